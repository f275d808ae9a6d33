import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { freePort } from './postgres';

const kitVersion = (JSON.parse(readFileSync('build/client/_app/version.json', 'utf8')) as { version: string }).version;
const isText = (type: string) => /html|javascript|json|css/.test(type);
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * One built service seen as if it were deployed again and again: every release has other names for all its files and another
 * version, and knows the files of the three before it. A real build would take a minute each.
 */
export class Deploys {
	release = 1;
	/** When set, what is deployed as the worker in place of ours. */
	brokenWorker = '';
	/** Files that were asked for and are not there. */
	missing: string[] = [];
	url = '';
	#to = new URL('http://localhost');
	#server: Server | undefined;

	/** Stands in front of a service from now on. */
	async start(to: string): Promise<void> {
		this.#to = new URL(to);
		const port = await freePort();
		this.url = `http://localhost:${port}`;
		this.#server = createServer((asked, answer) => this.#pass(asked, answer));
		await new Promise<void>((resolve) => this.#server!.listen(port, '127.0.0.1', resolve));
	}

	stop(): void {
		this.#server?.closeAllConnections();
		this.#server?.close();
	}

	#pass(asked: IncomingMessage, answer: ServerResponse): void {
		const path = asked.url!;
		if (path === '/service-worker.js' && this.brokenWorker) {
			// A browser looks again after an hour at the latest; here at once.
			answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(this.brokenWorker);
			return;
		}
		const [, named] = /^\/_app\/immutable\/r(\d+)\//.exec(path) ?? [];
		const release = Number(named ?? this.release);
		if (release > this.release || release < this.release - 3 || (path.includes('/immutable/') && !named)) {
			this.missing.push(path);
			answer.writeHead(404).end();
			return;
		}
		const { 'accept-encoding': _, 'if-none-match': __, ...headers } = asked.headers;
		const on = request(
			{
				host: '127.0.0.1',
				port: this.#to.port,
				method: asked.method,
				path: path.replace(/\/immutable\/r\d+\//, '/immutable/'),
				headers: { ...headers, host: this.#to.host, ...(headers.origin ? { origin: this.#to.origin } : {}) }
			},
			(got) => void this.#answer(got, answer, path, release)
		);
		on.on('error', () => answer.destroy());
		asked.pipe(on);
	}

	async #answer(got: IncomingMessage, answer: ServerResponse, path: string, release: number): Promise<void> {
		if (path.includes('/immutable/') && got.statusCode! >= 400) this.missing.push(path);
		const { 'content-length': _, etag: __, ...headers } = got.headers;
		if (path === '/service-worker.js') headers['cache-control'] = 'no-cache';
		if (!isText(headers['content-type'] ?? '')) {
			answer.writeHead(got.statusCode!, headers);
			got.pipe(answer);
			return;
		}
		const before = Buffer.concat((await got.toArray()) as Buffer[]).toString();
		let text = this.#renamed(before, release);
		// A page made ahead names its own scripts and styles by their hash.
		for (const [, , inside] of before.matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g)) {
			text = text.replaceAll(sha(inside!), sha(this.#renamed(inside!, release)));
		}
		answer.writeHead(got.statusCode!, headers).end(text);
	}

	#renamed(text: string, release: number): string {
		return text
			.replace(/_app\/immutable\/(?!r\d)/g, `_app/immutable/r${release}/`)
			.replaceAll(kitVersion, `${kitVersion}-${release}`)
			.replace(/kept-[\da-f]{16}/g, `$&-${release}`);
	}
}
