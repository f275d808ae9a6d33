import { describe, expect, it } from 'vitest';
import { encode } from './bytes';
import { addFrame, framesOf, fromBase45, toBase45, type Reading } from './frames';

const refused = (code: string) => ({ ok: false, error: { code } });
/** So many bytes, each another than the one before. */
const bytesOf = (count: number) => Uint8Array.from({ length: count }, (_, at) => (at * 7) % 251);
const framed = (count: number) => {
	const made = framesOf(bytesOf(count));
	if (!made.ok) throw new Error(made.error.code);
	return made.value;
};
const read = (frames: readonly string[], before: Reading | null = null) => {
	let reading = before;
	let whole = null;
	for (const frame of frames) {
		const added = addFrame(reading, frame);
		if (!added.ok) throw new Error(added.error.code);
		({ reading, whole } = added.value);
	}
	return { reading, whole };
};

describe('base45', () => {
	it.each([
		['AB', 'BB8'],
		['Hello!!', '%69 VD92EX0'],
		['base-45', 'UJCLQE7W581'],
		['ietf!', 'QED8WEX0'],
		['', '']
	])('writes and reads the examples of RFC 9285: %s', (plain, text) => {
		expect(toBase45(encode(plain))).toBe(text);
		expect(fromBase45(text)).toEqual(encode(plain));
	});

	it('reads the largest numbers, and none that is larger', () => {
		expect(fromBase45('FGW')).toEqual(Uint8Array.of(255, 255));
		expect(fromBase45('U5')).toEqual(Uint8Array.of(255));
		for (const text of ['GGW', ':::', 'V5', '::', 'BB8V5']) expect(fromBase45(text)).toBeNull();
	});

	it('reads nothing that is cut, or has other signs', () => {
		for (const text of ['B', 'BB8B', 'bb8', 'BB#', 'BB_BB8']) expect(fromBase45(text)).toBeNull();
	});
});

describe('a parcel in frames', () => {
	it.each([
		[0, 1],
		[380, 1],
		[381, 2],
		[4_000, 11],
		[15_200, 40]
	])('of %i bytes are %i, and they make it whole again', (size, count) => {
		const frames = framed(size);
		expect(frames).toHaveLength(count);
		expect(read(frames).whole).toEqual(bytesOf(size));
		if (count > 1) expect(read(frames.slice(1)).whole).toBeNull();
	});

	it('is at most forty codes, which is as long as anybody holds still', () => {
		expect(framesOf(bytesOf(15_201))).toEqual(refused('too-large'));
	});

	it('begins again when its name is the same and its number of codes is not', () => {
		const [first, second] = framed(600);
		const other = `${first!.split('/').slice(0, 3).join('/')}/3/${first!.split('/').slice(4).join('/')}`;
		const { reading, whole } = read([first!, other]);
		expect(reading).toMatchObject({ count: 3 });
		expect(reading!.parts.size).toBe(1);
		expect(whole).toBeNull();
		expect(read([second!], reading).reading!.parts.size).toBe(1);
	});
});

describe('a code that the camera reads', () => {
	const [frame] = framed(9);

	it('is ours whole, or not at all', () => {
		for (const text of [
			'',
			'https://example.org',
			` ${frame}`,
			`x${frame}`,
			`${frame}\n`,
			`${frame}é`,
			'TL1/ABC/1/1/BB8'
		])
			expect(addFrame(null, text)).toEqual(refused('not-ours'));
	});

	it('of a later version says so', () => {
		for (const version of ['2', '10', '999'])
			expect(addFrame(null, frame!.replace('TL1', `TL${version}`))).toEqual(refused('newer'));
	});

	it.each([
		['number 0', 'TL1/0000000/0/1/BB8'],
		['a number past the last', 'TL1/0000000/3/2/BB8'],
		['more than forty', 'TL1/0000000/1/41/BB8'],
		['bytes that cannot be', 'TL1/0000000/1/2/GGW'],
		['a cut text', 'TL1/0000000/1/2/BB8B'],
		['more bytes than a code carries', `TL1/0000000/1/2/${toBase45(bytesOf(381))}`],
		['a name of other bytes', 'TL1/0000000/1/1/BB8']
	])('with %s is damaged', (_, text) => expect(addFrame(null, text)).toEqual(refused('damaged')));

	it('may be the last of forty, and full', () => {
		const added = addFrame(null, `TL1/0000000/40/40/${toBase45(bytesOf(380))}`);
		expect(added).toMatchObject({ ok: true, value: { reading: { count: 40 }, whole: null } });
	});
});
