import { existsSync } from 'node:fs';
import { test } from './app';
import { startPostgres } from './postgres';
import { TestServer } from './server';

/** A service for one file alone: a set-up link works once, so that two journeys cannot share it. In: settings of its own. */
export const ownService = (env: Record<string, string> = {}) =>
	test.extend<object, { app: TestServer }>({
		app: [
			async ({}, use) => {
				const app = await TestServer.start(env);
				await use(app);
				await app.remove();
			},
			{ scope: 'worker' }
		]
	});

/** The same, with its data in a PostgreSQL of its own. */
const onPostgres = () =>
	test.extend<object, { app: TestServer }>({
		app: [
			async ({}, use) => {
				const postgres = await startPostgres();
				const app = await TestServer.start(postgres ? { DATABASE_URL: postgres.url } : {});
				await use(app);
				await app.remove();
				postgres?.stop();
			},
			{ scope: 'worker' }
		]
	});

/** A service of its own on each engine this machine has, by name. */
export const eachOwnService: [string, ReturnType<typeof ownService>][] = [
	['the embedded database', ownService()],
	...(process.env['TEST_DATABASE_URL'] || existsSync('/usr/lib/postgresql')
		? [['PostgreSQL', onPostgres()] as [string, ReturnType<typeof ownService>]]
		: [])
];
