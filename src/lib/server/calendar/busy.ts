import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { daysAhead } from '../slots';
import { busyFrom, type Span } from './busy-from';
import type { Guard } from '../outside';
import { calendarAddress, fetchCalendar, type FetchRefusal } from './fetch';
import { inTime } from './in-time';

const dayMilliseconds = 86_400_000;

export type BusyRefusal = FetchRefusal | { code: 'no-calendar' };

/**
 * Remembers the address of a counsellor's own calendar and looks at it at once. What cannot be read is not kept, so that a slip
 * of the finger is seen. Out: how many busy spans there are ahead.
 */
export async function setBusyAddress(
	house: House,
	staff: { id: string; centreId: string },
	address: string,
	guard?: Guard
): Promise<Result<number, BusyRefusal>> {
	if (!calendarAddress(address)) return failure({ code: 'address' });
	const read = await look(house, staff, address, guard);
	if (!read.ok) return read;
	await house.db
		.insertInto('calendar')
		.values({ staff_id: staff.id, feed_hash: null, feed_names: 0, feed_lang: 'nl', busy_address: address.trim() })
		.onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ busy_address: address.trim() }))
		.execute();
	await keep(house, staff.id, read.value);
	return success(read.value.length);
}

/** Forgets the address and everything that was read from it. */
export async function forgetBusy(house: House, staffId: string): Promise<void> {
	await within(house, async ({ db }) => {
		await db
			.updateTable('calendar')
			.set({ busy_address: null, busy_at: null, busy_problem: null })
			.where('staff_id', '=', staffId)
			.execute();
		await db.deleteFrom('busy').where('staff_id', '=', staffId).execute();
	});
}

/** Looks at every counsellor's calendar again, or at the one of `only`. One that does not answer keeps what it said before, and says at the desk that it is old. */
export async function refreshBusy(house: House, asked: { only?: string; guard?: Guard } = {}): Promise<void> {
	const rows = await house.db
		.selectFrom('calendar')
		.innerJoin('staff', 'staff.id', 'calendar.staff_id')
		.select(['staff.id', 'staff.centre_id as centreId', 'busy_address', 'left_at'])
		.where('busy_address', 'is not', null)
		.$if(asked.only !== undefined, (query) => query.where('staff.id', '=', asked.only!))
		.orderBy('staff.id')
		.execute();
	for (const { busy_address: address, left_at: left, ...staff } of rows) {
		if (left) {
			await forgetBusy(house, staff.id);
			continue;
		}
		const read = await look(house, staff, address!, asked.guard);
		if (read.ok) await keep(house, staff.id, read.value);
		else {
			await house.db
				.updateTable('calendar')
				.set({ busy_problem: read.error.code })
				.where('staff_id', '=', staff.id)
				.execute();
		}
	}
}

async function look(
	house: House,
	staff: { centreId: string },
	address: string,
	guard?: Guard
): Promise<Result<Span[], BusyRefusal>> {
	const got = await fetchCalendar(address, guard);
	if (!got.ok) return got;
	const { zone } = await house.db
		.selectFrom('centre')
		.select('zone')
		.where('id', '=', staff.centreId)
		.executeTakeFirstOrThrow();
	const now = Date.parse(house.now());
	const at = (days: number) => new Date(now + days * dayMilliseconds).toISOString();
	const window = { zone, from: at(-1), to: at(daysAhead + 1) };
	try {
		return success(inTime(() => busyFrom(got.value, window)));
	} catch {
		return failure({ code: 'no-calendar' });
	}
}

/** Puts the spans in the place of what was known; only when, never what. */
async function keep(house: House, staffId: string, spans: Span[]): Promise<void> {
	await within(house, async ({ db, now }) => {
		await db.deleteFrom('busy').where('staff_id', '=', staffId).execute();
		const rows = spans.map(({ start, end }) => ({ staff_id: staffId, start_at: start, end_at: end }));
		for (let at = 0; at < rows.length; at += 500)
			await db
				.insertInto('busy')
				.values(rows.slice(at, at + 500))
				.execute();
		await db
			.updateTable('calendar')
			.set({ busy_at: now(), busy_problem: null })
			.where('staff_id', '=', staffId)
			.execute();
	});
}

/** A counsellor's busy spans that touch a stretch of time, in order. */
export async function busyBetween(house: House, staffId: string, from: string, to: string): Promise<Span[]> {
	const rows = await house.db
		.selectFrom('busy')
		.select(['start_at as start', 'end_at as end'])
		.where('staff_id', '=', staffId)
		.where('start_at', '<', to)
		.where('end_at', '>', from)
		.orderBy('start_at')
		.execute();
	return rows;
}
