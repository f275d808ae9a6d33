import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceEngines } from '../support/engines';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

const idsOf = async (app: TestServer): Promise<string[]> => {
	const answer = await fetch(`${app.url}/api/slots?centre=sample&lang=nl`);
	return ((await answer.json()) as { slots: { id: string }[] }).slots.map(({ id }) => id);
};

/** Writes past the service, as another process does. */
async function elsewhere(app: TestServer, statement: string): Promise<void> {
	const url = app.env['DATABASE_URL'];
	if (url) {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(statement);
		await client.end();
	} else {
		const file = new DatabaseSync(join(app.folder, 'trampoline.db'));
		file.exec(statement);
		file.close();
	}
}

describe.each(serviceEngines)('moments that are kept ready, on %s', (_, env) => {
	it('are never older than what another process wrote', async () => {
		const app = await TestServer.start(await env());
		started.push(app);
		const [first, second] = await idsOf(app);
		await elsewhere(app, `update slot set open = 0 where id = '${first}'`);
		expect(await idsOf(app)).not.toContain(first);
		await elsewhere(app, `update slot set open = 1 where id = '${first}'`);
		expect((await idsOf(app)).slice(0, 2)).toEqual([first, second]);
	});

	it('show a seat as taken at the next question, also at the other process of the house', async () => {
		const one = await TestServer.start(await env());
		started.push(one);
		const url = one.env['DATABASE_URL'];
		const other = url ? await TestServer.start({ DATABASE_URL: url }) : one;
		if (other !== one) started.push(other);
		for (let time = 0; time < 20; time++) {
			const [, wanted] = await idsOf(time % 2 ? one : other);
			const answer = await fetch(`${one.url}/api/bookings/${crypto.randomUUID()}`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({
					...{ slot: wanted, callMe: 'rode muts', lang: 'nl' },
					secret: randomBytes(32).toString('base64url')
				})
			});
			if (answer.status !== 201) break;
			for (const app of [other, one]) expect(await idsOf(app)).not.toContain(wanted);
		}
		expect.hasAssertions();
	});
});
