import { describe, expect, it } from 'vitest';
import { eraseAlerts, readAlert, stopAlert, watch } from '../../src/lib/server/alerts';
import { book, cancelBooking } from '../../src/lib/server/bookings';
import {
	answerRequest,
	ask,
	called,
	declineAnswer,
	eraseRequests,
	openRequests,
	readRequest,
	stopRequest
} from '../../src/lib/server/requests';
import { addMoment, freeSlots } from '../../src/lib/server/slots';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const code = () => secret().slice(0, 22);
const meet = (more: object = {}) => ({
	kind: 'meet',
	centre: 'sample',
	callMe: 'blauwe fiets',
	lang: 'nl',
	secret: secret(),
	code: code(),
	words: 'Liefst buiten',
	dayParts: ['evening'],
	...more
});
const call = (more: object = {}) => {
	const { words: _, dayParts: __, ...rest } = meet();
	return { ...rest, kind: 'call', phone: '0470 12 34 56', ...more };
};
const alert = (more: object = {}) => ({ centre: 'sample', lang: 'nl', secret: secret(), ...more });
const sofieOf = ({ sofie, centreId }: { sofie: string; centreId: string }) => ({
	id: sofie,
	centreId,
	role: 'counsellor' as const
});
const laterBy = (house: TestHouse, days: number) =>
	house.setNow(new Date(Date.parse(house.now()) + days * 86_400_000).toISOString());

