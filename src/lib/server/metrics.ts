import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What an address is for; the address itself may hold a code and is never counted. */
function roomOf(path: string): string {
	if (path.startsWith('/_app/')) return 'file';
	return /^\/(api|calendar|desk|kiosk)(\/|\?|$)/.exec(path)?.[1] ?? 'page';
}

/**
 * Numbers for whoever runs the service, in the text format of Prometheus, on a port of its own that only this machine reaches:
 * answers by room and kind of status, how long they took, memory, processor, the event loop. Nothing in them tells one person
 * from another (docs/operating.md). In: the port. Out: what to call for each request. Throws when the port is in use.
 */
export async function serveMetrics(
	port: number
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
	const register = new Registry();
	collectDefaultMetrics({ register });
	const answers = new Counter({
		name: 'http_requests_total',
		help: 'Answers by room and kind of status.',
		labelNames: ['room', 'status'] as const,
		registers: [register]
	});
	const seconds = new Histogram({
		name: 'http_request_duration_seconds',
		help: 'From the first byte of a request to the last of its answer.',
		labelNames: ['room'] as const,
		buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
		registers: [register]
	});
	const server = createServer(({ method, url }, response) => {
		if (method !== 'GET' || url !== '/metrics') return response.writeHead(404).end();
		return void register
			.metrics()
			.then((text) => response.writeHead(200, { 'content-type': register.contentType }).end(text));
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
	// The service ends when it has answered, not when somebody has stopped looking.
	server.unref();
	return ({ url = '/' }, response) => {
		const room = roomOf(url);
		const took = seconds.startTimer({ room });
		response.once('close', () => {
			took();
			answers.inc({ room, status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'left' });
		});
	};
}
