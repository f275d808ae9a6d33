import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLetter, partsOf, fromText, freshAddress } from '../../src/lib/domain/letter';
import { serviceEngines } from '../support/engines';
import { chanceBytes, sealedLetter } from '../support/sealed';
import { TestServer } from '../support/server';

type Sent = Awaited<ReturnType<typeof sealedLetter>>;
const { subtle } = globalThis.crypto;
const now = () => new Date().toISOString();
const sealed = (content: unknown = { goal: 'koken' }, more: Record<string, unknown> = {}) =>
	sealedLetter(content, now(), more);

/** One request for a letter. Every phone has an address of its own, unless it is said. */
let last = 0;
const ask = (
	app: TestServer,
	path: string,
	{
		method = 'GET',
		bearer = '',
		body,
		from = `10.2.${++last >> 8}.${last & 255}`,
		...headers
	}: Record<string, string> = {}
) =>
	fetch(`${app.url}${path}`, {
		method,
		headers: {
			'x-forwarded-for': from,
			...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...headers
		},
		...(body === undefined ? {} : { body })
	});
const put = (app: TestServer, { id, body }: Pick<Sent, 'id' | 'body'>, more: Record<string, string> = {}) =>
	ask(app, `/api/letters/${id}`, { method: 'PUT', body: JSON.stringify(body), ...more });
const said = async (answer: Response) => [answer.status, ((await answer.json()) as { error?: string }).error ?? ''];

describe('letters over HTTP (TRUST 5)', () => {
	let app: TestServer;
	beforeAll(async () => {
		app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for' });
	});
	afterAll(() => app.remove());

	it('20 preview agents first, on the link and on the letter, and then the person opens it: two phases, once', async () => {
		const sent = await sealed({ goal: 'koken' }, { once: true });
		expect((await put(app, sent)).status).toBe(201);
		const pages = new Set<string>();
		for (const agent of [
			...['WhatsApp/2.24', 'TelegramBot (like TwitterBot)', 'facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0'],
			...['Twitterbot/1.0', 'SkypeUriPreview', 'Signal-Android/7', 'Googlebot/2.1', 'Applebot/0.1', 'bingbot/2.0'],
			...[
				'Discordbot/2.0',
				'LinkedInBot/1.0',
				'Viber/1',
				'redditbot/1.0',
				'Mattermost-Bot/1.1',
				'Line/1',
				'Embedly/0.2'
			],
			...['curl/8.0', 'python-requests/2', 'Iframely/1.3']
		]) {
			const page = await ask(app, `/l/${sent.id}`, { 'user-agent': agent });
			pages.add(`${page.status} ${await page.text()}`);
			expect(await said(await ask(app, `/api/letters/${sent.id}`, { 'user-agent': agent }))).toEqual([
				404,
				'not-found'
			]);
		}
		// The page is the same for every letter, also for one that there is not, and says so to nobody.
		const none = await ask(app, `/l/${partsOf(freshAddress(chanceBytes)).id}`);
		pages.add(`${none.status} ${await none.text()}`);
		expect(pages.size).toBe(1);
		expect([...pages][0]).not.toContain(sent.id);

		const path = `/api/letters/${sent.id}`;
		const seen = () => ask(app, `${path}/opened`, { bearer: sent.secret }).then((answer) => answer.json());
		expect(await seen()).toEqual({ opened: null, takenBack: false });
		// The first phase may fail half-way and be asked again; only "I have it" uses it up.
		for (let time = 0; time < 3; time++) {
			const read = await ask(app, path, { bearer: sent.proof });
			expect([read.status, read.headers.get('cache-control')]).toEqual([200, 'no-store']);
			const { sealed: bytes } = (await read.json()) as { sealed: string };
			expect(await openLetter(fromText(bytes)!, { address: sent.address, now: now() }, subtle)).toMatchObject({
				ok: true,
				value: { content: { goal: 'koken' } }
			});
		}
		for (let time = 0; time < 2; time++)
			expect((await ask(app, `${path}/opened`, { method: 'POST', bearer: sent.proof })).status).toBe(200);
		expect(await said(await ask(app, path, { bearer: sent.proof }))).toEqual([410, 'letter-used']);
		expect(await seen()).toMatchObject({ opened: expect.stringMatching(/Z$/) as string, takenBack: false });
	});

	it('a letter that was taken back or has ended is gone at once, for everybody', async () => {
		const back = await sealed();
		await put(app, back);
		expect(await said(await ask(app, `/api/letters/${back.id}`, { method: 'DELETE', bearer: back.proof }))).toEqual([
			404,
			'not-found'
		]);
		for (let time = 0; time < 2; time++)
			expect((await ask(app, `/api/letters/${back.id}`, { method: 'DELETE', bearer: back.secret })).status).toBe(200);
		expect(await said(await ask(app, `/api/letters/${back.id}`, { bearer: back.proof }))).toEqual([
			410,
			'letter-taken-back'
		]);

		const short = await sealed({}, { expires: new Date(Date.now() + 2_000).toISOString() });
		expect((await put(app, short)).status).toBe(201);
		expect((await ask(app, `/api/letters/${short.id}`, { bearer: short.proof })).status).toBe(200);
		await expect
			.poll(async () => said(await ask(app, `/api/letters/${short.id}`, { bearer: short.proof })), { timeout: 10_000 })
			.toEqual([410, 'letter-expired']);
	});

	it('the same request again is the same letter, another one under its id is refused, and so is another site', async () => {
		const sent = await sealed();
		expect([(await put(app, sent)).status, (await put(app, sent)).status]).toEqual([201, 200]);
		const other = await sealed();
		expect(await said(await put(app, { id: sent.id, body: other.body }))).toEqual([422, 'id-reused']);
		for (const site of ['cross-site', 'same-site', 'none'])
			expect((await put(app, await sealed(), { 'sec-fetch-site': site })).status).toBe(403);
	});

	it('limits of size: 60 kB sealed and 64 kB of body; a month; nothing that is not asked for', async () => {
		const { id, body } = await sealed();
		const tries: [Record<string, unknown>, number, string][] = [
			[{ sealed: 'A'.repeat(61_000) }, 400, 'bad-request'],
			[{ sealed: 'A'.repeat(70_000) }, 413, 'too-large'],
			[{ expires: new Date(Date.now() + 31 * 86_400_000).toISOString() }, 400, 'bad-request'],
			[{ expires: now() }, 400, 'bad-request'],
			[{ from: 'Amina' }, 400, 'bad-request']
		];
		for (const [change, status, code] of tries)
			expect(await said(await put(app, { id, body: { ...body, ...change } as Sent['body'] }))).toEqual([status, code]);
		for (const path of ['/api/letters/x', `/api/letters/${'A'.repeat(23)}`])
			expect((await ask(app, path, { method: 'PUT', body: JSON.stringify(body) })).status).toBe(400);
		// The longest that fits does fit.
		const long = await sealed(Buffer.from(chanceBytes(33_000)).toString('base64'));
		expect((await put(app, long)).status).toBe(201);
	});

	it('limits of rate: 30 writes in ten minutes for an address, and then a number to call', async () => {
		const from = '198.51.100.77';
		const states: number[] = [];
		for (let time = 0; time < 31; time++) states.push((await put(app, await sealed(), { from })).status);
		expect(states).toEqual([...Array<number>(30).fill(201), 429]);
		const refused = await put(app, await sealed(), { from });
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await refused.json()).toMatchObject({ error: 'slow-down', phone: '02 123 45 67' });
		// Reading is not writing, and another address has its own room.
		expect((await put(app, await sealed())).status).toBe(201);
	});
});

