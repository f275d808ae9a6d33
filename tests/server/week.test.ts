import { describe, expect, it } from 'vitest';
import { book, moveBooking, readBooking } from '../../src/lib/server/bookings';
import { createInvite, openInvite } from '../../src/lib/server/invites';
import { answerRequest, ask, readRequest } from '../../src/lib/server/requests';
import {
	absencesOf,
	addLines,
	addMoment,
	closeMoment,
	comeBack,
	freeSlots,
	goAway,
	makeSlots,
	moveMoment,
	restoreMoment,
	touchedBy
} from '../../src/lib/server/slots';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const later = (hours: number, instant: string) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
const free = async (house: TestHouse, centre: string, counsellor: string) =>
	(await freeSlots(house, { centre, lang: 'nl', counsellor })).slots;

describe('an absence', () => {
	eachEngine((open) => {
		it('shows what it touches before anything is written, takes moments and talks back, and can be taken back itself', async () => {
			const house = await open();
			const { sofie, sofies, centreId, place } = await sample(house);
			const first = sofies[0]!;
			const week = { start: later(-1, first.start), end: later(24 * 7, first.start) };
			const own = { start: later(5, first.start), end: later(6, first.start), place, kind: 'group' as const, seats: 4 };
			const group = await addMoment(house, sofie, { ...own, title: { nl: 'Thee' } });
			expect(group.ok).toBe(true);
			const body = wish(first.id, { callMe: 'rode vlieger', lang: 'fr' });
			const id = crypto.randomUUID();
			await book(house, id, body, from());
			const before = await free(house, centreId, sofie);

			const touched = await touchedBy(house, sofie, week);
			expect(touched.talks).toMatchObject([{ callMe: 'rode vlieger', lang: 'fr', start: first.start }]);
			expect(touched.free).toBe(before.filter((slot) => slot.start < week.end).length);
			expect(await free(house, centreId, sofie)).toEqual(before);

			const away = await goAway(house, sofie, week);
			if (!away.ok) throw new Error();
			const during = await free(house, centreId, sofie);
			expect(during.filter((slot) => slot.start < week.end)).toEqual([]);
			expect(during.length).toBeGreaterThan(0);
			expect(await readBooking(house, id, body.secret)).toMatchObject({ state: 'withdrawn' });
			expect((await absencesOf(house, sofie)).map((one) => one.id)).toEqual([away.value.id]);
			await makeSlots(house, sofie);
			expect(await free(house, centreId, sofie)).toEqual(during);

			await comeBack(house, sofie, away.value.id);
			expect((await free(house, centreId, sofie)).map((slot) => slot.id).sort()).toEqual(
				before.map((slot) => slot.id).sort()
			);
			expect(await readBooking(house, id, body.secret)).toMatchObject({ state: 'booked', slot: { id: first.id } });
			expect(await absencesOf(house, sofie)).toEqual([]);
		});

		it('shows the places it keeps for one person, and answers them: the link shows other moments, a question waits again', async () => {
			const house = await open();
			const { sofie, sofies, centreId } = await sample(house);
			const [mine, asked, other] = sofies as [(typeof sofies)[0], (typeof sofies)[0], (typeof sofies)[0]];
			const invite = await createInvite(house, sofie, { keep: mine.id });
			const code = invite.ok ? invite.value.code : '';
			const question = {
				...{ kind: 'meet', centre: 'sample', callMe: 'rode pet', lang: 'ar', words: '', dayParts: [] },
				...{ secret: secret(), code: secret().slice(0, 22) }
			};
			const id = crypto.randomUUID();
			await ask(house, id, question, from());
			const who = { id: sofie, centreId, role: 'counsellor' } as const;
			expect((await answerRequest(house, who, { request: id, slot: asked.id })).ok).toBe(true);

			const span = { start, end: other.end };
			const touched = await touchedBy(house, sofie, span);
			expect(touched.kept).toMatchObject([
				{ askedBy: null, start: mine.start },
				{ askedBy: 'rode pet', start: asked.start }
			]);
			expect([touched.talks, touched.free]).toEqual([[], 1]);

			const away = await goAway(house, sofie, span);
			if (!away.ok) throw new Error(away.error.code);
			expect(await openInvite(house, code, 'nl')).toMatchObject({ value: { kept: null } });
			expect(await readRequest(house, id, question.secret)).toMatchObject({ state: 'waiting' });
			await comeBack(house, sofie, away.value.id);
			expect(await openInvite(house, code, 'nl')).toMatchObject({ value: { kept: mine.id } });
		});

		it('leaves who chose another moment meanwhile where they are', async () => {
			const house = await open();
			const { sofie, sofies } = await sample(house);
			const first = sofies[0]!;
			const other = sofies.find((slot) => slot.start > later(30, first.start))!;
			const body = wish(first.id);
			const id = crypto.randomUUID();
			await book(house, id, body, from());
			const away = await goAway(house, sofie, { start: first.start, end: first.end });
			if (!away.ok) throw new Error();
			expect((await moveBooking(house, id, body.secret, { slot: other.id })).ok).toBe(true);
			await comeBack(house, sofie, away.value.id);
			expect(await readBooking(house, id, body.secret)).toMatchObject({ state: 'booked', slot: { id: other.id } });
		});

		it('never touches a colleague, and refuses an end before its begin', async () => {
			const house = await open();
			const { sofie, sofies, centreId, counsellorIds } = await sample(house);
			const karim = counsellorIds[1]!;
			const before = await free(house, centreId, karim);
			await goAway(house, sofie, { start, end: later(24 * 60, start) });
			expect(await free(house, centreId, karim)).toEqual(before);
			expect(await free(house, centreId, sofie)).toEqual([]);
			const turned = { start: sofies[0]!.end, end: sofies[0]!.start };
			expect(await goAway(house, sofie, turned)).toMatchObject({ error: { code: 'till-before-from' } });
		});
	});
});

