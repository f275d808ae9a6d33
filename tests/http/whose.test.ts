import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, asForm, phone, type Answer } from '../support/ask';
import { TestServer } from '../support/server';

/* Who may do what outside the desk, from the file tree: an endpoint without a row fails, and so does a row without its endpoint. */

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const found = Object.entries(
	import.meta.glob<string>('/src/routes/**/+server.ts', { query: '?raw', import: 'default', eager: true })
)
	.map(([path, text]) => [path.replace('/src/routes', '').replace('/+server.ts', '') || '/', text] as const)
	.filter(([path]) => !path.startsWith('/desk'))
	.flatMap(([path, text]) =>
		verbs.filter((verb) => text.includes(`export const ${verb}`)).map((verb) => `${verb} ${path}`)
	);

/**
 * `open`: nothing of anybody is in it. `makes`: whoever asks makes something of their own. `secret`: the proof of what it is about.
 * `spoken`: signs that somebody said or wrote down. `device`: the cookie of a kiosk. `gateway`: a secret of the settings. `visit`:
 * takes this browser's own things away.
 */
const rows: Record<string, 'open' | 'makes' | 'secret' | 'spoken' | 'device' | 'gateway' | 'visit'> = {
	'GET /': 'open',
	'GET /[x+2e]well-known/security.txt': 'open',
	'GET /api/centre': 'open',
	'GET /api/centres': 'open',
	'GET /api/places/[id]/photo': 'open',
	'GET /api/reminding': 'open',
	'GET /api/slots': 'open',
	'GET /code': 'open',
	'GET /healthz': 'open',
	'GET /readyz': 'open',
	'PUT /api/alerts/[id]': 'makes',
	'PUT /api/bookings/[id]': 'makes',
	'PUT /api/letters/[id]': 'makes',
	'PUT /api/requests/[id]': 'makes',
	'DELETE /api/alerts/[id]': 'secret',
	'GET /api/alerts/[id]': 'secret',
	'DELETE /api/bookings/[id]': 'secret',
	'GET /api/bookings/[id]': 'secret',
	'PUT /api/bookings/[id]/late': 'secret',
	'DELETE /api/bookings/[id]/note': 'secret',
	'PUT /api/bookings/[id]/paper': 'secret',
	'PUT /api/bookings/[id]/remind': 'secret',
	'PUT /api/bookings/[id]/slot': 'secret',
	'DELETE /api/letters/[id]': 'secret',
	'GET /api/letters/[id]': 'secret',
	'GET /api/letters/[id]/opened': 'secret',
	'POST /api/letters/[id]/opened': 'secret',
	'DELETE /api/requests/[id]': 'secret',
	'GET /api/requests/[id]': 'secret',
	'DELETE /api/requests/[id]/answer': 'secret',
	'GET /calendar/[secret].ics': 'secret',
	'POST /api/codes': 'spoken',
	'POST /code': 'spoken',
	'POST /kiosk/pair': 'spoken',
	'POST /api/paper': 'device',
	'POST /kiosk/check': 'device',
	'GET /kiosk/today': 'device',
	'POST /api/texts': 'gateway',
	'POST /kiosk/end': 'visit'
};

const secret = () => randomBytes(32).toString('base64url');
const sha = async (text: string) =>
	Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
