import { describe, expect, it } from 'vitest';
import { recompute } from '../../../../tests/support/letter-check';
import { publishedVectors } from '../../../../tests/support/letter-vectors';
import { fromText, toText, type Bytes } from './bytes';
import { addFrame, fromBase45, framesOf, toBase45, type Reading } from './frames';
import {
	addressFrom,
	endOf,
	freshAddress,
	keysOf,
	openLetter,
	partsOf,
	readEnvelope,
	readLink,
	sealLetter
} from './letter';
import { fold, pad, unfold, unpad } from './pack';

const { subtle } = globalThis.crypto;
const now = '2026-11-24T08:00:00.000Z';
/** Bytes that are the same in every run. */
function bytesFrom(seed: number): (count: number) => Bytes {
	let state = seed;
	const byte = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	};
	return (count) => Uint8Array.from({ length: count }, byte);
}
const random = bytesFrom(7);
const tools = { subtle, random };
const address = freshAddress(random);
const about = { address, purpose: 'show' as const, expires: endOf('show', now) };
const sealed = async (content: unknown) => {
	const made = await sealLetter(content, about, tools);
	if (!made.ok) throw new Error(made.error.code);
	return made.value;
};

describe('a sealed letter', () => {
	it('follows the published test vectors', async () => {
		const published = publishedVectors();
		expect(published.letters).toHaveLength(3);
		expect(await recompute(published)).toEqual(published);
	});

	it('opens with its key, and says what it is for and when it ends', async () => {
		const content = { goal: 'koken', naïve: ['Çà', '🐕'] };
		expect(await openLetter(await sealed(content), { address, now }, subtle)).toEqual({
			ok: true,
			value: { purpose: 'show', expires: '2026-12-01T08:00:00.000Z', content }
		});
	});

	it('tells nothing by its size: it grows in steps of 4 kB, up to 11 of them', async () => {
		const sizes = await Promise.all([0, 100, 3_000].map(async (size) => (await sealed(toText(random(size)))).length));
		expect(sizes).toEqual([4_134, 4_134, 4_134]);
		expect((await sealed(toText(random(4_400)))).length).toBe(4_134 + 4_096);
		expect((await sealLetter(toText(random(46_000)), about, tools)).ok).toBe(false);
	});

	it('never uses an IV twice', async () => {
		const ivs = await Promise.all(Array.from({ length: 64 }, async () => toText((await sealed('x')).slice(10, 22))));
		expect(new Set(ivs).size).toBe(64);
	});

	it('does not open with another key, another id, or past its end', async () => {
		const letter = await sealed({ goal: 'koken' });
		for (const other of [
			{ ...address, key: random(32) },
			{ ...address, id: random(16) }
		])
			expect(await openLetter(letter, { address: other, now }, subtle)).toEqual({
				ok: false,
				error: { code: 'damaged' }
			});
		expect(await openLetter(letter, { address, now: about.expires }, subtle)).toEqual({
			ok: false,
			error: { code: 'expired' }
		});
	});

	it('refuses every single flipped bit, and every cut', async () => {
		const letter = await sealed({ goal: 'koken' });
		const keys = await keysOf(address, subtle);
		const tries = Array.from({ length: letter.length * 8 }, async (_, bit) => {
			const flipped = letter.slice();
			flipped[bit >> 3]! ^= 1 << (bit & 7);
			return (await openLetter(flipped, { address, now }, subtle, keys)).ok;
		});
		const cuts = Array.from(
			{ length: letter.length },
			async (_, end) => (await openLetter(letter.slice(0, end), { address, now }, subtle, keys)).ok
		);
		expect((await Promise.all([...tries, ...cuts])).filter(Boolean)).toEqual([]);
		expect(tries).toHaveLength(33_072);
	});

	it('says "newer" for a version and a purpose of later', async () => {
		const letter = await sealed('x');
		for (const [at, value] of [
			[0, 2],
			[1, 99]
		] as const) {
			const later = letter.slice();
			later[at] = value;
			expect(readEnvelope(later)).toEqual({ ok: false, error: { code: 'newer' } });
		}
	});

	it('stops unfolding at 256 kB', async () => {
		expect(await unfold(await fold('0'.repeat(250_000)))).toMatchObject({ ok: true });
		const bomb = await fold('0'.repeat(20_000_000));
		expect(bomb.length).toBeLessThan(30_000);
		expect(await unfold(bomb)).toEqual({ ok: false, error: { code: 'damaged' } });
	});

	it('shows the same six digits on both screens, and others for another letter', async () => {
		const [one, same, other] = await Promise.all(
			[address, { ...address }, freshAddress(random)].map((each) => keysOf(each, subtle))
		);
		expect(one!.digits).toMatch(/^\d{6}$/);
		expect(same!.digits).toBe(one!.digits);
		expect(other!.digits).not.toBe(one!.digits);
	});
});

