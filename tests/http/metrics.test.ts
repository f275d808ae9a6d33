import { afterEach, describe, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk } from '../support/phones';
import { freePort } from '../support/postgres';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

describe('numbers about the service', () => {
	it('are nowhere until somebody asks for them', async () => {
		const app = await TestServer.start();
		started.push(app);
		expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
	});

	it('count answers by room and kind, on a port of this machine alone, and know no code, no name and no address', async () => {
		const port = await freePort();
		const app = await TestServer.start({ METRICS_PORT: String(port) });
		started.push(app);
		const [free] = await freeTalks(app);
		const talk = newTalk();
		expect(await bookTalk(app, free!, talk)).toBe(201);
		await fetch(app.invite);
		await fetch(`${app.url}/api/bookings/${talk.id}`);
		expect((await fetch(`${app.url}/metrics`)).status, 'not where everybody is').toBe(404);
		expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
		const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
		expect(answer.headers.get('content-type')).toContain('text/plain');
		const text = await answer.text();
		const count = (room: string, status: string) =>
			Number(
				new RegExp(`^http_requests_total\\{room="${room}",status="${status}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0
			);
		expect(count('api', '2xx'), 'a list of moments and a booking').toBe(2);
		expect(count('api', '4xx'), 'a talk of somebody else').toBe(1);
		expect(count('page', '2xx')).toBeGreaterThan(0);
		expect(text).toMatch(/^process_resident_memory_bytes \d{7,}/m);
		expect(text).toMatch(/^http_request_duration_seconds_count\{room="api"\} 3$/m);
		for (const secret of [app.invite.split('/i/')[1]!, talk.id, talk.secret, 'gele pet', free!, '127.0.0.1'])
			expect(text, secret).not.toContain(secret);
	});

	it('say which port is in use, and do not start half', async () => {
		const app = await TestServer.start();
		started.push(app);
		await expect(TestServer.start({ METRICS_PORT: String(app.port) })).rejects.toThrow(/METRICS_PORT/);
	});
});
