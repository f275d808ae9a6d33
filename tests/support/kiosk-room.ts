import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { args, executablePath } from './chromium';
import { countIn } from './mutants';

/** What every page of the room has at hand. */
export type Room = typeof import('../../src/lib/kiosk/wipe') & typeof import('../../src/lib/kiosk/stores');

const page = `<!doctype html><title>kiosk</title><script type="module">
	import * as wipe from '/src/lib/kiosk/wipe.ts';
	import * as stores from '/src/lib/kiosk/stores.ts';
	globalThis.room = { ...wipe, ...stores };
</script>`;

/**
 * The parts of a kiosk that empty it, in a real browser of their own for each test, without the screens around them. Out: how to
 * open a page, what the server was asked, and how it answers: it says 200 unless it is told otherwise.
 */
export function kioskRoom() {
	const asked: { what: string; body: string; type: string | undefined }[] = [];
	const server = { asked, says: (_what: string) => 200 };
	const closing: (() => Promise<unknown> | void)[] = [];
	let context: BrowserContext | undefined;
	let open: (extra?: Parameters<BrowserContext['grantPermissions']>[0]) => Promise<Page>;

	beforeAll(async () => {
		const vite = await createServer({
			configFile: false,
			root: new URL('../..', import.meta.url).pathname,
			appType: 'custom',
			logLevel: 'silent',
			optimizeDeps: { noDiscovery: true },
			server: { middlewareMode: true, hmr: false, ws: false, watch: null, cors: true }
		});
		const answer = async (request: IncomingMessage, response: ServerResponse) => {
			let body = '';
			for await (const part of request) body += String(part);
			const what = `${request.method} ${request.url}`;
			if (request.url !== '/') asked.push({ what, body, type: request.headers['content-type'] });
			const status = request.url === '/' ? 200 : server.says(what);
			response.writeHead(status, { 'content-type': 'text/html' }).end(page);
		};
		const http = createHttpServer((request, response) => {
			if (request.url!.startsWith('/kiosk') || request.url === '/') void answer(request, response);
			else vite.middlewares(request, response);
		});
		await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
		const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
		const baseURL = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
		open = async (permissions = []) => {
			if (!context) await countIn((context = await browser.newContext({ baseURL })));
			await context.grantPermissions(permissions);
			const opened = await context.newPage();
			await opened.goto('/');
			await ready(opened);
			return opened;
		};
		closing.push(
			() => browser.close(),
			() => vite.close(),
			() => void http.close()
		);
	});
	afterEach(async () => {
		await context?.close();
		context = undefined;
		asked.length = 0;
		server.says = () => 200;
	});
	afterAll(async () => {
		for (const close of closing) await close();
	});
	return { server, open: (...more: Parameters<typeof open>) => open(...more) };
}

/** Waits until a page or frame has the room at hand. */
export const ready = (where: Page | Frame): Promise<unknown> => where.waitForFunction(() => 'room' in globalThis);