describe('a link', () => {
	const { id, key } = partsOf(address);

	it('is read as it was written', () => {
		for (const link of [`https://x.org/l/${id}#${key}`, `https://x.org/l/${id}?lang=ar#${key}`])
			expect(readLink(link)).toEqual({ ok: true, value: address });
		expect(addressFrom(id, key)).toEqual({ ok: true, value: address });
	});

	it('of which a part is missing says so; one that is no letter is nobody’s', () => {
		for (const cut of [
			`https://x.org/l/${id}`,
			`https://x.org/l/${id}#`,
			`https://x.org/l/${id}#${key.slice(1)}`,
			`http://x.org/l/${id.slice(2)}#${key}`
		])
			expect(readLink(cut)).toEqual({ ok: false, error: { code: 'cut-off' } });
		for (const other of ['', 'koken', 'https://x.org/', `https://x.org/i/${id}`, `javascript:/l/${id}#${key}`])
			expect(readLink(other)).toBeNull();
	});
});

describe('frames from screen to camera', () => {
	const parcel = random(2_500);
	const frames = (() => {
		const made = framesOf(parcel);
		if (!made.ok) throw new Error(made.error.code);
		return made.value;
	})();

	it('come in any order, some twice, and make the whole parcel', () => {
		let reading: Reading | null = null;
		let whole: Bytes | null = null;
		for (const frame of [...frames].reverse().flatMap((one) => [one, one])) {
			const added = addFrame(reading, frame);
			if (!added.ok) throw new Error(added.error.code);
			({ reading, whole } = added.value);
		}
		expect(whole).toEqual(parcel);
		expect(frames).toHaveLength(7);
	});

	it('of another parcel begin again, a changed one is never taken for the right one', () => {
		const other = framesOf(random(900));
		if (!other.ok) throw new Error(other.error.code);
		const begun = addFrame(null, frames[0]!);
		const next = addFrame(begun.ok ? begun.value.reading : null, other.value[0]!);
		expect(next.ok && next.value.reading.parts.size).toBe(1);
		const [only] = (framesOf(random(60)) as { value: string[] }).value;
		const changed = only!.slice(0, -3) + (only!.endsWith('000') ? '111' : '000');
		expect(addFrame(null, changed)).toEqual({ ok: false, error: { code: 'damaged' } });
		expect(framesOf(random(16_000)).ok).toBe(false);
	});
});

describe('100,000 inputs that are not letters', () => {
	const odd = [
		'',
		'\0',
		'TL1/',
		'TL9/AAAAAAA/1/1/',
		'#',
		'/l/',
		'https://x/l/',
		'💣',
		'-'.repeat(300),
		"'; drop table--",
		'<script>',
		'٣',
		'%00'
	];

	it('crash nothing, open nothing, and each takes less than 250 ms of work', async () => {
		const chance = bytesFrom(99);
		const letter = await sealed({ goal: 'koken' });
		const keys = await keysOf(address, subtle);
		let opened = 0;
		let slowest = 0;
		let tried = 0;
		const timed = (work: () => boolean) => {
			// The work itself, whatever else the machine is busy with.
			const before = process.cpuUsage();
			if (work()) opened += 1;
			slowest = Math.max(slowest, process.cpuUsage(before).user / 1_000);
			tried += 1;
		};
		for (let time = 0; time < 24_000; time++) {
			const bytes = chance(chance(1)[0]!);
			const text = (odd[time % odd.length]! + String.fromCharCode(...bytes)).slice(0, 400);
			timed(() => readLink(`https://x/l/${text}`)?.ok === true);
			timed(() => addFrame(null, text).ok || addFrame(null, `TL1/ABCDEFG/1/1/${toBase45(bytes)}`).ok);
			timed(() => readEnvelope(bytes).ok);
			timed(() => unpad(time % 2 ? bytes : new Uint8Array(4096).fill(bytes[0] ?? 1)).ok && bytes[0] !== 0);
			if (toText(fromText(toText(bytes))!) !== toText(bytes) || toText(fromBase45(toBase45(bytes))!) !== toText(bytes))
				throw new Error('not the same bytes');
		}
		// Mutated letters and mutated deflated text go the whole way.
		const folded = await fold({ goal: 'koken', list: [1, 2, 3] });
		const whole = Array.from({ length: 4_000 }, async (_, time) => {
			const from = time % 2 ? letter : folded;
			const changed = from.slice(0, time % 5 ? from.length : chance(1)[0]! * 16);
			for (const at of chance(3)) if (changed.length) changed[(at * 257 + time) % changed.length]! ^= at | 1;
			const outcome = time % 2 ? await openLetter(changed, { address, now }, subtle, keys) : await unfold(changed);
			if (time % 2 && outcome.ok) opened += 1;
			tried += 1;
		});
		await Promise.all(whole);
		expect(tried).toBe(100_000);
		expect(opened).toBe(0);
		expect(slowest).toBeLessThan(250);
	});

	it('padding gives back what it was given', () => {
		for (const size of [0, 1, 4_091, 4_092, 4_093, 8_000, 45_052]) {
			const bytes = random(size);
			const padded = pad(bytes);
			expect(padded.ok && unpad(padded.value)).toEqual({ ok: true, value: bytes });
		}
	});
});
