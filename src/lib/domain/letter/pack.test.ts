import { describe, expect, it } from 'vitest';
import { fromText } from './bytes';
import { canFold, fold, mostSteps, pad, stepBytes, unfold, unpad } from './pack';

const damaged = { ok: false, error: { code: 'damaged' } };
const padded = (size: number) => {
	const made = pad(new Uint8Array(size).fill(1));
	if (!made.ok) throw new Error(made.error.code);
	return made.value;
};

describe('folding', () => {
	it('can be done here, and gives back what it was given', async () => {
		expect(canFold()).toBe(true);
		const content = { goal: 'koken', steps: [1, 2, null] };
		expect(await unfold(await fold(content))).toEqual({ ok: true, value: content });
	});

	it('unfolds to 256 kB and not to one byte more, or to as much as was said', async () => {
		const text = (bytes: number) => '0'.repeat(bytes - 2);
		expect(await unfold(await fold(text(262_144)))).toMatchObject({ ok: true });
		expect(await unfold(await fold(text(262_145)))).toEqual(damaged);
		expect(await unfold(await fold(text(100)), 100)).toMatchObject({ ok: true });
		expect(await unfold(await fold(text(101)), 100)).toEqual(damaged);
	});
});

describe('padding', () => {
	it.each([
		[0, 1],
		[4_092, 1],
		[4_093, 2],
		[45_052, 11]
	])('of %i bytes makes %i whole steps', (size, steps) => {
		expect(padded(size)).toHaveLength(steps * stepBytes);
		expect(unpad(padded(size))).toEqual({ ok: true, value: new Uint8Array(size).fill(1) });
	});

	it('refuses what is longer than the longest letter', () => {
		expect(pad(new Uint8Array(mostSteps * stepBytes - 3))).toEqual({ ok: false, error: { code: 'too-large' } });
	});

	it('is taken off only where it is as we make it', () => {
		const [one, two] = [padded(10), padded(4_093)];
		const changed = (bytes: Uint8Array<ArrayBuffer>, at: number, to: number) => {
			const other = bytes.slice();
			other[at] = to;
			return other;
		};
		const wrong = [
			['nothing', new Uint8Array(0)],
			['no whole step', one.slice(0, -1)],
			['a length past its end', changed(one, 2, 16)],
			['something where zeros belong', changed(one, 14, 1)],
			['something at the very end', changed(one, stepBytes - 1, 1)],
			['a step too many', new Uint8Array([...one, ...new Uint8Array(stepBytes)])],
			// 4092 bytes fill one step: the second is too many.
			['a whole step of zeros', changed(changed(changed(two, 2, 15), 3, 252), 4_096, 0)]
		] as const;
		for (const [what, bytes] of wrong) expect(unpad(bytes), what).toEqual(damaged);
		expect(unpad(changed(one, 13, 2)).ok).toBe(true);
	});
});

describe('bytes as text', () => {
	it('have one way to be written: no other signs, no other length, no bits left over', () => {
		expect(fromText('QQ')).toEqual(Uint8Array.of(65));
		for (const text of ['QR', 'Q', 'QQ==', 'Q+', 'QQ\n', ' QQ']) expect(fromText(text)).toBeNull();
	});
});
