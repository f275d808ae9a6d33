import { connect } from 'node:http2';
import { request as plain } from 'node:http';
import { request as secure, Agent, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFinger } from '../support/finger';
import { Nginx } from '../support/nginx';
import { freeTalks, newTalk } from '../support/phones';
import { freePort } from '../support/postgres';
import { freshProfile, openProfile } from '../support/power';
import { TestServer } from '../support/server';

/* The recipe for TLS in docs/operating.md, really run in front of the real service. */

let app: TestServer;
let nginx: Nginx;
let plainPort: number;

type Got = { status: number; headers: IncomingHttpHeaders; body: string };
/** One request through the proxy, from an address of this machine. */
function ask(path: string, options: RequestOptions & { body?: string | Buffer } = {}): Promise<Got> {
	const { body, ...rest } = options;
	return new Promise((resolve, reject) => {
		const asked = secure(`${nginx.url}${path}`, {
			ca: nginx.certificate,
			host: '127.0.0.1',
			servername: 'localhost',
			...rest,
			headers: { host: new URL(nginx.url).host, ...rest.headers }
		});
		asked.on('response', (response) => {
			let text = '';
			response.on('data', (part: Buffer) => (text += part.toString('latin1')));
			response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

const book = (slot: string, options: RequestOptions = {}) => {
	const { id, secret } = newTalk();
	const body = JSON.stringify({ slot, callMe: 'gele pet', lang: 'nl', secret });
	return ask(`/api/bookings/${id}`, {
		...options,
		method: 'PUT',
		body,
		headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...options.headers }
	});
};

beforeAll(async () => {
	const [tls, port] = [await freePort(), await freePort()];
	plainPort = port;
	// The sample centre comes without an address of one's own; then the same data behind the proxy.
	app = await TestServer.start();
	await app.down();
	Object.assign(app.env, {
		ORIGIN: `https://localhost:${tls}`,
		HOST: '127.0.0.1',
		ADDRESS_HEADER: 'x-forwarded-for',
		XFF_DEPTH: '1'
	});
	await app.up();
	nginx = new Nginx({ tls, plain: port, app: app.port });
	await nginx.start();
});
afterAll(async () => {
	await nginx.stop();
	await app.remove();
});

describe('behind nginx by the recipe of docs/operating.md', () => {
	it('speaks HTTP/2, sends a plain address on, and keeps every header of the house', async () => {
		const session = connect(nginx.url.replace('localhost', '127.0.0.1'), {
			ca: nginx.certificate,
			servername: 'localhost'
		});
		const stream = session.request({
			':path': '/nl',
			':authority': new URL(nginx.url).host,
			'accept-encoding': 'br'
		});
		const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
			stream.on('response', resolve);
			session.on('error', reject);
		});
		expect(session.alpnProtocol).toBe('h2');
		session.destroy();
		expect(headers).toMatchObject({
			':status': 200,
			'content-encoding': 'br',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'strict-transport-security': 'max-age=63072000; includeSubDomains'
		});
		expect(headers['server']).toBe('nginx');
		const direct = await fetch(`http://127.0.0.1:${app.port}/nl`);
		for (const [name, value] of direct.headers)
			if (!/^(date|connection|keep-alive|content-encoding|content-length|transfer-encoding|vary|etag)$/.test(name))
				expect(String(headers[name]), name).toBe(value);

		const moved = await new Promise<IncomingHttpHeaders>((resolve, reject) =>
			plain(
				{ host: '127.0.0.1', port: plainPort, path: '/i/x?lang=nl', headers: { host: 'elsewhere.example' } },
				(response) => {
					response.resume();
					resolve(response.headers);
				}
			)
				.on('error', reject)
				.end()
		);
		expect(moved.location).toBe('https://localhost/i/x?lang=nl');
	});

	it('counts writes by the address that really asks, whatever that one says', async () => {
		const [slot] = await freeTalks(app);
		const statuses: number[] = [];
		for (let at = 0; at < 32; at++) {
			const { status } = await book(at ? 'none' : slot!, {
				localAddress: '127.0.0.7',
				headers: { 'x-forwarded-for': `10.0.0.${at}` }
			});
			statuses.push(status);
		}
		expect(statuses[0]).toBe(201);
		expect(statuses.slice(0, 30)).not.toContain(429);
		expect(statuses.at(-1)).toBe(429);
		const { status } = await book('none', { localAddress: '127.0.0.8' });
		expect(status).not.toBe(429);
	});

	it('lets through what a coordinator sends, and holds all else to 64 kB', async () => {
		const post = (path: string, bytes: number) =>
			ask(path, {
				method: 'POST',
				body: Buffer.alloc(bytes),
				headers: { 'content-type': 'application/octet-stream' }
			});
		const { status } = await post('/desk/centre/content', 8_500_000);
		expect(status).toBeLessThan(500);
		expect(status).not.toBe(413);
		expect((await post('/desk/centre/content', 9_600_000)).status).toBe(413);
		// Answered while the rest is still on its way: nginx must hear the answer every time.
		for (let time = 0; time < 30; time++) expect((await post('/api/bookings/x', 70_000)).status).toBe(413);
	});

	it('reloaded while phones ask, it drops no request; while the service is away it writes down nothing of anybody', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 20, ca: nginx.certificate });
		let over = false;
		const statuses: number[] = [];
		const phones = Array.from({ length: 20 }, async () => {
			while (!over) {
				try {
					statuses.push((await ask('/readyz', { agent })).status);
				} catch (error) {
					// A connection that was idle may end; a browser asks again by itself, as this does.
					if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
					statuses.push((await ask('/readyz', { agent: false })).status);
				}
			}
		});
		for (let round = 0; round < 3; round++) {
			await new Promise((resolve) => setTimeout(resolve, 400));
			nginx.reload();
		}
		await new Promise((resolve) => setTimeout(resolve, 600));
		over = true;
		await Promise.all(phones);
		agent.destroy();
		expect(statuses.length).toBeGreaterThan(100);
		expect(statuses.filter((status) => status !== 200)).toEqual([]);

		await app.down();
		const code = new URL(app.invite).pathname;
		expect((await ask(code)).status).toBe(502);
		await app.up();
		expect((await ask(code)).status).toBe(200);
		expect(nginx.said()).not.toContain(code);
		expect(nginx.said()).not.toMatch(/client: /);
		console.log(`${statuses.length} requests over three reloads, 0 dropped`);
	});

	it('in a browser the app lives without a network, and a counsellor signs in with a passkey and a cookie for TLS alone', async () => {
		const profile = freshProfile();
		const context = await openProfile(profile, `--ignore-certificate-errors-spki-list=${nginx.fingerprint}`);
		try {
			const page = context.pages()[0]!;
			await page.goto(`${nginx.url}/nl`);
			await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
			await context.setOffline(true);
			await page.goto(`${nginx.url}/nl/want`);
			await page.getByLabel('In je eigen woorden').waitFor();
			await context.setOffline(false);
			await withFinger(context);
			await page.goto(nginx.url + new URL(app.setup).pathname);
			await page.getByRole('button', { name: 'Met dit toestel' }).click();
			await page.waitForURL(/\/desk\/codes/);
			const cookies = await context.cookies();
			const desk = cookies.filter(({ name }) => name.includes('desk'));
			expect(desk.map(({ name }) => name)).toContain('__Host-desk');
			for (const one of desk) expect(one).toMatchObject({ secure: true, httpOnly: true });
		} finally {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	});
});
