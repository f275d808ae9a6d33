import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** One answer as it crossed the wire: `body` and `head` in bytes. */
export type Crossing = { path: string; status: number; body: number; head: number };

/**
 * A wire between a browser and the server that writes down all that crosses it, what the service worker asks for too: a page's
 * own tools do not see that. In: the server's address. Out: the wire's address, what crossed since it was last cleared, its end.
 */
export async function wireTo(server: string) {
	const crossed: Crossing[] = [];
	const relay = createServer((asked, answer) => {
		const { method, url: path = '/', headers } = asked;
		const onward = request(new URL(path, server), { method, headers }, (found) => {
			const head = found.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
			const crossing = { path, status: found.statusCode ?? 0, body: 0, head };
			crossed.push(crossing);
			found.on('data', (part: Buffer) => (crossing.body += part.length));
			answer.writeHead(crossing.status, found.rawHeaders);
			found.pipe(answer);
		});
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		asked.pipe(onward);
	}).listen(0, '127.0.0.1');
	await once(relay, 'listening');
	return {
		url: `http://localhost:${(relay.address() as AddressInfo).port}`,
		crossed,
		close: () => {
			relay.close();
			relay.closeAllConnections();
		}
	};
}
