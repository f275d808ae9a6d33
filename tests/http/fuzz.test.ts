import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, phone, type Asked } from '../support/ask';
import { TestServer } from '../support/server';
import { signedIn } from '../support/signed-in';
import { fuzz, nearObject, tellSlowest, timed, wildJson, wildText } from '../support/wild';

/* Every endpoint and every form, by whoever asks and whatever they send: never a fault of ours (TRUST 6). FUZZ=100000 for the long run. */

/** Every address that answers by itself, from the file tree: none can be forgotten. */
const routes = Object.keys(import.meta.glob('/src/routes/**/+{server,page.server}.ts')).map((path) => ({
	path:
		path
			.replace('/src/routes', '')
			.replace(/\/\((in|out)\)/, '')
			.replace(/\/\+(page\.)?server\.ts$/, '') || '/',
	page: path.endsWith('+page.server.ts')
}));
const actions = Object.fromEntries(
	Object.entries(
		import.meta.glob<string>('/src/routes/**/+page.server.ts', { query: '?raw', import: 'default', eager: true })
	).map(([path, text]) => [
		path
			.replace('/src/routes', '')
			.replace(/\/\((in|out)\)/, '')
			.replace(/\/\+page\.server\.ts$/, '') || '/',
		[...(text.split('export const actions')[1] ?? '').matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(
			([, name]) => name!
		)
	])
);
/** What takes away the ground the others stand on, or asks other servers. */
const left = [
	'/desk/centre?/removeSample',
	'/desk/calendar?/busy',
	'/desk/calendar?/look',
	'/desk/sign-out',
	'/desk/centre/stop?/stop',
	'/desk/centre/team?/handOver'
];

const secret = () => randomBytes(32).toString('base64url');
const right = [
	{
		slot: 'a',
		then: ['b'],
		callMe: 'blauwe fiets',
		lang: 'nl',
		secret: secret(),
		message: 'Hallo',
		comesWith: true,
		remind: { way: 'mail', to: 'a@b.example' }
	},
	{
		kind: 'meet',
		centre: 'sample',
		callMe: 'a',
		lang: 'nl',
		secret: secret(),
		code: secret().slice(0, 22),
		words: 'x',
		dayParts: ['evening']
	},
	{
		kind: 'call',
		centre: 'sample',
		callMe: 'a',
		lang: 'nl',
		secret: secret(),
		code: secret().slice(0, 22),
		phone: '0470 12 34 56'
	},
	{ centre: 'sample', lang: 'nl', secret: secret(), before: '2030-12-01T10:00:00.000Z' },
	{
		sealed: 'AAAA',
		opens: 'a'.repeat(64),
		removes: 'b'.repeat(64),
		once: true,
		expires: new Date(Date.now() + 86_400_000).toISOString()
	},
	{ way: 'sms', to: '0470 12 34 56' },
	{ slot: 'a' },
	{ code: 'KRTM4X7P', callMe: 'a' },
	{ link: secret() },
	{ empty: true },
	{
		id: 'a',
		rawId: 'a',
		type: 'public-key',
		response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
		clientExtensionResults: {}
	}
];
const names = [
	'id',
	'slot',
	'callMe',
	'lang',
	'secret',
	'code',
	'name',
	'password',
	'next',
	'recovery',
	'place',
	'from',
	'till',
	'date',
	'weekday',
	'minutes',
	'kind',
	'seats',
	'title',
	'lines',
	'keep',
	'partner',
	'language',
	'what',
	'met',
	'phone',
	'town',
	'zone',
	'keepDays',
	'role',
	'to',
	'on',
	'number',
	'column',
	'text',
	'words.nl',
	'way.nl',
	'back',
	'close',
	'restore',
	'hours',
	'firstName',
	'languages',
	'consent',
	'names',
	'fromTime',
	'tillTime',
	'employer',
	'checked',
	'partnerId',
	'copy',
	'file'
];

let app: TestServer;
let cookie = '';
let ids: string[] = [];
beforeAll(async () => {
	app = await TestServer.start({
		ADDRESS_HEADER: 'x-forwarded-for',
		WRITES_PER_ADDRESS: '9999999',
		LOG_LEVEL: 'error'
	});
	({ cookie } = await signedIn(app));
	const { slots, places, people } = JSON.parse((await ask(app, '/api/slots?centre=sample&lang=nl')).body) as Record<
		'slots' | 'places' | 'people',
		{ id: string }[]
	>;
	ids = [...slots.slice(0, 5), ...places, ...people].map(({ id }) => id);
});
afterAll(async () => {
	tellSlowest();
	await app.remove();
});

const value = () =>
	fc.oneof(
		wildText,
		fc.constantFrom(...ids),
		fc.constantFrom('2030-01-02', '09:00', '3', '30', 'talk', 'yes', 'on', 'nl', '0470 12 34 56', crypto.randomUUID())
	);
const clean = (text: string) => encodeURIComponent(text.toWellFormed().slice(0, 300));
/** A header carries no line end; what is left of a wild text may stand in one. */
const inHeader = (text: string) =>
	[...text]
		.filter((sign) => sign >= ' ' && sign <= '~')
		.join('')
		.slice(0, 300);

/** One request to one of the addresses, as a browser of ours would send it or not. */
const asked = () =>
	fc
		.record({
			route: fc.constantFrom(...routes),
			params: fc.array(fc.oneof(value(), fc.constant(crypto.randomUUID())), { minLength: 2, maxLength: 2 }),
			query: fc.array(
				fc.tuple(
					fc.oneof(
						fc.constantFrom(
							'lang',
							'centre',
							'slug',
							'from',
							'to',
							'invite',
							'slot',
							'week',
							'month',
							'next',
							'kind',
							'all'
						),
						wildText
					),
					value()
				),
				{ maxLength: 3 }
			),
			action: fc.nat(),
			method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
			signed: fc.boolean(),
			data: fc.boolean(),
			header: wildText,
			form: fc.array(
				fc.tuple(
					fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: wildText }),
					value()
				),
				{ maxLength: 6 }
			),
			json: fc.oneof(wildJson, nearObject(...right)),
			type: fc.constantFrom(
				'application/json',
				'application/json',
				'application/x-www-form-urlencoded',
				'multipart/form-data; boundary=x',
				'text/plain',
				''
			)
		})
		.map((one) => {
			const filled = one.route.path.replace(
				/\[[^\]]+\]/g,
				(part) => clean(part.includes('lang') ? 'nl' : (one.params[0] ?? '')) || 'x'
			);
			const form = one.route.page && one.method === 'POST';
			const known = actions[one.route.path] ?? [];
			const action = form && known.length ? known[one.action % known.length]! : '';
			const query = one.query.map(([name, text]) => `${clean(name)}=${clean(text)}`).join('&');
			const path = `${filled}${one.data && one.route.page && one.method === 'GET' ? '/__data.json' : ''}?${[...(action && action !== 'default' ? [`/${action}`] : []), query].filter(Boolean).join('&')}`;
			const type = form ? 'application/x-www-form-urlencoded' : one.type;
			const fields = new URLSearchParams(one.form.map(([name, text]) => [name.toWellFormed(), text.toWellFormed()]));
			const body = type.includes('urlencoded') ? fields.toString() : JSON.stringify(one.json ?? null);
			const headers: Record<string, string> = {
				...phone(),
				origin: `http://localhost:${app.port}`,
				host: `localhost:${app.port}`,
				accept: one.data ? 'application/json' : 'text/html',
				'accept-language': inHeader(one.header),
				authorization: one.action % 2 ? `Bearer ${secret()}` : inHeader(one.header),
				'if-none-match': inHeader(one.header),
				'user-agent': inHeader(one.header),
				...(type ? { 'content-type': type } : {}),
				cookie: [one.signed ? cookie : '', `kiosk=${inHeader(one.header)}`, inHeader(one.header)]
					.filter(Boolean)
					.join('; ')
			};
			const bodiless = ['GET', 'HEAD', 'OPTIONS'].includes(one.method);
			const init: Asked = { method: one.method, headers, ...(bodiless ? {} : { body }) };
			if (!bodiless) headers['content-length'] = String(Buffer.byteLength(body));
			return {
				name: `${one.method} ${one.route.path}${action ? ` ${action}` : ''}`,
				where: `${one.route.path}${action ? `?/${action}` : ''}`,
				path,
				init
			};
		})
		.filter(({ where }) => !left.includes(where));

