import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { booksToo } from '../support/other-phone';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

const hour = 3_600_000;

/** Lets the service's clock stand at an instant from its next start on. */
function at(app: TestServer, instant: string): void {
	app.env['CLOCK_AHEAD'] = String(Date.parse(instant) - Date.now());
}

/** Every night from midnight till five, in half hours, in this zone and nothing else. Out: whose nights they are. */
function nights(app: TestServer, zone: string): string {
	const db = new DatabaseSync(join(app.folder, 'trampoline.db'));
	const { staff, place, centre } = db
		.prepare(
			'select staff.id as staff, place.id as place, staff.centre_id as centre from staff join place on place.centre_id = staff.centre_id limit 1'
		)
		.get() as { staff: string; place: string; centre: string };
	db.prepare('update centre set zone = ?').run(zone);
	db.exec('delete from availability');
	const add = db.prepare(
		`insert into availability (id, centre_id, staff_id, place_id, kind, weekday, from_clock, till_clock, minutes, seats)
		values (?, ?, ?, ?, 'talk', ?, '00:00', '05:00', 30, 1)`
	);
	for (const weekday of [1, 2, 3, 4, 5, 6, 7]) add.run(randomUUID(), centre, staff, place, weekday);
	db.close();
	return staff;
}

type Moment = { id: string; start: string; kind: string; counsellor: string };

async function talksOf(app: TestServer, staff: string): Promise<Moment[]> {
	const { slots } = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as { slots: Moment[] };
	return slots.filter(({ kind, counsellor }) => kind === 'talk' && counsellor === staff);
}

/** How many moments each night has, by its date in the zone. */
function byNight(talks: readonly Moment[], zone: string): Map<string, number> {
	const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
	const counts = new Map<string, number>();
	for (const { start } of talks) {
		const date = dates.format(new Date(start));
		counts.set(date, (counts.get(date) ?? 0) + 1);
	}
	return counts;
}

it.each([
	// The night the clock changes, and how many of its ten half hours exist.
	['Europe/Brussels', '2026-10-23T12:00:00.000Z', '2026-10-25', 10],
	['Europe/Brussels', '2027-03-26T12:00:00.000Z', '2027-03-28', 8],
	['Europe/Vilnius', '2027-03-26T12:00:00.000Z', '2027-03-28', 8],
	['America/New_York', '2027-03-12T12:00:00.000Z', '2027-03-14', 8],
	['Asia/Kolkata', '2028-02-27T06:00:00.000Z', '2028-02-29', 10],
	['Australia/Lord_Howe', '2026-10-02T00:00:00.000Z', '2026-10-04', 9]
] as const)(
	'in %s from %s on, the night of %s has its %i half hours, whether the clock is an hour off or not, and each is booked once (TRUST B9)',
	async (zone, now, night, halfHours) => {
		const app = await TestServer.start({
			NODE_OPTIONS: '--import ./tests/support/clock.mjs',
			CLOCK_AHEAD: String(Date.parse(now) - Date.now())
		});
		started.push(app);
		await app.down();
		const staff = nights(app, zone);
		const seen: Moment[][] = [];
		for (const off of [0, hour, -hour]) {
			at(app, new Date(Date.parse(now) + off).toISOString());
			await app.up();
			const talks = await talksOf(app, staff);
			const counts = byNight(talks, zone);
			expect(counts.get(night)).toBe(halfHours);
			const others = [...counts].filter(([date]) => date !== night).slice(1, -1);
			expect(others.filter(([, count]) => count !== 10)).toEqual([]);
			expect(others.length).toBeGreaterThan(40);
			expect(new Set(talks.map(({ start }) => start)).size).toBe(talks.length);
			seen.push(talks);
			if (off !== -hour) await app.down();
		}
		const ids = (talks: Moment[]) => talks.filter(({ start }) => start < '2028-04-01').map(({ id }) => id);
		const [right, fast, slow] = seen.map(ids) as [string[], string[], string[]];
		// An hour on or back moves the edges of the eight weeks and nothing between them.
		for (const other of [fast, slow]) {
			const both = right.filter((id) => other.includes(id));
			expect(right.length - both.length).toBeLessThanOrEqual(3);
		}
		const wanted = seen[2]!.find(({ start }) => byNight([{ start } as Moment], zone).has(night))!;
		const answers = await Promise.all([booksToo(app, wanted.id), booksToo(app, wanted.id), booksToo(app, wanted.id)]);
		expect(answers.sort()).toEqual([201, 409, 409]);
	}
);