describe('asking for another moment', () => {
	eachEngine((open) => {
		it('is answered with a moment that is kept for the one who asked, and becomes a talk with the code of their phone', async () => {
			const house = await open();
			const made = await sample(house);
			const slot = made.sofies[0]!;
			const id = crypto.randomUUID();
			const asked = meet();
			expect(await ask(house, id, asked, from())).toMatchObject({ ok: true, value: { fresh: true } });
			expect(await answerRequest(house, sofieOf(made), { request: id, slot: slot.id })).toMatchObject({ ok: true });

			const answer = await readRequest(house, id, asked.secret);
			expect(answer).toMatchObject({ state: 'answered', slot: { id: slot.id }, counsellor: { firstName: 'Sofie' } });
			const free = await freeSlots(house, { centre: made.centreId, lang: 'nl' });
			expect(free.slots.map((one) => one.id)).not.toContain(slot.id);
			expect(await book(house, crypto.randomUUID(), wish(slot.id), from())).toMatchObject({
				ok: false,
				error: { code: 'slot-taken' }
			});

			const yes = wish(slot.id, { invite: asked.code, secret: asked.secret });
			expect(await book(house, crypto.randomUUID(), yes, from())).toMatchObject({ ok: true });
			expect(await readRequest(house, id, asked.secret)).toMatchObject({ state: 'accepted' });
			expect(await openRequests(house, sofieOf(made))).toEqual([]);
		});

		it('knocks by day: an answer given at night waits until nine in the morning there', async () => {
			const house = await open();
			const made = await sample(house);
			const push = { endpoint: 'https://push.example/1', keys: { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) } };
			const answerAt = async (now: string, slot: string) => {
				house.setNow(now);
				const id = crypto.randomUUID();
				expect((await ask(house, id, meet({ push }), from())).ok).toBe(true);
				expect((await answerRequest(house, sofieOf(made), { request: id, slot })).ok).toBe(true);
				const row = house.db.selectFrom('outgoing').select('next_at').where('subject_id', '=', id);
				return (await row.executeTakeFirstOrThrow()).next_at;
			};
			expect(await answerAt('2026-11-24T11:00:00.000Z', made.sofies.at(-3)!.id)).toBe('2026-11-24T11:00:00.000Z');
			expect(await answerAt('2026-11-24T22:30:00.000Z', made.sofies.at(-4)!.id)).toBe('2026-11-25T08:00:00.000Z');
			expect(await answerAt('2026-11-25T02:30:00.000Z', made.sofies.at(-5)!.id)).toBe('2026-11-25T08:00:00.000Z');
		});

		it('no to an answer keeps the place in the row, and the moment is free for everybody again', async () => {
			const house = await open();
			const made = await sample(house);
			const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
			const asked = meet();
			await ask(house, first, asked, from());
			house.setNow('2026-11-24T08:10:00.000Z');
			await ask(house, second, meet(), from());
			const slot = made.sofies[0]!.id;
			await answerRequest(house, sofieOf(made), { request: first, slot });
			expect(await declineAnswer(house, first, asked.secret)).toMatchObject({ value: { state: 'waiting' } });
			expect((await openRequests(house, sofieOf(made))).map((one) => one.id)).toEqual([first, second]);
			const other = made.sofies[1]!.id;
			expect(await answerRequest(house, sofieOf(made), { request: first, slot: other })).toMatchObject({ ok: true });
			expect(await book(house, crypto.randomUUID(), wish(slot), from())).toMatchObject({ ok: true });
		});

		it('an answer nobody takes waits again after a week, and the code can open the next one', async () => {
			const house = await open();
			const made = await sample(house);
			const id = crypto.randomUUID();
			const asked = meet();
			await ask(house, id, asked, from());
			const late = made.sofies.find((one) => Date.parse(one.start) > Date.parse(house.now()) + 9 * 86_400_000)!;
			await answerRequest(house, sofieOf(made), { request: id, slot: late.id });
			laterBy(house, 8);
			expect(await readRequest(house, id, asked.secret)).toMatchObject({ state: 'waiting' });
			expect(await answerRequest(house, sofieOf(made), { request: id, slot: late.id })).toMatchObject({ ok: true });
			const yes = wish(late.id, { invite: asked.code, secret: asked.secret });
			expect(await book(house, crypto.randomUUID(), yes, from())).toMatchObject({ ok: true });
		});

		it('only a moment of their own that is free can be an answer, and only of the same centre', async () => {
			const house = await open();
			const made = await sample(house);
			const id = crypto.randomUUID();
			await ask(house, id, meet(), from());
			const colleague = made.slots.find((one) => one.counsellor !== made.sofie)!.id;
			const answer = (staff: object, slot: string) =>
				answerRequest(house, { ...sofieOf(made), ...staff }, { request: id, slot });
			expect(await answer({}, colleague)).toMatchObject({ error: { code: 'slot-taken' } });
			expect(await answer({ centreId: 'elsewhere' }, made.sofies[0]!.id)).toMatchObject({ error: { code: 'unknown' } });
		});

		it('the same id twice is one request; with other words it is refused; a wrong secret sees nothing', async () => {
			const house = await open();
			await sample(house);
			const id = crypto.randomUUID();
			const asked = meet();
			const answers = await Promise.all(Array.from({ length: 8 }, () => ask(house, id, asked, from())));
			expect(answers.filter((one) => one.ok && one.value.fresh)).toHaveLength(1);
			expect(answers.every((one) => one.ok)).toBe(true);
			expect(await ask(house, id, meet(), from())).toMatchObject({ error: { code: 'id-reused' } });
			expect(await readRequest(house, id, secret())).toBeNull();
			expect(await stopRequest(house, id, secret())).toMatchObject({ error: { code: 'not-found' } });
		});

		it('one phone has three requests open; the fourth hears a number to call, until one is stopped', async () => {
			const house = await open();
			await sample(house);
			const mine = secret();
			const ids = [1, 2, 3].map(() => crypto.randomUUID());
			for (const id of ids) await ask(house, id, meet({ secret: mine }), from());
			const fourth = await ask(house, crypto.randomUUID(), meet({ secret: mine }), from());
			expect(fourth).toMatchObject({ ok: false, error: { code: 'three-asks', phone: expect.stringMatching(/\d/) } });
			await stopRequest(house, ids[0]!, mine);
			expect(await ask(house, crypto.randomUUID(), meet({ secret: mine }), from())).toMatchObject({ ok: true });
		});

		it('a request for one counsellor is not shown to another; a coordinator sees all of the centre', async () => {
			const house = await open();
			const made = await sample(house);
			await ask(house, crypto.randomUUID(), meet({ counsellor: made.sofie }), from());
			const karim = await house.db
				.selectFrom('staff')
				.select('id')
				.where('id', '!=', made.sofie)
				.executeTakeFirstOrThrow();
			const seen = (id: string, role: 'counsellor' | 'coordinator') =>
				openRequests(house, { id, centreId: made.centreId, role });
			expect(await seen(karim.id, 'counsellor')).toHaveLength(0);
			expect(await seen(karim.id, 'coordinator')).toMatchObject([{ for: 'Sofie' }]);
			expect(await seen(made.sofie, 'counsellor')).toMatchObject([{ for: null, words: 'Liefst buiten' }]);
		});
	});
});