describe('every endpoint and every form', () => {
	it('there are as many as the file tree has', () => {
		expect(routes.length).toBeGreaterThan(70);
		expect(Object.values(actions).flat().length).toBeGreaterThan(60);
	});

	it('answers below 500, whoever asks and whatever they send, and stays up', async () => {
		const together = 8;
		await fc.assert(
			fc.asyncProperty(fc.array(asked(), { minLength: together, maxLength: together }), async (many) => {
				const answers = await Promise.all(
					many.map(async ({ name, path, init }) => ({
						name,
						path,
						body: init.body,
						status: (await timed(name, () => ask(app, path, init))).status
					}))
				);
				for (const { name, path, body, status } of answers)
					expect([status < 500, status, name, status < 500 ? '' : path, status < 500 ? '' : body]).toEqual([
						true,
						status,
						name,
						'',
						''
					]);
			}),
			fuzz(1.6 / together, 1 / together)
		);
		expect((await ask(app, '/healthz')).status).toBe(200);
		const headers = { cookie, host: `localhost:${app.port}` };
		expect((await ask(app, '/desk', { headers })).status, 'still signed in').toBe(200);
		expect(app.output).not.toMatch(/uncaught|unhandled|FATAL/i);
	});

	it('a photo, a file of content and bytes that are none', async () => {
		const place = JSON.parse((await ask(app, '/api/slots?centre=sample&lang=nl')).body) as { places: { id: string }[] };
		const parts = (name: string, bytes: Uint8Array) =>
			Buffer.concat([
				Buffer.from(
					`--x\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\ncontent-type: image/jpeg\r\n\r\n`
				),
				bytes,
				Buffer.from('\r\n--x--\r\n')
			]);
		const heads = [
			'\xff\xd8\xff\xe0',
			'\x89PNG\r\n\x1a\n',
			'RIFF\x10\0\0\0WEBP',
			'GIF89a',
			'<svg xmlns="http://www.w3.org/2000/svg"/>',
			'',
			'{"format":"trampoline-centre"'
		].map((text) => Buffer.from(text, 'latin1'));
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...heads),
				fc.uint8Array({ maxLength: 2_000 }),
				fc.boolean(),
				async (head, rest, photo) => {
					const body = parts(photo ? 'photo' : 'file', Buffer.concat([head, rest]));
					const path = photo ? `/desk/centre/places/${place.places[0]!.id}?/photo` : '/desk/centre/content?/look';
					const headers = {
						...phone(),
						host: `localhost:${app.port}`,
						origin: `http://localhost:${app.port}`,
						accept: 'text/html',
						cookie,
						'content-type': 'multipart/form-data; boundary=x',
						'content-length': String(body.length)
					};
					const { status } = await timed(photo ? 'a photo' : 'a file', () =>
						ask(app, path, { method: 'POST', headers, body })
					);
					expect([status < 500, status]).toEqual([true, status]);
				}
			),
			fuzz(0.1, 0.02)
		);
	});
});
