import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { TestServer } from './server.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; milliseconds: number };
export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request over the wire, nothing decoded and nothing followed. */
export function ask(
	app: TestServer,
	path: string,
	{ method = 'GET', headers = {}, body }: Asked = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const began = performance.now();
		const asked = request({ host: '127.0.0.1', port: app.port, path, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode!,
					headers: response.headers,
					body: Buffer.concat(parts).toString('latin1'),
					milliseconds: performance.now() - began
				})
			);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

/** Lines as they are, for what no client would send. Out: all that came back until the connection ended. */
export function askRaw(app: TestServer, text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let all = '';
		const socket = connect(app.port, '127.0.0.1', () => socket.write(text));
		socket.on('data', (data) => (all += data.toString('latin1')));
		socket.on('end', () => socket.end());
		socket.on('close', () => resolve(all));
		socket.on('error', reject);
	});
}

let last = 0;
/** Every phone has an address of its own, as behind a proxy. */
export const phone = () => ({ 'x-forwarded-for': `10.${++last >> 16}.${(last >> 8) & 255}.${last & 255}` });

/** A form as a browser sends it from a page of ours. */
export function asForm(app: TestServer, fields: Record<string, string>, cookie = ''): Asked {
	return {
		method: 'POST',
		headers: {
			...phone(),
			accept: 'text/html',
			origin: `http://localhost:${app.port}`,
			host: `localhost:${app.port}`,
			'content-type': 'application/x-www-form-urlencoded',
			...(cookie ? { cookie } : {})
		},
		body: new URLSearchParams(fields).toString()
	};
}
