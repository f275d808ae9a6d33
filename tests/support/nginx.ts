import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian has it; without it `vite.config.ts` leaves its test out. */
const binary = '/usr/sbin/nginx';

/** The recipe of docs/operating.md, as it stands there. */
const recipe = (): string => /```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/operating.md', 'utf8'))![1]!;

/** nginx by the recipe of docs/operating.md, on ports of its own, with a certificate that it signed itself. */
export class Nginx {
	readonly folder = mkdtempSync(join(tmpdir(), 'nginx-'));
	readonly url: string;
	#child: ChildProcess | undefined;
	readonly #ports: { tls: number; plain: number; app: number };

	/** In: its ports, and the one of the service behind it. */
	constructor(ports: { tls: number; plain: number; app: number }) {
		this.#ports = ports;
		this.url = `https://localhost:${ports.tls}`;
	}

	async start(): Promise<void> {
		// Its workers are nobody, and come through to the folders that they own.
		chmodSync(this.folder, 0o711);
		const at = (name: string) => join(this.folder, name);
		execFileSync(
			'openssl',
			[
				...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
				...['-keyout', at('key.pem'), '-out', at('cert.pem'), '-subj', '/CN=localhost'],
				...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
			],
			{ stdio: 'ignore' }
		);
		const server = recipe()
			.replaceAll(/127\.0\.0\.1:3000/g, `127.0.0.1:${this.#ports.app}`)
			.replaceAll(/listen (\[::\]:)?443/g, `listen 127.0.0.1:${this.#ports.tls}`)
			.replaceAll(/listen (\[::\]:)?80\b/g, `listen 127.0.0.1:${this.#ports.plain}`)
			.replaceAll('trampoline.example', 'localhost')
			.replace(/\/etc\/letsencrypt\S*fullchain.pem/, at('cert.pem'))
			.replace(/\/etc\/letsencrypt\S*privkey.pem/, at('key.pem'))
			.replace('/var/log/nginx/trampoline.log', at('trampoline.log'));
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(name) => `${name}_temp_path ${at(name)};`
		);
		writeFileSync(
			at('nginx.conf'),
			[
				...['daemon off;', `pid ${at('pid')};`, 'worker_processes 2;', `error_log ${at('error.log')};`],
				...['events {}', 'http {', ...temporary, server, '}']
			].join('\n')
		);
		appendFileSync(at('trampoline.log'), '');
		this.#child = spawn(binary, ['-c', at('nginx.conf'), '-p', this.folder, '-e', at('error.log')], {
			stdio: 'ignore'
		});
		for (let tries = 0; !(await answers(this.#ports.tls)); tries++) {
			if (tries > 50) throw new Error(this.said());
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}

	/** What it wrote down. */
	said(): string {
		return (
			readFileSync(join(this.folder, 'error.log'), 'utf8') + readFileSync(join(this.folder, 'trampoline.log'), 'utf8')
		);
	}

	/** As `systemctl reload nginx`. */
	reload(): void {
		this.#child!.kill('SIGHUP');
	}

	get certificate(): string {
		return readFileSync(join(this.folder, 'cert.pem'), 'utf8');
	}

	/** By which a browser may trust this one certificate as if an authority had signed it. */
	get fingerprint(): string {
		const key = new X509Certificate(this.certificate).publicKey.export({ type: 'spki', format: 'der' });
		return createHash('sha256').update(key).digest('base64');
	}

	async stop(): Promise<void> {
		const child = this.#child;
		if (child && child.exitCode === null) {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGTERM');
			await gone;
		}
		rmSync(this.folder, { recursive: true, force: true });
	}
}

const answers = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
		socket.on('connect', () => socket.destroy());
	});
