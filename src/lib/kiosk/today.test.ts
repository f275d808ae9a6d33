import { describe, expect, it } from 'vitest';
import { stillTrue } from './today';

const zone = 'Europe/Brussels';
const group = { id: 'cooking', end: '2026-11-24T19:00:00.000Z' };
const screen = {
	at: '2026-11-24T12:00:00.000Z',
	open: [
		{ place: 'De Brug', till: '17:00' },
		{ place: 'Het Park', till: '24:00' }
	],
	opens: { place: 'De Haven', date: '2026-11-24', from: '15:00', till: '18:00' },
	groups: [group]
};
const at = (now: string) => stillTrue(screen, zone, now);

describe('a start screen that hears nothing new', () => {
	it('says what it heard while that holds', () => {
		expect(at('2026-11-24T12:01:00.000Z')).toEqual(screen);
	});

	it('says "open" until the last minute, and not after', () => {
		expect(at('2026-11-24T15:59:59.000Z').open.map(({ place }) => place)).toContain('De Brug');
		expect(at('2026-11-24T16:00:00.000Z').open.map(({ place }) => place)).not.toContain('De Brug');
	});

	it('says "open" from the first minute of hours that it knew, and then no longer when they begin', () => {
		expect(at('2026-11-24T13:59:00.000Z').opens).toEqual(screen.opens);
		expect(at('2026-11-24T14:00:00.000Z').opens).toBeNull();
		expect(at('2026-11-24T14:00:00.000Z').open).toContainEqual({ place: 'De Haven', till: '18:00' });
		expect(at('2026-11-24T17:00:00.000Z').open).toEqual([{ place: 'Het Park', till: '24:00' }]);
	});

	it('says nothing of yesterday on another day', () => {
		expect(at('2026-11-24T22:59:00.000Z').open).toEqual([{ place: 'Het Park', till: '24:00' }]);
		expect(at('2026-11-24T23:00:00.000Z')).toMatchObject({ open: [], opens: null, groups: [] });
		expect(at('2026-11-25T13:00:00.000Z')).toMatchObject({ open: [], opens: null, groups: [] });
	});

	it('shows a group until it is over', () => {
		expect(at('2026-11-24T18:59:59.000Z').groups).toEqual([group]);
		expect(at('2026-11-24T19:00:00.000Z').groups).toEqual([]);
	});
});
