import pg from 'pg';
import { inject } from 'vitest';

/** An empty PostgreSQL database for one service. Out: its address. */
async function database(): Promise<string> {
	const name = `service_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = new pg.Client({ connectionString: inject('postgres') });
	await admin.connect();
	await admin.query(`create database ${name}`);
	await admin.end();
	const url = new URL(inject('postgres'));
	url.pathname = `/${name}`;
	return url.href;
}

/** Each engine by name, with the settings that start a whole service on an empty database of it. */
export const serviceEngines: [string, () => Promise<Record<string, string>>][] = [
	['the embedded database', async () => ({})],
	...(inject('postgres')
		? [
				['PostgreSQL', async () => ({ DATABASE_URL: await database() })] as [
					string,
					() => Promise<Record<string, string>>
				]
			]
		: [])
];