let app: TestServer;
const asked = (verb: string, path: string, body?: unknown, proof = ''): Promise<Answer> =>
	ask(app, path, {
		method: verb,
		headers: {
			...phone(),
			...(proof ? { authorization: `Bearer ${proof}` } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/json' })
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});

/** One of everything that somebody can have, under an id and a secret of theirs. */
async function oneOfEach() {
	const { slots } = JSON.parse((await ask(app, '/api/slots?centre=sample&lang=nl')).body) as {
		slots: { id: string }[];
	};
	const shared = { callMe: 'blauwe fiets', lang: 'nl', centre: 'sample' };
	const things = {
		bookings: { id: crypto.randomUUID(), secret: secret() },
		requests: { id: crypto.randomUUID(), secret: secret() },
		alerts: { id: crypto.randomUUID(), secret: secret() },
		letters: { id: secret().slice(0, 22), secret: secret() }
	};
	const { bookings, requests, alerts, letters } = things;
	const { centre: _, ...who } = shared;
	const made = [
		await asked('PUT', `/api/bookings/${bookings.id}`, { ...who, slot: slots[0]!.id, secret: bookings.secret }),
		await asked('PUT', `/api/requests/${requests.id}`, {
			...shared,
			kind: 'meet',
			secret: requests.secret,
			code: secret().slice(0, 22)
		}),
		await asked('PUT', `/api/alerts/${alerts.id}`, { lang: 'nl', centre: 'sample', secret: alerts.secret }),
		await asked('PUT', `/api/letters/${letters.id}`, {
			...{ sealed: 'AAAA', opens: await sha(letters.secret), removes: await sha(letters.secret) },
			...{ once: false, expires: new Date(Date.now() + 86_400_000).toISOString() }
		})
	];
	expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
	return things;
}

beforeAll(async () => {
	app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for', SMS_INBOUND_SECRET: 'a-secret-of-the-gateway' });
});
afterAll(() => app.remove());

describe('who may do what outside the desk', () => {
	it('every endpoint has a row, and every row its endpoint', () => {
		expect(found.toSorted()).toEqual(Object.keys(rows).toSorted());
	});

	it('what one person has opens with their own secret alone: not without, not with another’s, not with one of another kind', async () => {
		const [mine, theirs] = [await oneOfEach(), await oneOfEach()];
		const kinds = Object.keys(mine) as (keyof typeof mine)[];
		const state = async () =>
			Promise.all([
				...kinds.map(
					async (kind) => (await asked('GET', `/api/${kind}/${theirs[kind].id}`, undefined, theirs[kind].secret)).body
				),
				(await asked('GET', `/api/letters/${theirs.letters.id}/opened`, undefined, theirs.letters.secret)).body
			]);
		const before = await state();
		let tried = 0;
		for (const [row, who] of Object.entries(rows)) {
			const [verb, route] = row.split(' ') as [string, string];
			const kind = kinds.find((one) => route.startsWith(`/api/${one}/`));
			if (who !== 'secret' || !kind) continue;
			const path = route.replace('[id]', theirs[kind].id);
			const body = route.endsWith('/slot') ? { slot: 'x' } : route.endsWith('/remind') ? { way: 'none' } : undefined;
			const wrong = [
				'',
				secret(),
				secret().slice(0, 22),
				...kinds.map((one) => mine[one].secret),
				...kinds.filter((one) => one !== kind).map((one) => theirs[one].secret)
			];
			for (const proof of wrong) {
				const { status, body: said } = await asked(verb, path, body, proof);
				expect([row, status, said]).toEqual([row, 404, '{"error":"not-found"}']);
				tried++;
			}
		}
		expect(tried).toBeGreaterThan(100);
		expect(await state()).toEqual(before);
	});

	it('nobody writes over what is there: the same id with another body is refused', async () => {
		const theirs = await oneOfEach();
		const other = { lang: 'nl', centre: 'sample', secret: secret() };
		const answers = [
			await asked('PUT', `/api/alerts/${theirs.alerts.id}`, other),
			await asked('PUT', `/api/requests/${theirs.requests.id}`, {
				...other,
				kind: 'meet',
				callMe: 'x',
				code: secret().slice(0, 22)
			}),
			await asked('PUT', `/api/bookings/${theirs.bookings.id}`, {
				slot: 'x',
				callMe: 'x',
				lang: 'nl',
				secret: secret()
			}),
			await asked('PUT', `/api/letters/${theirs.letters.id}`, {
				...{ sealed: 'BBBB', opens: 'a'.repeat(64), removes: 'b'.repeat(64), once: true },
				expires: new Date(Date.now() + 86_400_000).toISOString()
			})
		];
		expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
	});

	it('without its cookie no device, without the secret of the settings no gateway, with a made-up address no calendar', async () => {
		for (const [row, who] of Object.entries(rows)) {
			const [verb, path] = row.split(' ') as [string, string];
			if (who === 'device') {
				const body =
					verb === 'GET' ? undefined : path.endsWith('check') ? { empty: true } : { code: 'KRTM4X7P', callMe: 'a' };
				expect([row, (await asked(verb, path, body)).status]).toEqual([row, 403]);
			}
			if (who === 'gateway')
				for (const proof of ['', secret(), 'a-secret-of-the-gatewax'])
					expect([row, (await asked(verb, path, { from: '0470', text: 'STOP' }, proof)).status]).toEqual([row, 404]);
		}
		expect((await ask(app, `/calendar/${secret()}.ics`)).status).toBe(404);
	});

	it('signs that somebody said are guessed five times in a quarter of an hour, at all doors together', async () => {
		const one = { 'x-forwarded-for': '198.51.100.44' };
		const call = {
			method: 'POST',
			headers: { ...one, 'content-type': 'application/json' },
			body: '{"code":"KRTM4X7P"}'
		};
		const form = asForm(app, { code: 'KRTM4X7P' });
		const statuses: number[] = [];
		for (let time = 0; time < 3; time++) {
			statuses.push((await ask(app, '/api/codes', call)).status);
			statuses.push((await ask(app, '/kiosk', { ...form, headers: { ...form.headers, ...one } })).status);
		}
		expect(statuses).toEqual([404, 400, 404, 400, 404, 429]);
	});
});

describe('whom to tell about a fault', () => {
	it('is said by an installation that names somebody, with a day until it counts; another one says nothing', async () => {
		expect((await ask(app, '/.well-known/security.txt')).status).toBe(404);
		const named = await TestServer.start({
			SECURITY_CONTACT: 'mailto:safe@centre.example',
			ORIGIN: 'https://trampoline.example'
		});
		try {
			const { status, headers, body } = await ask(named, '/.well-known/security.txt');
			expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
			expect(body).toContain('Contact: mailto:safe@centre.example\n');
			expect(body).toContain('Canonical: https://trampoline.example/.well-known/security.txt\n');
			const until = /^Expires: (\S+)$/m.exec(body)![1]!;
			expect(Date.parse(until) - Date.now()).toBeLessThan(365 * 86_400_000);
		} finally {
			await named.remove();
		}
	});
});
