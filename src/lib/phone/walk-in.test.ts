import { describe, expect, it } from 'vitest';
import type { SlotsAnswer } from '$lib/contract';
import { loadWords } from '$lib/words/words';
import { onArrival } from './walk-in';

const place = {
	id: 'brug',
	name: 'De Brug',
	kind: 'building',
	stop: '',
	minutesOnFoot: 0,
	landmark: '',
	way: '',
	stepFree: true
};
/** A centre in Brussels that is open on Tuesdays and Wednesdays in the afternoon. */
const known = (hours: boolean): SlotsAnswer => ({
	at: '2026-11-24T08:00:00.000Z',
	centre: {
		slug: 'sample',
		name: 'De Brug',
		town: 'Brussel',
		zone: 'Europe/Brussels',
		phone: '02 123 45 67',
		sample: true
	},
	slots: [],
	people: [],
	places: [place as SlotsAnswer['places'][number]],
	opening: {
		hours: hours ? [2, 3].map((weekday) => ({ place: 'brug', weekday, from: '13:00', till: '18:00' })) : [],
		closed: [],
		here: []
	}
});
const soon = '2026-11-26T09:00:00.000Z';
const far = '2026-12-06T09:00:00.000Z';

describe('what an invite says before its moments', async () => {
	const words = await loadWords('nl', ['meet']);
	const said = (first: string | undefined, now: string, hours = true) => onArrival(words, known(hours), first, now);

	it('open now comes first, whenever the first moment is', () => {
		const open = 'De Brug: Nu open tot 18.00. Kom gewoon.';
		expect(said(soon, '2026-11-24T13:00:00.000Z')).toBe(open);
		expect(said(far, '2026-11-24T13:00:00.000Z')).toBe(open);
	});

	it('far is said honestly, with where one can just go before it', () => {
		expect(said(far, '2026-11-24T20:00:00.000Z')).toBe(
			'Het eerste moment is over 12 dagen. De Brug: Morgen open van 13.00 tot 18.00.'
		);
		expect(said(far, '2026-11-24T20:00:00.000Z', false)).toBe('Het eerste moment is over 12 dagen.');
	});

	it('a first moment within seven days needs no word, and without one the next hours stand there', () => {
		expect(said(soon, '2026-11-24T20:00:00.000Z')).toBe('');
		expect(said('2026-12-01T22:59:00.000Z', '2026-11-24T08:00:00.000Z')).toBe('');
		expect(said(undefined, '2026-11-24T08:00:00.000Z')).toBe('De Brug: Vandaag open van 13.00 tot 18.00.');
	});

	it('days are counted by the calendar of the centre, over a DST night too', () => {
		expect(said('2027-04-04T10:00:00.000Z', '2027-03-27T10:00:00.000Z', false)).toBe(
			'Het eerste moment is over 8 dagen.'
		);
	});
});
