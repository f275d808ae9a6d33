/* The one server of the house: adapter-node's handler with what belongs on every answer, prerendered and static files included. */
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

const port = process.env['PORT'] || '3000';
const origin = process.env['ORIGIN'];
process.env['BODY_SIZE_LIMIT'] ??= '64K';
// Without an address of its own the service answers to whatever name it is opened by, so that forms work on a local network.
if (!origin) process.env['HOST_HEADER'] ??= 'host';
if (!origin) process.env['PROTOCOL_HEADER'] ??= 'x-trampoline-protocol';

const handlerModule = '../build/handler.js';
const { handler } = (await import(handlerModule)) as {
	handler: (req: unknown, res: unknown, next: () => void) => void;
};

const compress = compression({
	threshold: 512,
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
} as compression.CompressionOptions);

const headers: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()'
};
if (origin?.startsWith('https://')) headers['Strict-Transport-Security'] = 'max-age=63072000; includeSubDomains';

const framing = "frame-ancestors 'none'";

const server = createServer((request, response) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	response.setHeader('Content-Security-Policy', framing);
	const setHeader = response.setHeader.bind(response);
	// A page's own policy joins ours instead of replacing it.
	response.setHeader = (name, value) =>
		name.toLowerCase() === 'content-security-policy'
			? setHeader(name, [framing, String(value)])
			: setHeader(name, value);
	if (!origin) request.headers['x-trampoline-protocol'] = 'http';
	// Our referrer policy makes browsers send `Origin: null` with our own forms; Sec-Fetch-Site says that they are ours.
	if (request.headers.origin === 'null' && request.headers['sec-fetch-site'] === 'same-origin') {
		request.headers.origin = origin ?? `http://${request.headers.host}`;
	}
	const path = request.url ?? '/';
	if (!path.startsWith('/_app/immutable/')) setHeader('Cache-Control', 'no-cache');
	compress(request as never, response as never, () => {
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
});
server.requestTimeout = 30_000;
server.headersTimeout = 15_000;
server.keepAliveTimeout = 10_000;

server.on('error', (error: NodeJS.ErrnoException) => {
	console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Start with another: PORT=3001 npm start` : error.message);
	process.exit(1);
});
server.listen(Number(port), process.env['HOST'] || '0.0.0.0', () => {
	console.log(`  Ready on ${origin ?? `http://localhost:${port}`}\n`);
});

/** Answers what has begun, then stops. */
function stop(): void {
	server.close(() => process.exit(0));
	server.closeIdleConnections();
	setTimeout(() => process.exit(0), 10_000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
