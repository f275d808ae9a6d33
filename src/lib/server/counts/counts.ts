import { hideSmall, orHidden, type Shown } from '$lib/domain/counts';
import { centreOf } from '../centres';
import type { House } from '../db';
import type { Database } from '../db/schema';
import { dateAfter, dateIn, daysFrom } from '../staff';
import { writeTotals } from './soon';

type What = Database['month_count']['what'];
const steps = ['invited', 'opened', 'booked', 'met'] as const satisfies What[];

/** One more, or as many times, in the month of now: for what leaves no row behind, such as the opening of a link. */
export async function countOne(
	house: House,
	centreId: string,
	what: What,
	kind: string,
	lang: string,
	times = 1
): Promise<void> {
	const { zone } = await centreOf(house, centreId);
	const month = dateIn(zone, house.now()).slice(0, 7);
	await house.db
		.insertInto('month_count')
		.values({ centre_id: centreId, month, what, kind, lang, total: times })
		.onConflict((conflict) =>
			conflict
				.columns(['centre_id', 'month', 'what', 'kind', 'lang'])
				.doUpdateSet((eb) => ({ total: eb('month_count.total', '+', times) }))
		)
		.execute();
}

/**
 * Counts this month and the one before again from the rows there are: invites by the day they were made, talks by the day they
 * were booked (not those that were cancelled), meetings by the day of the talk. A friend's seat is not another person's booking.
 * Called every hour; when a row is gone later, its month stands.
 */
export async function countMonths(house: House): Promise<void> {
	const centres = await house.db.selectFrom('centre').select(['id', 'zone']).execute();
	for (const { id, zone } of centres) {
		const first = `${dateIn(zone, house.now()).slice(0, 7)}-01`;
		const before = `${dateAfter(first, -1).slice(0, 7)}-01`;
		const next = `${dateAfter(first, 31).slice(0, 7)}-01`;
		for (const [from, to] of [
			[before, first],
			[first, next]
		] as const) {
			const span = [from, to].map((date) => daysFrom(zone, date, 1)[0]!.start) as [string, string];
			await countMonth(house, id, from.slice(0, 7), span);
		}
	}
}

async function countMonth({ db }: House, centreId: string, month: string, [from, to]: [string, string]): Promise<void> {
	const invited = await db
		.selectFrom('invite')
		.select(({ fn, val }) => ['kind', fn.coalesce('language', val('')).as('lang'), fn.countAll().as('total')])
		.where('centre_id', '=', centreId)
		// One that leads to another is the same invite in other words: said aloud, replaced, or handed over.
		.where('replaced_by', 'is', null)
		.where('created_at', '>=', from)
		.where('created_at', '<', to)
		.groupBy(['kind', 'language'])
		.execute();
	const talks = db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(({ fn }) => ['slot.kind', 'booking.lang', fn.countAll().as('total')])
		.where('booking.centre_id', '=', centreId)
		.where('state', '!=', 'cancelled')
		.where('friend_of', 'is', null)
		.groupBy(['slot.kind', 'booking.lang']);
	const booked = await talks.where('booking.created_at', '>=', from).where('booking.created_at', '<', to).execute();
	const met = await talks
		.where('met_at', 'is not', null)
		.where('start_at', '>=', from)
		.where('start_at', '<', to)
		.execute();
	const rows = (
		[
			['invited', invited],
			['booked', booked],
			['met', met]
		] as const
	).flatMap(([what, found]) =>
		found.map(({ kind, lang, total }) => ({ centre_id: centreId, month, what, kind, lang, total: Number(total) }))
	);
	// What was cancelled or taken back since may have been the last of its kind; bookings are never deleted, invites may be.
	await db
		.updateTable('month_count')
		.set({ total: 0 })
		.where('centre_id', '=', centreId)
		.where('month', '=', month)
		.where('what', 'in', ['booked', 'met'])
		.execute();
	for (const row of rows) {
		await db
			.insertInto('month_count')
			.values(row)
			.onConflict((conflict) =>
				conflict.columns(['centre_id', 'month', 'what', 'kind', 'lang']).doUpdateSet({ total: row.total })
			)
			.execute();
	}
}

export type Month = {
	/** YYYY-MM. */
	month: string;
	/** The four steps, each with its total (null: under ten) and how it divides by kind and by language. */
	steps: { what: What; total: number | null; kinds: Shown[]; langs: Shown[] }[];
};

/**
 * The months of a centre, newest first, with small numbers hidden (TRUST 1.6). Only sums of months exist here: no person, no
 * counsellor, no year that a hidden month could be taken from.
 */
export async function numbersOf(house: House, centreId: string): Promise<Month[]> {
	await writeTotals(house);
	const rows = await house.db.selectFrom('month_count').selectAll().where('centre_id', '=', centreId).execute();
	const months = [...new Set(rows.map(({ month }) => month))].sort().reverse();
	return months.map((month) => ({
		month,
		steps: steps.map((what) => {
			const own = rows.filter((row) => row.month === month && row.what === what);
			const total = orHidden(own.reduce((sum, row) => sum + row.total, 0));
			const by = (part: 'kind' | 'lang') => {
				const sums = new Map<string, number>();
				for (const row of own) sums.set(row[part], (sums.get(row[part]) ?? 0) + row.total);
				const cells = [...sums].map(([value, total]) => ({ value, total })).sort((a, b) => b.total - a.total);
				return total === null ? cells.map(({ value }) => ({ value, total: null })) : hideSmall(cells);
			};
			return { what, total, kinds: by('kind'), langs: by('lang') };
		})
	}));
}

/** The same as a table for a spreadsheet: month, step, by, value, total; an empty total is a hidden one. */
export function asCsv(months: readonly Month[]): string {
	const lines = months.flatMap(({ month, steps }) =>
		steps.flatMap(({ what, total, kinds, langs }) => [
			[month, what, 'all', '', total],
			...kinds.map((cell) => [month, what, 'kind', cell.value, cell.total]),
			...langs.map((cell) => [month, what, 'language', cell.value, cell.total])
		])
	);
	return [['month', 'step', 'by', 'value', 'total'], ...lines].map((line) => line.join(',')).join('\r\n') + '\r\n';
}
