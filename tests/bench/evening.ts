import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { args, executablePath } from '../support/chromium.ts';
import { startPostgres } from '../support/postgres.ts';
import { TestServer } from '../support/server.ts';
import { wireTo } from '../support/wire.ts';

/*
 * One evening on television (docs/scale.md): 50,000 phones open an invite in ten minutes, which is 83 a second. A fiftieth of them
 * comes here at that same rate, each from an address of its own, first with a proxy that keeps what never changes in front, so
 * that the service sees pages and moments alone, and then without one.
 */
const phones = 50_000;
const seconds = 600;
const share = 50;

type Answer = { status: number; bytes: number; milliseconds: number };
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

function ask(url: string, address: string, method = 'GET', body?: string): Promise<Answer> {
	const begun = performance.now();
	const headers = {
		'accept-encoding': 'br',
		'x-forwarded-for': address,
		...(body && { 'content-type': 'application/json' })
	};
	return new Promise((resolve, reject) => {
		const asked = request(url, { method, agent, headers }, (answer) => {
			let bytes = 0;
			answer.on('data', (part: Buffer) => (bytes += part.length));
			answer.on('end', () =>
				resolve({ status: answer.statusCode ?? 0, bytes, milliseconds: performance.now() - begun })
			);
			answer.on('error', reject);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

/** Every file with a hash in its name that one phone fetches, as a real browser does it. */
async function filesOf(app: TestServer): Promise<string[]> {
	const wire = await wireTo(app.url);
	const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
	try {
		const page = await (await browser.newContext()).newPage();
		await page.goto(wire.url + new URL(app.invite).pathname);
		await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
		return wire.crossed.map(({ path }) => path).filter((path) => path.startsWith('/_app/immutable/'));
	} finally {
		await browser.close();
		wire.close();
	}
}

/** Seconds of processor that a process has used (Linux). */
function used(pid: number): number {
	const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
	return (Number(words[11]) + Number(words[12])) / 100;
}

const at = (sorted: number[], part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);

async function evening(where: string, apps: readonly TestServer[], files: readonly string[] = []) {
	const app = apps[0]!;
	const code = new URL(app.invite).pathname.split('/').at(-1)!;
	const { slots } = (await (await fetch(`${app.url}/api/slots?invite=${code}`)).json()) as { slots: { id: string }[] };
	const answers: Record<string, Answer[]> = { page: [], moments: [], booking: [], file: [] };
	const phone = async (nth: number) => {
		const { url } = apps[nth % apps.length]!;
		const address = `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`;
		answers['page']!.push(await ask(url + new URL(app.invite).pathname, address));
		for (const file of files) answers['file']!.push(await ask(url + file, address));
		answers['moments']!.push(await ask(`${url}/api/slots?invite=${code}`, address));
		if (nth % 10) return;
		const wish = {
			...{ slot: slots[nth % slots.length]!.id, callMe: 'blauwe fiets', lang: 'nl', invite: code },
			secret: randomBytes(32).toString('base64url')
		};
		answers['booking']!.push(await ask(`${url}/api/bookings/${randomUUID()}`, address, 'PUT', JSON.stringify(wish)));
	};
	const spentBy = () => apps.reduce((sum, { pid }) => sum + used(pid), 0);
	const before = spentBy();
	const begun = performance.now();
	const all: Promise<void>[] = [];
	for (let nth = 0; nth < phones / share; nth++) {
		const due = (nth * seconds * 1_000) / phones;
		await sleep(Math.max(due - (performance.now() - begun), 0));
		all.push(phone(nth));
	}
	await Promise.all(all);
	const took = (performance.now() - begun) / 1_000;
	console.log(`\n${where}: ${all.length} phones`);
	console.table(
		Object.fromEntries(
			Object.entries(answers)
				.filter(([, list]) => list.length)
				.map(([what, list]) => {
					const times = list.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
					const statuses = [...new Set(list.map(({ status }) => status))].sort();
					return [
						what,
						{
							asked: list.length,
							'kB together': Math.round(list.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000),
							'p50 ms': at(times, 0.5),
							'p99 ms': at(times, 0.99),
							answers: statuses
								.map((one) => `${one} × ${list.filter(({ status }) => status === one).length}`)
								.join(', ')
						}
					];
				})
		)
	);
	const spent = spentBy() - before;
	console.log(
		`${took.toFixed(1)} s of clock, ${spent.toFixed(1)} s of one core: ${((spent * 1_000) / all.length).toFixed(1)} ms a phone, so ${((spent / all.length) * (phones / seconds) * 100).toFixed(0)} % of one core for the evening; ${apps.map((one) => Math.round(one.memory() / 1e6)).join(' and ')} MB`
	);
}

const settings = { ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1' };
const app = await TestServer.start(settings);
try {
	const files = await filesOf(app);
	console.log(`One phone fetches ${files.length} files.`);
	await evening('Behind a proxy that keeps the files', [app]);
	await evening('Without a proxy', [app], files);
} finally {
	await app.remove();
}
const postgres = await startPostgres();
if (postgres) {
	const first = await TestServer.start({ ...settings, DATABASE_URL: postgres.url });
	const second = await TestServer.start({ ...settings, DATABASE_URL: postgres.url });
	try {
		await evening('Two processes on PostgreSQL, behind a proxy', [first, second]);
	} finally {
		await first.remove();
		await second.remove();
		postgres.stop();
	}
}
agent.destroy();
