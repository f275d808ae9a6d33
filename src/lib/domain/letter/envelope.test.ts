import { describe, expect, it } from 'vitest';
import { addressFrom, freshAddress, keysOf, mostSealed, partsOf, readEnvelope, readLink } from './letter';

const refused = (code: string) => ({ ok: false, error: { code } });
/** A letter of so many bytes, with its first ones as said: the version, what it is for, when it ends. */
function letter(length: number, { version = 1, purpose = 0, seconds = 1_800_000_000n } = {}) {
	const bytes = new Uint8Array(length);
	bytes.set([version, purpose].slice(0, length));
	if (length >= 10) new DataView(bytes.buffer).setBigUint64(2, seconds);
	return bytes;
}
const oneStep = 38 + 4_096;

describe('a sealed letter, from outside', () => {
	it('is head, IV, from one to eleven steps, and a seal', () => {
		expect(mostSealed).toBe(38 + 11 * 4_096);
		for (const length of [oneStep, oneStep + 4_096, mostSealed]) {
			const read = readEnvelope(letter(length, { purpose: 2 }));
			expect(read).toMatchObject({ ok: true, value: { purpose: 'move', expires: '2027-01-15T08:00:00.000Z' } });
			if (!read.ok) continue;
			const { head, iv, locked } = read.value;
			expect([head.length, iv.length, locked.length]).toEqual([10, 12, length - 22]);
		}
	});

	it('of any other length is damaged', () => {
		for (const length of [0, 1, 2, 9, 10, 37, 38, oneStep - 1, oneStep + 1, mostSealed + 1, mostSealed + 4_096])
			expect(readEnvelope(letter(length)), String(length)).toEqual(refused('damaged'));
	});

	it('of no version is damaged; of a later one, or for what we do not know yet, it is newer', () => {
		expect(readEnvelope(letter(oneStep, { version: 0 }))).toEqual(refused('damaged'));
		expect(readEnvelope(letter(oneStep, { version: 2 }))).toEqual(refused('newer'));
		expect(readEnvelope(letter(oneStep, { purpose: 4 }))).toEqual(refused('newer'));
	});

	it('ends on a day that a date can say', () => {
		const last = 8_640_000_000_000n;
		expect(readEnvelope(letter(oneStep, { seconds: last })).ok).toBe(true);
		expect(readEnvelope(letter(oneStep, { seconds: last + 1n }))).toEqual(refused('damaged'));
	});
});

describe('a link, with more or less around it', () => {
	const address = freshAddress((count) => new Uint8Array(count).fill(5));
	const { id, key } = partsOf(address);
	const link = `https://x.org/l/${id}#${key}`;

	it('may stand between spaces, and between nothing else', () => {
		expect(readLink(`  ${link}\n`)).toEqual({ ok: true, value: address });
		for (const text of [
			`see ${link}`,
			`${link} today`,
			`https://x.org/l/${id}/more#${key}`,
			`https://x.org/l/${id}?lang=dut#${key}`
		])
			expect(readLink(text)).toBeNull();
	});

	it('of which a half is not ours is cut off', () => {
		for (const [one, other] of [
			['', key],
			[id, ''],
			['é', key],
			[id, 'é'],
			[key, key],
			[id, id]
		] as const)
			expect(addressFrom(one, other)).toEqual(refused('cut-off'));
	});
});

it('the digits that two screens compare are six, the small numbers too', async () => {
	const digits = await Promise.all(
		Array.from({ length: 64 }, async (_, seed) => {
			const address = freshAddress((count) => new Uint8Array(count).fill(seed));
			return (await keysOf(address, crypto.subtle)).digits;
		})
	);
	for (const six of digits) expect(six).toMatch(/^\d{6}$/);
	expect(digits.some((six) => six.startsWith('0'))).toBe(true);
});
