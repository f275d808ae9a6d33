/* The one server of the house: adapter-node's handler with what belongs on every answer, prerendered and static files included. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { early } from './lib/server/early.ts';
import { readSettings, type Settings } from './lib/server/env.ts';

const { port, origin, host, metricsPort } = settingsOrEnd();
process.env['BODY_SIZE_LIMIT'] ??= '9M';
// Without an address of its own the service answers to whatever name it is opened by, so that forms work on a local network.
if (!origin) process.env['HOST_HEADER'] ??= 'host';
if (!origin) process.env['PROTOCOL_HEADER'] ??= 'x-trampoline-protocol';

// A start after the first one reads what was compiled before; where nothing may be written it goes on without.
enableCompileCache(join(import.meta.dirname, '../build/.compiled'));
const handlerModule = '../build/handler.js';
const { handler } = (await import(handlerModule)) as {
	handler: (req: unknown, res: unknown, next: () => void) => void;
};

const compress = compression({
	threshold: 512,
	// A window of 256 kB holds the largest page; the usual one of 4 MB is kept for each answer that is under way.
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } }
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
/** For what is no page: a picture that somebody sent in, or an answer with somebody's words, does nothing when it is opened by itself. */
const noPage = `default-src 'none'; base-uri 'none'; ${framing}; sandbox`;
const isNoPage = (path: string): boolean => /^\/(api|calendar)\//.test(path);

/** Before the handler is loaded, which would answer a wrong setting with its own trace. */
function settingsOrEnd(): Settings {
	try {
		return readSettings(process.env);
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}

/** Bytes a form may send: 64 kB, and more only where a coordinator sends a picture or a file of content (TRUST 6). */
const bodyBytes = (path: string): number =>
	/^\/desk\/centre\/(places\/[\w-]+|content)(\?|$)/.test(path) ? 9_000_000 : 65_536;

/** True for a body that is larger than its address allows, or does not say how large it is. */
function isTooLarge(request: IncomingMessage, path: string): boolean {
	const said = request.headers['content-length'];
	return said === undefined ? 'transfer-encoding' in request.headers : Number(said) > bodyBytes(path);
}

/** Why nothing can listen on a port, for the person who starts the service. */
const whyNot = (error: NodeJS.ErrnoException, at: number, mend: string): string =>
	error.code === 'EADDRINUSE' ? `Port ${at} is in use. ${mend}` : error.message;

const count = metricsPort ? await metricsOrEnd(metricsPort) : null;

async function metricsOrEnd(at: number) {
	try {
		return await (await import('./lib/server/metrics.ts')).serveMetrics(at);
	} catch (error) {
		console.error(whyNot(error as Error, at, 'Set METRICS_PORT to another.'));
		process.exit(1);
	}
}

/** Node would answer a request without a host by itself, and leave the headers of the house out. */
let ending = false;
const server = createServer({ requireHostHeader: false }, answer);
server.on('checkExpectation', answer);

function answer(request: IncomingMessage, response: ServerResponse): void {
	count?.(request, response);
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (ending) response.setHeader('Connection', 'close');
	const setHeader = response.setHeader.bind(response);
	const path = request.url ?? '/';
	const policy = isNoPage(path) ? noPage : framing;
	setHeader('Content-Security-Policy', policy);
	const named = path.startsWith('/_app/immutable/');
	response.setHeader = (name, value) => {
		const known = name.toLowerCase();
		// A file named by its content needs no second mark; a first visit asks for a dozen of them.
		if (named && (known === 'etag' || known === 'last-modified')) return response;
		if (known === 'content-type' && value === 'text/html') return setHeader(name, 'text/html; charset=utf-8');
		// A page's own policy joins ours instead of replacing it.
		return setHeader(name, known === 'content-security-policy' ? [policy, String(value)] : value);
	};
	if (!origin) request.headers['x-trampoline-protocol'] = 'http';
	// Our referrer policy makes browsers send `Origin: null` with our own forms; Sec-Fetch-Site says that they are ours.
	if (request.headers.origin === 'null' && request.headers['sec-fetch-site'] === 'same-origin') {
		request.headers.origin = origin ?? `http://${request.headers.host}`;
	}
	// Whatever the letter, its page is the same one, and holds nothing: the key is behind the #, which never comes here.
	if (path.startsWith('/l/')) request.url = '/shell';
	if (!named) setHeader('Cache-Control', request.url === '/service-worker.js' ? 'max-age=3600' : 'no-cache');
	if (!request.headers.host) {
		response.writeHead(400, { Connection: 'close' });
		response.end();
		return;
	}
	if (isTooLarge(request, path)) {
		// What is still on its way is read and thrown away: closed before, a proxy would hear a broken connection and no answer.
		// Whoever asked first whether to send does not send now, and is let go.
		const onItsWay = !request.headers.expect;
		response.writeHead(413, { 'Content-Type': 'application/json', ...(onItsWay ? {} : { Connection: 'close' }) });
		response.end(JSON.stringify({ error: 'too-large' }));
		return;
	}
	if (path.startsWith('/api/slots?')) void answerOrHand(request, response);
	else hand(request, response);
}

/** To the framework, compressed on the way back. */
function hand(request: IncomingMessage, response: ServerResponse): void {
	compress(request as never, response as never, () => {
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
}

async function answerOrHand(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const ready = await early(request);
	if (!ready) return hand(request, response);
	const length = ready.body ? { 'content-length': ready.body.length } : {};
	response.writeHead(ready.status, { ...ready.headers, ...length }).end(ready.body);
}

server.requestTimeout = 30_000;
server.headersTimeout = 15_000;
server.keepAliveTimeout = 10_000;
// Who takes an answer slowly on purpose holds a connection no longer than this.
server.timeout = 60_000;

// What cannot be read as a request never reaches the handler; the answer carries the same headers. A connection that a browser
// opened ahead and used just when its time was up hears 408: then the browser asks once more by itself, and shows no page of its own.
server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
	const lines = Object.entries({
		...headers,
		'Content-Security-Policy': noPage,
		'Cache-Control': 'no-store',
		Connection: 'close'
	});
	const status = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
	if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
});

server.on('error', (error: NodeJS.ErrnoException) => {
	console.error(whyNot(error, port, 'Start with another: PORT=3001 npm start'));
	process.exit(1);
});
server.listen(port, host, () => {
	console.log(`  Ready on ${origin ?? `http://localhost:${port}`}\n`);
});

/** Answers what has begun, then stops. */
function stop(): void {
	// Closing drops connections that are idle, and one whose request is still on its way looks like that. So for a moment whoever
	// asks is answered, and told not to use the connection again.
	ending = true;
	setTimeout(() => {
		server.close(() => process.exit(0));
		server.closeIdleConnections();
	}, 300);
	setTimeout(() => process.exit(0), 10_000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
