import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { TestServer } from '../support/server';

const clients = Number(process.env['RACE_CLIENTS'] ?? 200);
const races = Number(process.env['RACE_SLOTS'] ?? 20);

type Setting = { name: string; open: () => Promise<{ apps: TestServer[]; count: () => Promise<number> }> };
const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

const settings: Setting[] = [
	{
		name: 'on the embedded database',
		open: async () => {
			const app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for' });
			started.push(app);
			const count = async () => {
				const file = new DatabaseSync(join(app.folder, 'trampoline.db'), { readOnly: true });
				const row = file.prepare("select count(*) as n from booking where state = 'booked'").get();
				file.close();
				return Number(row!['n']);
			};
			return { apps: [app], count };
		}
	}
];
if (inject('postgres')) {
	settings.push({
		name: 'on PostgreSQL, with two processes that start at the same moment',
		open: async () => {
			const name = `race_${crypto.randomUUID().replaceAll('-', '')}`;
			const admin = new pg.Client({ connectionString: inject('postgres') });
			await admin.connect();
			await admin.query(`create database ${name}`);
			await admin.end();
			const url = new URL(inject('postgres'));
			url.pathname = `/${name}`;
			const env = { DATABASE_URL: url.href, ADDRESS_HEADER: 'x-forwarded-for' };
			const apps = await Promise.all([TestServer.start(env), TestServer.start(env)]);
			started.push(...apps);
			const count = async () => {
				const client = new pg.Client({ connectionString: url.href });
				await client.connect();
				const { rows } = await client.query("select count(*) as n from booking where state = 'booked'");
				await client.end();
				return Number((rows[0] as { n: string }).n);
			};
			return { apps, count };
		}
	});
}

for (const { name, open } of settings) {
	describe(name, () => {
		it(
			`${clients} phones want one seat, ${races} times: one gets it, who repeats gets the same, other words are refused`,
			async () => {
				const { apps, count } = await open();
				const put = (n: number, id: string, body: object) =>
					fetch(`${apps[n % apps.length]!.url}/api/bookings/${id}`, {
						method: 'PUT',
						headers: {
							'content-type': 'application/json',
							'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
						},
						body: JSON.stringify(body)
					});
				// "Later", or a connection that was cut, from a machine that has too much to do: the phone asks the same again until it
				// hears an answer.
				const heard = async (n: number, id: string, body: object): Promise<Response> => {
					for (;;) {
						const response = await put(n, id, body).catch((cause: unknown) => {
							if (cause instanceof TypeError) return null;
							throw cause;
						});
						if (response && response.status !== 503) return response;
						await response?.body?.cancel();
					}
				};
				const free = (await (await fetch(`${apps[0]!.url}/api/slots?centre=sample`)).json()) as {
					slots: { id: string; seatsLeft: number }[];
				};
				const wanted = free.slots.filter((slot) => slot.seatsLeft === 1).slice(0, races);
				expect(wanted).toHaveLength(races);
				let call = 0;
				const winners: { id: string; body: object; answer: unknown }[] = [];
				for (const slot of wanted) {
					const tries = await Promise.all(
						Array.from({ length: clients }, async () => {
							const id = crypto.randomUUID();
							const body = { slot: slot.id, callMe: 'x', lang: 'nl', secret: randomBytes(32).toString('base64url') };
							const phone = ++call;
							const response = await heard(phone, id, body);
							return { id, body, status: response.status, answer: (await response.json()) as unknown };
						})
					);
					const statuses = tries.map(({ status }) => status);
					// 200 for who was told "later" and had it all the same.
					const got = ({ status }: { status: number }) => status === 201 || status === 200;
					expect(tries.filter(got)).toHaveLength(1);
					expect(statuses.filter((status) => status === 409)).toHaveLength(clients - 1);
					winners.push(tries.find(got)!);
				}
				expect(await count()).toBe(races);

				for (const { id, body, answer } of winners) {
					const again = await Promise.all(
						Array.from({ length: 20 }, async () => {
							const response = await put(++call, id, body);
							return [response.status, (await response.json()) as unknown];
						})
					);
					for (const one of again) expect(one).toEqual([200, answer]);
					expect((await put(++call, id, { ...body, callMe: 'y' })).status).toBe(422);
				}
				expect(await count()).toBe(races);

				// A phone whose first try was never answered sends the same thing many times at once.
				const rest = free.slots.filter((slot) => slot.seatsLeft === 1).slice(races, races + 3);
				for (const slot of rest) {
					const id = crypto.randomUUID();
					const body = { slot: slot.id, callMe: 'x', lang: 'nl', secret: randomBytes(32).toString('base64url') };
					const answers = await Promise.all(Array.from({ length: 20 }, () => put(++call, id, body)));
					const statuses = answers.map(({ status }) => status).sort();
					expect(statuses).toEqual([...Array<number>(19).fill(200), 201]);
				}
				expect(await count()).toBe(races + rest.length);
			},
			Math.max(180_000, clients * races * 20)
		);
	});
}
