import type { WishFact } from './schema';

/** What I like: cards with what makes them come true in a job; some only a person can help with (EVIDENCE §4). */
export const wishes: readonly WishFact[] = [
	{ id: 'soon-money', units: ['days'] },
	{ id: 'learn-trade', units: ['weeks', 'months'] },
	{ id: 'close' },
	{ id: 'no-night', noNeed: ['night', 'nights_away'] },
	{ id: 'no-early', noNeed: ['early'] },
	{ id: 'no-late', noNeed: ['late'] },
	{ id: 'no-weekend', noNeed: ['weekend'] },
	{ id: 'fixed-hours', noNeed: ['shifts', 'irregular', 'split_shift'] },
	{ id: 'outside', anyNeed: ['outdoors'] },
	{ id: 'inside', noNeed: ['outdoors', 'cold'] },
	{ id: 'with-people', anyNeed: ['customers'], helps: true },
	{ id: 'few-people', noNeed: ['customers'] },
	{ id: 'team', noNeed: ['alone_work'] },
	{ id: 'alone', anyNeed: ['alone_work'] },
	{ id: 'sit', anyNeed: ['sitting'] },
	{ id: 'move', noNeed: ['sitting'] },
	{ id: 'not-heavy', noNeed: ['lifting'] },
	{ id: 'quiet', noNeed: ['noise', 'stress_peaks', 'time_pressure'] },
	{ id: 'help-others', helps: true },
	{ id: 'make', anyNeed: ['tools', 'fine_hands', 'precise', 'small_parts'] },
	{ id: 'beauty', anyNeed: ['creative_portfolio'], creative: true },
	{ id: 'no-licence', noMust: ['licence_b', 'licence_c'] },
	{ id: 'little-language', noNeed: ['language_ok'] },
	{ id: 'with-coach' }
];

/** Wishes that pull different ways: somebody who has both may say which counts first (SEED row 50). */
export const pulls: readonly (readonly [string, string])[] = [
	['soon-money', 'learn-trade'],
	['outside', 'inside'],
	['with-people', 'few-people'],
	['team', 'alone'],
	['sit', 'move']
];
