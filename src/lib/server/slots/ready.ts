import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { SlotsAnswer } from '$lib/contract';
import { versionOf, type House } from '../db';
import { sha256 } from '../hash';
import { openingOf } from '../opening';
import { freeSlots, type Wanted } from './free';

const compress = promisify(brotliCompress);

/** An answer as it goes over the wire: `at` says when it was made, and stays out of the tag. */
export type ReadyMoments = { answer: SlotsAnswer; etag: string; bytes: Buffer; brotli: () => Promise<Buffer> };

/** For a whole centre, or for the invite that a moment of it is kept for. */
type Asked = Omit<Wanted, 'counsellor'>;
type Kept = { since: string; until: string; made: Promise<ReadyMoments> };
/** All of one version: what was true before a change is of no use after it. */
type Shelf = { version: string; kept: Map<string, Kept>; bytes: number };

/** Longest that what comes later by the clock alone may be missing: another day of moments, one that is kept no more. */
const longest = 10_000;
/** Most that a shelf holds; many invites that each keep a moment, in eight languages, would fill the memory. */
const mostBytes = 16_000_000;

const shelves = new WeakMap<House, Shelf>();

/**
 * The free moments of a centre with its opening hours, made once for everybody who asks until anything is written (`versionOf`),
 * or time takes one away. A seat that was taken before somebody asks is never in it. What lies between two times is made for who
 * asks.
 */
export async function readyMoments(house: House, asked: Asked): Promise<ReadyMoments> {
	if (asked.from || asked.to) return make(house, asked);
	const version = await versionOf(house);
	const now = house.now();
	let shelf = shelves.get(house);
	if (!shelf || shelf.version !== version || shelf.bytes > mostBytes)
		shelves.set(house, (shelf = { version, kept: new Map(), bytes: 0 }));
	const key = [asked.centre, asked.lang, asked.invite].join(' ');
	const before = shelf.kept.get(key);
	if (before && before.since <= now && now < before.until) return before.made;
	// Whoever asks while it is being made waits for the same one.
	const until = new Date(Date.parse(now) + longest).toISOString();
	const fresh: Kept = { since: now, until, made: make(house, asked) };
	shelf.kept.set(key, fresh);
	try {
		const ready = await fresh.made;
		fresh.until = firstEnd(ready.answer, until);
		shelf.bytes += ready.bytes.length;
		return ready;
	} catch (error) {
		shelf.kept.delete(key);
		throw error;
	}
}

/** When the first moment begins, or somebody is no longer here, or it has been long enough. */
const firstEnd = ({ slots, opening }: SlotsAnswer, latest: string): string =>
	[...slots.slice(0, 1).map(({ start }) => start), ...(opening?.here ?? []).map(({ till }) => till)].reduce(
		(first, end) => (end < first ? end : first),
		latest
	);

async function make(house: House, asked: Asked): Promise<ReadyMoments> {
	const moments = await freeSlots(house, asked);
	const { at, ...found } = moments.centre.before
		? // Nobody walks in at a project that stopped.
			moments
		: { ...moments, opening: await openingOf(house, { id: asked.centre, zone: moments.centre.zone }) };
	const text = JSON.stringify(found);
	const bytes = Buffer.from(`{"at":"${at}",${text.slice(1)}`);
	let packed: Promise<Buffer> | undefined;
	return {
		answer: { at, ...found },
		etag: `"${sha256(text).slice(0, 32)}"`,
		bytes,
		brotli: () => (packed ??= compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
	};
}