/** Every file below a folder, as text. */
const filesIn = (folder: string): string =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((file) => statSync(file).isFile())
		.map((file) => readFileSync(file, 'latin1'))
		.join('\n');

describe.each(serviceEngines)('on %s', (_, env) => {
	it('0 of 1,000 canaries and no key stand in the database, its copy or the logs, after plans were shown, moved and answered', async () => {
		const app = await TestServer.start({ ...(await env()), WRITES_PER_ADDRESS: '1000' });
		const canaries = Array.from(
			{ length: 1_000 },
			(_, at) => `kanarie${at}x${Buffer.from(chanceBytes(5)).toString('hex')}`
		);
		const keys: string[] = [];
		const left: string[] = [];
		// Each round is one letter that goes out and one that comes back, with twenty canaries in each; all rounds at a time.
		const rounds = Array.from({ length: 25 }, async (_, round) => {
			const [goal, ...more] = canaries.slice(round * 40, round * 40 + 20);
			const what = (['show', 'move', 'ask'] as const)[round % 3]!;
			const shown = await sealedLetter({ v: 1, goal, more }, now(), {}, what);
			const steps = canaries.slice(round * 40 + 20, round * 40 + 40);
			const answer = await sealedLetter({ v: 1, steps }, now(), {}, 'reply');
			for (const one of [shown, answer]) {
				expect((await put(app, one)).status).toBe(201);
				expect((await ask(app, `/api/letters/${one.id}`, { bearer: one.proof })).status).toBe(200);
				// A phone that asks with the whole link, and one that asks the wrong way: neither may leave the key behind.
				await ask(app, `/l/${one.id}?k=${one.key}`);
				await ask(app, `/api/letters/${one.id}`, { bearer: one.key });
				keys.push(one.key, one.proof, one.secret);
			}
			if (round % 5 === 0) await ask(app, `/api/letters/${shown.id}`, { method: 'DELETE', bearer: shown.secret });
			else {
				left.push(shown.id);
				await ask(app, `/api/letters/${shown.id}/opened`, { method: 'POST', bearer: shown.proof });
			}
			await ask(app, `/api/letters/${answer.id}/opened`, { method: 'POST', bearer: answer.proof });
		});
		await Promise.all(rounds);
		const copied = spawnSync(process.execPath, ['src/commands/backup.mjs', 'backup', join(app.folder, 'copies')], {
			env: { ...process.env, DATA_DIR: app.folder, ...app.env },
			encoding: 'utf8'
		});
		expect(copied.stdout).toContain('Copied to');
		const whole = [filesIn(app.folder), app.output];
		if (app.env['DATABASE_URL']) {
			const dumped = spawnSync('pg_dump', ['--inserts', app.env['DATABASE_URL']], { encoding: 'utf8', maxBuffer: 1e9 });
			expect(dumped.status).toBe(0);
			whole.push(dumped.stdout);
		}
		const everything = whole.join('\n');
		await app.remove();
		expect(left).toHaveLength(20);
		expect(left.filter((id) => !everything.includes(id))).toEqual([]);
		const found = [...canaries, ...keys].filter((trace) => everything.includes(trace));
		console.log(
			`canaries: ${canaries.length} sent in ${keys.length / 3} letters, ${found.length} found in ${everything.length} bytes`
		);
		expect(found).toEqual([]);
	});
});
