import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres.ts';

/** The real server, built, on its own port and data folder, with the addresses it printed. */
export class TestServer {
	url = '';
	invite = '';
	setup = '';
	kiosk = '';
	output = '';
	#child: ChildProcess | undefined;

	readonly port: number;
	readonly folder: string;
	readonly env: Record<string, string>;

	private constructor(port: number, folder: string, env: Record<string, string>) {
		this.port = port;
		this.folder = folder;
		this.env = env;
	}

	static async start(env: Record<string, string> = {}): Promise<TestServer> {
		const server = new TestServer(await freePort(), mkdtempSync(join(tmpdir(), 'trampoline-')), env);
		await server.up();
		return server;
	}

	/** Starts on the same port and data, and waits until it is ready. */
	async up(): Promise<void> {
		this.output = '';
		const child = spawn(
			process.execPath,
			['--max-semi-space-size=2', '--heap-growing-percent=40', '--no-maglev', 'src/entry.ts'],
			{
				env: { ...process.env, PORT: String(this.port), DATA_DIR: this.folder, ...this.env }
			}
		);
		this.#child = child;
		child.stdout.on('data', (text: Buffer) => (this.output += text.toString()));
		child.stderr.on('data', (text: Buffer) => (this.output += text.toString()));
		await new Promise<void>((resolve, reject) => {
			child.stdout.on('data', () => {
				if (this.output.includes('Ready on')) resolve();
			});
			child.on('exit', (code) => reject(new Error(`The server stopped with ${code}: ${this.output}`)));
		});
		this.url = `http://localhost:${this.port}`;
		this.invite = /http\S+\/i\/\S+/.exec(this.output)?.[0] ?? this.invite;
		this.kiosk = /http\S+\/kiosk#\S+/.exec(this.output)?.[0] ?? this.kiosk;
		this.setup = /http\S+\/desk\/setup\/\S+/.exec(this.output)?.[0] ?? this.setup;
	}

	/** Ends the process as a power cut would (SIGKILL) or in good order (SIGTERM). */
	async down(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
		const child = this.#child;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		child.removeAllListeners('exit');
		child.once('exit', () => {});
		child.kill(signal);
		await Promise.race([gone, new Promise((resolve) => child.once('close', resolve))]);
	}

	get pid(): number {
		return this.#child!.pid!;
	}

	/** Bytes of memory the process holds now (Linux). */
	memory(): number {
		const status = readFileSync(`/proc/${this.#child!.pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
	}

	async remove(): Promise<void> {
		await this.down();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
