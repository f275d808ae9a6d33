import { randomBytes } from 'node:crypto';
import { request, type Agent } from 'node:http';
import type { TestServer } from './server.ts';

export type Talk = { id: string; secret: string };

/** One request over the wire. Out: the status, or null when no answer came. */
export function send(
	app: TestServer,
	method: string,
	path: string,
	init: { body?: unknown; bearer?: string; agent?: Agent } = {}
): Promise<number | null> {
	return new Promise((resolve) => {
		const asked = request({
			...{ host: '127.0.0.1', port: app.port, method, path },
			...(init.agent ? { agent: init.agent } : {}),
			headers: {
				'content-type': 'application/json',
				...(init.bearer ? { authorization: `Bearer ${init.bearer}` } : {})
			}
		});
		asked.on('response', (response) => {
			response.resume();
			response.on('end', () => resolve(response.statusCode ?? null));
			response.on('error', () => resolve(null));
		});
		asked.on('error', () => resolve(null));
		asked.end(init.body === undefined ? undefined : JSON.stringify(init.body));
	});
}

export const newTalk = (): Talk => ({ id: crypto.randomUUID(), secret: randomBytes(32).toString('base64url') });

/** Books a talk. Out: the status, or null when no answer came. */
export const bookTalk = (app: TestServer, slot: string, { id, secret }: Talk, agent?: Agent) =>
	send(app, 'PUT', `/api/bookings/${id}`, {
		body: { slot, callMe: 'gele pet', lang: 'nl', secret },
		...(agent ? { agent } : {})
	});

/** The free talks of the sample centre. */
export async function freeTalks(app: TestServer): Promise<string[]> {
	const answer = await fetch(`http://127.0.0.1:${app.port}/api/slots?centre=sample&lang=nl`);
	const { slots } = (await answer.json()) as { slots: { id: string; kind: string }[] };
	return slots.filter(({ kind }) => kind === 'talk').map(({ id }) => id);
}

/** What the service says of a talk to who holds its secret: `booked`, `cancelled`, or the status of a refusal. */
export async function stateOf(app: TestServer, { id, secret }: Talk): Promise<string> {
	const answer = await fetch(`http://127.0.0.1:${app.port}/api/bookings/${id}`, {
		headers: { authorization: `Bearer ${secret}` }
	});
	return answer.ok ? ((await answer.json()) as { state: string }).state : String(answer.status);
}