describe('call me', () => {
	eachEngine((open) => {
		it('the number is there until somebody called, and gone in the same act', async () => {
			const house = await open();
			const made = await sample(house);
			const id = crypto.randomUUID();
			const asked = call();
			await ask(house, id, asked, from());
			expect(await openRequests(house, sofieOf(made))).toMatchObject([{ phone: '0470 12 34 56', kind: 'call' }]);
			await called(house, { ...sofieOf(made), centreId: 'elsewhere' }, id);
			expect(await openRequests(house, sofieOf(made))).toHaveLength(1);
			await called(house, sofieOf(made), id);
			expect(await readRequest(house, id, asked.secret)).toMatchObject({ state: 'called' });
			expect(JSON.stringify(await house.db.selectFrom('request').selectAll().execute())).not.toContain('0470');
		});

		it('a meet-me request cannot carry a number, and the database would not keep one', async () => {
			const house = await open();
			await sample(house);
			const id = crypto.randomUUID();
			expect(await ask(house, id, meet({ phone: '0470 12 34 56' }), from())).toMatchObject({
				error: { code: 'bad-request' }
			});
			await ask(house, id, meet(), from());
			await expect(
				house.db.updateTable('request').set({ phone: '0470 12 34 56' }).where('id', '=', id).execute()
			).rejects.toThrow();
		});
	});
});

describe('tell me when something comes free', () => {
	eachEngine((open) => {
		async function fullGroup(house: TestHouse) {
			const made = await sample(house);
			const group = await addMoment(house, made.sofie, {
				start: '2026-12-12T18:00:00.000Z',
				end: '2026-12-12T20:00:00.000Z',
				place: made.place,
				kind: 'group',
				seats: 1,
				title: { nl: 'Samen koken' }
			});
			if (!group.ok) throw new Error('no group');
			const other = { id: crypto.randomUUID(), secret: secret() };
			await book(house, other.id, wish(group.value.id, { secret: other.secret }), from());
			return { ...made, group: group.value.id, other };
		}

		it('watches a full group, and says so when a seat comes free', async () => {
			const house = await open();
			const { group, other } = await fullGroup(house);
			const id = crypto.randomUUID();
			const asked = alert({ slot: group });
			expect(await watch(house, id, asked, from())).toMatchObject({ value: { answer: { state: 'watching' } } });
			await cancelBooking(house, other.id, other.secret);
			expect(await readAlert(house, id, asked.secret)).toMatchObject({ state: 'free', slots: [{ id: group }] });
			expect(await readAlert(house, id, secret())).toBeNull();
		});

		it('three for one phone at most, and stopping makes room', async () => {
			const house = await open();
			await fullGroup(house);
			const mine = secret();
			const ids = [1, 2, 3].map(() => crypto.randomUUID());
			for (const id of ids) expect(await watch(house, id, alert({ secret: mine }), from())).toMatchObject({ ok: true });
			const fourth = crypto.randomUUID();
			expect(await watch(house, fourth, alert({ secret: mine }), from())).toMatchObject({
				error: { code: 'three-alerts' }
			});
			expect(await stopAlert(house, ids[0]!, mine)).toMatchObject({ value: { state: 'stopped', slots: [] } });
			expect(await watch(house, fourth, alert({ secret: mine }), from())).toMatchObject({ ok: true });
		});

		it('shows at most three moments, soonest first, only sooner than asked', async () => {
			const house = await open();
			const { sofies } = await fullGroup(house);
			const asked = alert({ before: sofies[2]!.start });
			await watch(house, '00000000-0000-4000-8000-000000000001', asked, from());
			const answer = await readAlert(house, '00000000-0000-4000-8000-000000000001', asked.secret);
			expect(answer!.slots.length).toBeLessThanOrEqual(3);
			for (const slot of answer!.slots) expect(slot.start < sofies[2]!.start).toBe(true);
		});
	});
});

describe('what was asked is forgotten', () => {
	eachEngine((open) => {
		it('two days after it is settled, fourteen after it was asked, and nothing of it is left in the database', async () => {
			const house = await open();
			const made = await sample(house);
			const canary = 'kanarie-9f2';
			const [stopped, waiting, alerted] = [1, 2, 3].map(() => crypto.randomUUID());
			const mine = secret();
			await ask(house, stopped!, meet({ callMe: canary, words: canary, secret: mine }), from());
			await ask(house, waiting!, call({ callMe: canary, phone: '0499 99 99 99' }), from());
			await watch(house, alerted!, alert({ secret: mine }), from());
			await stopRequest(house, stopped!, mine);
			await stopAlert(house, alerted!, mine);
			laterBy(house, 1);
			expect((await eraseRequests(house)) + (await eraseAlerts(house))).toBe(0);
			laterBy(house, 1.1);
			expect((await eraseRequests(house)) + (await eraseAlerts(house))).toBe(2);
			expect(await openRequests(house, sofieOf(made))).toHaveLength(1);
			laterBy(house, 12);
			expect(await eraseRequests(house)).toBe(1);
			const left = [
				...(await house.db.selectFrom('request').selectAll().execute()),
				...(await house.db.selectFrom('alert').selectAll().execute())
			];
			expect(left).toEqual([]);
		});
	});
});
