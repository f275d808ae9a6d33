import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Makes the sample centre a large one: thirty counsellors more with full weeks, and forty places. In: the data folder of a service
 * that is down; the start after this makes their moments for eight weeks, as it does for real hours.
 */
export function grow(folder: string): void {
	const db = new DatabaseSync(join(folder, 'trampoline.db'));
	const { id } = db.prepare('select id from centre').get() as { id: string };
	const place = db.prepare(
		`insert into place (id, centre_id, name, kind, stop, minutes_on_foot, landmark, way, step_free, toilets, sit_outside, lat, lon)
		select ?, centre_id, ?, kind, stop, minutes_on_foot, landmark, way, step_free, toilets, sit_outside, lat + ?, lon
		from place where kind = 'building' limit 1`
	);
	const places = Array.from({ length: 40 }, (_, count) => {
		const one = randomUUID();
		place.run(one, `Huis ${count}`, count / 1_000);
		return one;
	});
	const staff = db.prepare(
		`insert into staff (id, centre_id, role, first_name, line, languages, phone, created_at) values (?, ?, 'counsellor', ?, '{}', '["nl"]', '', '')`
	);
	const hours = db.prepare(
		`insert into availability (id, centre_id, staff_id, place_id, kind, weekday, from_clock, till_clock, minutes, seats)
		values (?, ?, ?, ?, 'talk', ?, '09:00', '13:00', 30, 1)`
	);
	for (let count = 0; count < 30; count++) {
		const one = randomUUID();
		staff.run(one, id, `Collega ${count}`);
		for (const weekday of [1, 2, 4, 5]) hours.run(randomUUID(), id, one, places[(count + weekday) % 40]!, weekday);
	}
	db.close();
}
