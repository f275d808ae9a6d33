import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshAddress } from '$lib/domain/letter';
import { framesFor, readParcel } from './move';
import { random, read, send, type Content } from './post';

const step = (at: number) => ({
	id: `00000000-0000-4000-8000-00000000000${at}`,
	text: `Bel ${at}`,
	kind: 'try' as const,
	minutes: 30
});
const proposals = (steps: number): Content['reply'] => ({
	v: 1,
	kind: 'proposals',
	from: 'Sofie',
	steps: Array.from({ length: steps }, (_, at) => step(at))
});
const saw = (cards: number, sentence: number): Content['reply'] => ({
	v: 1,
	kind: 'saw',
	from: 'Jan',
	role: 'coach',
	cards: ['calm', 'on-time', 'helps', 'tries'].slice(0, cards),
	sentence: 'a'.repeat(sentence)
});

describe('sending a letter', () => {
	let answer: () => Response;
	const asked: string[] = [];
	beforeEach(() => {
		asked.length = 0;
		answer = () => Response.json({}, { status: 201 });
		vi.stubGlobal('location', { origin: 'https://trampoline.test' });
		vi.stubGlobal('fetch', (path: string) => {
			asked.push(path);
			return Promise.resolve(answer());
		});
	});
	afterEach(() => vi.unstubAllGlobals());

	it('takes three steps, three strengths and a sentence of 140', async () => {
		for (const content of [proposals(3), saw(3, 140)]) expect((await send('reply', content)).ok).toBe(true);
		expect(asked).toHaveLength(2);
	});

	it('refuses what the phone that opens it would refuse: a fourth step, a fourth strength, a sentence of 141', async () => {
		for (const content of [proposals(4), saw(4, 140), saw(3, 141)])
			expect(await send('reply', content)).toEqual({ ok: false, error: { code: 'too-large' } });
		expect(asked).toEqual([]);
	});

	it('says why nothing went out, and "no internet" only when nothing answered', async () => {
		for (const [status, code] of [
			[400, 'unknown'],
			[403, 'unknown'],
			[413, 'too-large'],
			[422, 'id-reused'],
			[429, 'slow-down'],
			[500, 'unknown'],
			[503, 'try-later']
		] as const) {
			answer = () => Response.json({}, { status });
			expect(await send('reply', proposals(1))).toEqual({ ok: false, error: { code } });
		}
		answer = () => {
			throw new TypeError('Failed to fetch');
		};
		expect(await send('reply', proposals(1))).toEqual({ ok: false, error: { code: 'network' } });
	});

	it('answers in a browser that cannot fold or unfold as in one that cannot seal', async () => {
		const old = class {
			constructor() {
				throw new TypeError("Unsupported format: 'deflate-raw'");
			}
		};
		for (const missing of ['CompressionStream', 'DecompressionStream']) {
			vi.stubGlobal(missing, old);
			const noLock = { ok: false, error: { code: 'no-lock' } };
			expect(await send('reply', proposals(1))).toEqual(noLock);
			expect(await read(freshAddress(random))).toEqual(noLock);
			expect(await readParcel(random(40))).toEqual(noLock);
			expect(await framesFor('move', { v: 1, copy: {} as Content['move']['copy'] })).toEqual(noLock);
		}
		expect(asked).toEqual([]);
	});
});
