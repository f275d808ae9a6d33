import { describe, expect, it } from 'vitest';
import { clockIn, walkIns, type Opening } from './opening';

const zone = 'Europe/Brussels';
const hours = [
	{ place: 'door', weekday: 2, from: '09:00', till: '12:00' },
	{ place: 'door', weekday: 2, from: '12:00', till: '18:00' },
	{ place: 'door', weekday: 4, from: '13:00', till: '24:00' },
	{ place: 'park', weekday: 6, from: '10:00', till: '13:00' }
];
const at = (now: string, more: Partial<Opening> = {}) => walkIns({ hours, closed: [], here: [], ...more }, zone, now);

describe('walking in', () => {
	it('is open from the first minute to the last, and hours that touch are one', () => {
		const closed = { place: 'door', open: false, next: { date: '2026-11-24', from: '09:00', till: '12:00' } };
		expect(at('2026-11-24T07:59:59.000Z')[0]).toEqual(closed);
		expect(at('2026-11-24T08:00:00.000Z')[0]).toEqual({ place: 'door', open: true, till: '18:00' });
		expect(at('2026-11-24T16:59:00.000Z')[0]).toEqual({ place: 'door', open: true, till: '18:00' });
		expect(at('2026-11-24T17:00:00.000Z')[0]).toMatchObject({ open: false, next: { date: '2026-11-26' } });
	});

	it('stays open till midnight, and not after', () => {
		expect(at('2026-11-26T22:59:00.000Z')[0]).toMatchObject({ open: true, till: '24:00' });
		expect(at('2026-11-26T23:00:00.000Z').every((line) => !line.open)).toBe(true);
	});

	it('is closed on a closed day of the place or of the centre, and says the next time', () => {
		const now = '2026-11-24T09:00:00.000Z';
		const other = at(now, { closed: [{ place: 'park', date: '2026-11-24' }] });
		expect(other[0]).toMatchObject({ place: 'door', open: true });
		const own = at(now, { closed: [{ place: 'door', date: '2026-11-24' }] });
		expect(own[0]).toMatchObject({ place: 'door', open: false, next: { date: '2026-11-26' } });
		const all = at(now, { closed: ['24', '26', '28'].map((day) => ({ place: null, date: `2026-11-${day}` })) });
		expect(all.map((line) => !line.open && line.next?.date)).toEqual(['2026-12-01', '2026-12-05']);
	});

	it('says that nothing opens within two weeks', () => {
		const dates = Array.from({ length: 14 }, (_, index) => `2026-11-${24 + index}`);
		const closed = dates.map((date) => ({
			place: null,
			date: new Date(Date.parse('2026-11-24') + dates.indexOf(date) * 864e5).toISOString().slice(0, 10)
		}));
		expect(at('2026-11-24T09:00:00.000Z', { closed })).toEqual([
			{ place: 'door', open: false, next: null },
			{ place: 'park', open: false, next: null }
		]);
	});

	it('counts who is here now, the one who stays longest, and hours that last longer than they do', () => {
		const here = [
			{ counsellor: 'a', place: 'park', till: '2026-11-24T10:00:00.000Z' },
			{ counsellor: 'b', place: 'park', till: '2026-11-24T11:00:00.000Z' },
			{ counsellor: 'c', place: 'door', till: '2026-11-24T10:00:00.000Z' }
		];
		expect(at('2026-11-24T09:00:00.000Z', { here })).toEqual([
			{ place: 'door', open: true, till: '18:00', counsellor: 'c' },
			{ place: 'park', open: true, till: '12:00', counsellor: 'b' }
		]);
		expect(at('2026-11-24T11:00:00.000Z', { here })[1]).toMatchObject({ place: 'park', open: false });
	});

	it('reads the clock of the centre in both nights when it changes, in Brussels and in Vilnius', () => {
		expect(clockIn(zone, '2027-03-28T00:59:00.000Z')).toEqual({ date: '2027-03-28', weekday: 7, clock: '01:59' });
		expect(clockIn(zone, '2027-03-28T01:00:00.000Z').clock).toBe('03:00');
		expect(clockIn(zone, '2026-10-25T00:30:00.000Z').clock).toBe('02:30');
		expect(clockIn(zone, '2026-10-25T01:30:00.000Z').clock).toBe('02:30');
		expect(clockIn('Europe/Vilnius', '2026-10-24T23:30:00.000Z').clock).toBe('02:30');
		expect(clockIn('Europe/Vilnius', '2026-10-25T00:30:00.000Z').clock).toBe('03:30');
		const night = [{ place: 'door', weekday: 7, from: '02:00', till: '03:00' }];
		const open = (now: string) => walkIns({ hours: night, closed: [], here: [] }, zone, now)[0]!.open;
		// In spring there is no hour between two and three; in autumn there are two of them.
		expect([open('2027-03-28T00:59:00.000Z'), open('2027-03-28T01:00:00.000Z')]).toEqual([false, false]);
		expect([open('2026-10-25T00:00:00.000Z'), open('2026-10-25T01:59:00.000Z')]).toEqual([true, true]);
	});
});