describe('moving and taking back a moment', () => {
	eachEngine((open) => {
		it('a free one moves and comes back; a booked one stays', async () => {
			const house = await open();
			const { sofie, sofies, centreId, counsellorIds } = await sample(house);
			const [one, two] = sofies as [(typeof sofies)[0], (typeof sofies)[0]];
			const to = { start: later(6, one.start), end: later(6.5, one.start) };
			const moved = await moveMoment(house, sofie, one.id, to);
			if (!moved.ok) throw new Error(moved.error.code);
			await makeSlots(house, sofie);
			let now = await free(house, centreId, sofie);
			expect(now.find((slot) => slot.id === moved.value.id)).toMatchObject({ start: to.start, place: one.place });
			expect(now.some((slot) => slot.id === one.id)).toBe(false);

			await closeMoment(house, sofie, moved.value.id);
			expect((await restoreMoment(house, sofie, one.id)).ok).toBe(true);
			now = await free(house, centreId, sofie);
			expect(now.map((slot) => slot.id).sort()).toEqual(sofies.map((slot) => slot.id).sort());

			expect(await moveMoment(house, sofie, one.id, { start: two.start, end: two.end })).toMatchObject({
				error: { code: 'overlaps' }
			});
			await book(house, crypto.randomUUID(), wish(one.id), from());
			expect(await moveMoment(house, sofie, one.id, to)).toMatchObject({ error: { code: 'booked' } });
			expect((await moveMoment(house, counsellorIds[1]!, two.id, to)).ok).toBe(false);
			expect((await restoreMoment(house, counsellorIds[1]!, two.id)).ok).toBe(false);
		});

		it('a moment whose time was given away stays closed', async () => {
			const house = await open();
			const { sofie, sofies, place } = await sample(house);
			const one = sofies[0]!;
			await closeMoment(house, sofie, one.id);
			await addMoment(house, sofie, { start: one.start, end: one.end, place, kind: 'walk-in', seats: 5 });
			expect(await restoreMoment(house, sofie, one.id)).toMatchObject({ error: { code: 'overlaps' } });
		});
	});
});

describe('typed lines', () => {
	eachEngine((open) => {
		it('become moments of half an hour or weekly hours; what cannot be read stays with its reason', async () => {
			const house = await open();
			const { sofie, centreId } = await sample(house);
			const before = await free(house, centreId, sofie);
			const text = 'za 14–16 Park\nelke zondag 9u–10u De Brug\nza 14-16\nzz 9-10\nma 9\nma 19-20 zee\n3/1 9-10 park';
			const added = await addLines(house, { id: sofie, centreId }, text);
			expect(added.moments).toHaveLength(6);
			expect(added.hours).toHaveLength(1);
			expect(added.left.map(({ line, code }) => [line, code])).toEqual([
				['za 14-16', 'overlaps'],
				['zz 9-10', 'line-day'],
				['ma 9', 'line-time'],
				['ma 19-20 zee', 'line-place']
			]);
			const fresh = (await free(house, centreId, sofie)).filter((slot) => !before.some(({ id }) => id === slot.id));
			// Two half hours on each Sunday that begins within eight weeks.
			expect([14, 16]).toContain(fresh.filter((slot) => !added.moments.includes(slot.id)).length);
			const saturday = fresh.find((slot) => slot.id === added.moments[0])!;
			expect(
				new Intl.DateTimeFormat('en', {
					weekday: 'short',
					hour: '2-digit',
					hourCycle: 'h23',
					timeZone: 'Europe/Brussels'
				}).format(new Date(saturday.start))
			).toBe('Sat, 14');
		});
	});
});
