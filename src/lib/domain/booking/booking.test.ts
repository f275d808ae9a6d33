import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	freeSeats,
	isRightLength,
	mayBeLate,
	mayCancel,
	mayMove,
	mayOffer,
	nearest,
	type BookingState,
	type Slot
} from './booking';

const before = '2026-11-24T12:59:59.999Z';
const begins = '2026-11-24T13:00:00.000Z';
const ends = '2026-11-24T13:30:00.000Z';
const slot = (seats: number, open = true): Slot => ({ id: 'one', start: begins, end: ends, seats, open });
const yes = { ok: true, value: null };
const no = (code: string) => ({ ok: false, error: { code } });
const taken = no('slot-taken');
const seats = (...numbers: number[]) => ({ ok: true, value: numbers });

describe('a seat', () => {
	it('is the lowest that nobody holds', () => {
		expect(freeSeats(slot(3), [], 0, before)).toEqual(seats(1));
		expect(freeSeats(slot(3), [1, 3], 0, before)).toEqual(seats(2));
		expect(freeSeats(slot(3), [1, 2], 0, before)).toEqual(seats(3));
	});

	it('is taken when every seat is held, or kept for somebody else', () => {
		expect(freeSeats(slot(1), [1], 0, before)).toEqual(taken);
		expect(freeSeats(slot(3), [1], 2, before)).toEqual(taken);
		expect(freeSeats(slot(3), [1], 1, before)).toEqual(seats(2));
	});

	it('comes with one for a friend, or neither comes', () => {
		expect(freeSeats(slot(4), [2], 0, before, 2)).toEqual(seats(1, 3));
		expect(freeSeats(slot(3), [1, 2], 0, before, 2)).toEqual(taken);
		expect(freeSeats(slot(3), [1], 1, before, 2)).toEqual(taken);
	});

	it('can be had until its moment begins, and not in one that was taken back', () => {
		expect(freeSeats(slot(1), [], 0, begins)).toEqual(taken);
		expect(freeSeats(slot(1), [], 0, ends)).toEqual(taken);
		expect(freeSeats(slot(1, false), [], 0, before)).toEqual(taken);
	});

	it('is given as before in a moment that was made smaller, where somebody still holds a seat past its last', () => {
		expect(freeSeats(slot(2), [5], 0, before)).toEqual(seats(1));
		expect(freeSeats(slot(2), [1, 5], 0, before)).toEqual(taken);
	});

	it('is never somebody else’s, and there are never more than the moment has', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20 }),
				fc.uniqueArray(fc.integer({ min: 1, max: 20 })),
				fc.integer({ min: 0, max: 5 }),
				fc.integer({ min: 1, max: 3 }),
				(size, numbers, kept, wanted) => {
					const held = numbers.filter((seat) => seat <= size);
					const answer = freeSeats(slot(size), held, kept, before, wanted);
					expect(answer.ok).toBe(held.length + kept + wanted <= size);
					if (!answer.ok) return;
					expect(new Set([...held, ...answer.value]).size).toBe(held.length + wanted);
					expect(answer.value.every((seat) => seat >= 1 && seat <= size)).toBe(true);
				}
			),
			{ seed: 53, numRuns: 300 }
		);
	});
});

describe('a moment that is offered', () => {
	const lasting = (kind: string, minutes: number) => ({
		kind,
		start: begins,
		end: new Date(Date.parse(begins) + minutes * 60_000).toISOString()
	});

	it.each([
		[19, false],
		[20, true],
		[60, true],
		[61, false]
	])('as a talk of %i minutes: %s', (minutes, right) => {
		const { kind, start, end } = lasting('talk', minutes);
		expect(isRightLength(kind, start, end)).toBe(right);
		expect(mayOffer(lasting('talk', minutes))).toEqual(right ? yes : no('talk-minutes'));
	});

	it('with a group takes what it takes', () => {
		expect(mayOffer(lasting('group', 5))).toEqual(yes);
		expect(mayOffer(lasting('group', 240))).toEqual(yes);
	});

	it.each(['visit', 'try-out'])('at an employer’s (%s) names who, and somebody looked at them', (kind) => {
		const there = lasting(kind, 240);
		expect(mayOffer({ ...there, checked: true })).toEqual(no('employer-empty'));
		expect(mayOffer({ ...there, employer: '  ', checked: true })).toEqual(no('employer-empty'));
		expect(mayOffer({ ...there, employer: 'Bakkerij' })).toEqual(no('employer-unchecked'));
		expect(mayOffer({ ...there, employer: 'Bakkerij', checked: false })).toEqual(no('employer-unchecked'));
		expect(mayOffer({ ...there, employer: 'Bakkerij', checked: true })).toEqual(yes);
	});
});

describe('a talk that stands', () => {
	it.each([
		// What, its state, when: may it?
		['move', 'booked', before, yes],
		['move', 'booked', begins, no('talk-started')],
		['move', 'cancelled', before, no('talk-cancelled')],
		['move', 'cancelled', ends, no('talk-cancelled')],
		['move', 'withdrawn', before, yes],
		['move', 'withdrawn', ends, yes],
		['cancel', 'booked', before, yes],
		['cancel', 'booked', begins, no('talk-started')],
		['cancel', 'cancelled', ends, yes],
		['cancel', 'withdrawn', ends, yes],
		['be late', 'booked', before, yes],
		['be late', 'booked', begins, yes],
		['be late', 'booked', ends, no('talk-started')],
		['be late', 'cancelled', before, no('talk-cancelled')],
		['be late', 'withdrawn', before, no('talk-cancelled')]
	] as [string, BookingState, string, unknown][])('%s, when it is %s, at %s', (what, state, now, answer) => {
		if (what === 'move') expect(mayMove(state, begins, now)).toEqual(answer);
		else if (what === 'cancel') expect(mayCancel(state, begins, now)).toEqual(answer);
		else expect(mayBeLate(state, ends, now)).toEqual(answer);
	});
});

describe('what is free near a moment that is gone', () => {
	const at = (clock: string) => ({ start: `2026-11-24T${clock}:00.000Z` });
	const free = [at('16:00'), at('09:00'), at('12:30'), at('13:30'), at('14:00')];

	it('is the three nearest, before it or after; of two as near, the earlier', () => {
		expect(nearest(begins, free)).toEqual([at('12:30'), at('13:30'), at('14:00')]);
		expect(nearest(begins, [...free].reverse())).toEqual([at('12:30'), at('13:30'), at('14:00')]);
	});

	it('is as many as one asks for, or what there is, and the list stays as it was', () => {
		const list = [...free];
		expect(nearest(begins, list, 1)).toEqual([at('12:30')]);
		expect(nearest(begins, list, 9)).toHaveLength(5);
		expect(nearest(begins, [])).toEqual([]);
		expect(list).toEqual(free);
	});
});
