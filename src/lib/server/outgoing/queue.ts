import { brokenRule, type House } from '../db';
import type { Database } from '../db/schema';
import { log } from '../log';

/** What waits to go out. `number`: the how many-th message about its subject. */
export type Due = { key: string; about: Database['outgoing']['about']; subject: string };

const minute = 60_000;
/** A carrier gives up long before, so a claim that is this old belongs to a process that is gone. */
const claimMilliseconds = 2 * minute;
/** How long to wait after a first, second… try that did not get through: an hour's outage costs a handful of tries. */
const pauses = [1, 2, 5, 10, 15].map((minutes) => minutes * minute);
const atMost = 3;
/** Tried side by side, so that one who answers slowly on purpose does not hold up the others. */
const lanes = 8;

/**
 * Writes down that something has to go out, in the caller's transaction. The key says what it is once and for all: writing it
 * again changes nothing. From `at` on it is tried, from `until` on it is dropped (UTC).
 */
export async function goesOut(
	house: House,
	{ key, about, subject, at, until }: Due & { at: string; until: string }
): Promise<void> {
	await house.db
		.insertInto('outgoing')
		.values({
			key,
			about,
			subject_id: subject,
			number: null,
			state: 'waiting',
			next_at: at,
			until_at: until,
			claim: null,
			tries: 0
		})
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
}

/**
 * Sends what is due. A row is claimed by compare-and-swap, so of several processes one tries it; a claim of a process that died
 * runs out. `carry` gets each once at a time and answers `sent`, or `nothing` when there is nobody to tell any more; when it
 * throws it is tried again until its time is over. The key travels along, so that a repeat after a lost answer is known there.
 */
export async function sendDue(house: House, carry: (due: Due) => Promise<'sent' | 'nothing'>): Promise<void> {
	const now = house.now();
	await house.db
		.updateTable('outgoing')
		.set({ state: 'dropped' })
		.where('state', '=', 'waiting')
		.where('until_at', '<=', now)
		.execute();
	const due = await house.db
		.selectFrom('outgoing')
		.selectAll()
		.where('state', '=', 'waiting')
		.where('next_at', '<=', now)
		.orderBy('next_at')
		.limit(200)
		.execute();
	const next = async (): Promise<void> => {
		for (let row = due.shift(); row; row = due.shift()) await tryOne(house, row, carry);
	};
	await Promise.all(Array.from({ length: lanes }, next));
}

async function tryOne(
	house: House,
	row: Database['outgoing'],
	carry: (due: Due) => Promise<'sent' | 'nothing'>
): Promise<void> {
	const claim = house.id();
	if (!(await claimed(house, row, claim))) return;
	const mine = { key: row.key, claim };
	if (!(await numbered(house, row, claim))) {
		await settle(house, mine, { state: 'dropped' });
		return;
	}
	try {
		const did = await carry({ key: row.key, about: row.about, subject: row.subject_id });
		await settle(house, mine, { state: did === 'sent' ? 'sent' : 'dropped' });
	} catch (error) {
		log.warn({ about: row.about, kind: error instanceof Error ? error.name : 'unknown' }, 'a message waits');
		const pause = pauses[Math.min(row.tries, pauses.length - 1)]!;
		await settle(house, mine, { next_at: new Date(Date.parse(house.now()) + pause).toISOString() });
	}
}

async function claimed(house: House, row: Database['outgoing'], claim: string): Promise<boolean> {
	const { numUpdatedRows } = await house.db
		.updateTable('outgoing')
		.set({
			claim,
			tries: row.tries + 1,
			next_at: new Date(Date.parse(house.now()) + claimMilliseconds).toISOString()
		})
		.where('key', '=', row.key)
		.where('state', '=', 'waiting')
		.where('tries', '=', row.tries)
		.where('next_at', '=', row.next_at)
		.executeTakeFirst();
	return Number(numUpdatedRows) === 1;
}

/** Takes the next of the three places a subject has; false when all are taken. The unique index decides between two at once. */
async function numbered(house: House, row: Database['outgoing'], claim: string): Promise<boolean> {
	if (row.number !== null) return true;
	for (let tried = 0; tried <= atMost; tried++) {
		const { last } = await house.db
			.selectFrom('outgoing')
			.select(({ fn }) => fn.max('number').as('last'))
			.where('subject_id', '=', row.subject_id)
			.executeTakeFirstOrThrow();
		const number = (last ?? 0) + 1;
		if (number > atMost) return false;
		try {
			await house.db
				.updateTable('outgoing')
				.set({ number })
				.where('key', '=', row.key)
				.where('claim', '=', claim)
				.execute();
			return true;
		} catch (error) {
			if (!brokenRule(error)) throw error;
		}
	}
	return false;
}

async function settle(
	house: House,
	mine: { key: string; claim: string },
	what: Partial<Pick<Database['outgoing'], 'state' | 'next_at'>>
): Promise<void> {
	await house.db
		.updateTable('outgoing')
		.set({ claim: null, ...what })
		.where('key', '=', mine.key)
		.where('claim', '=', mine.claim)
		.execute();
}

const twoWeeks = 14 * 86_400_000;

/** Forgets what went out, or was dropped, two weeks ago. Out: how many. */
export async function eraseOutgoing(house: House): Promise<number> {
	const before = new Date(Date.parse(house.now()) - twoWeeks).toISOString();
	const gone = await house.db.deleteFrom('outgoing').where('until_at', '<', before).executeTakeFirst();
	return Number(gone.numDeletedRows);
}
