import type { JobFact } from './schema';

/** Jobs one can start without experience, the same for everyone (SEED row 55); each has a step for this week. */
export const jobs: readonly JobFact[] = [
	{
		id: 'kitchen-helper',
		isco08: '9412',
		route: { unit: 'days', from: 1, to: 10 },
		needs: ['hygiene', 'standing', 'heat', 'weekend', 'late'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'cook',
		isco08: '5120',
		route: { unit: 'months', from: 3, to: 12 },
		needs: ['hygiene', 'standing', 'heat', 'late', 'weekend', 'stress_peaks'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'home-cleaner',
		isco08: '9111',
		route: { unit: 'days', from: 1, to: 10 },
		needs: ['language_basic', 'standing', 'public_transport', 'alone_work', 'smell'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 40, days: 7 }
		]
	},
	{
		id: 'shop-assistant',
		isco08: '5223',
		route: { unit: 'days', from: 5, to: 20 },
		needs: ['language_ok', 'standing', 'weekend', 'customers'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 10, days: 7 }
		]
	},
	{
		id: 'order-picker',
		isco08: '9333',
		route: { unit: 'days', from: 1, to: 5 },
		needs: ['standing', 'lifting', 'shifts', 'cold'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'bike-courier',
		isco08: '9331',
		route: { unit: 'days', from: 1, to: 5 },
		needs: ['bike', 'outdoors', 'cold', 'alone_work', 'time_pressure'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'garden-worker',
		isco08: '9214',
		route: { unit: 'days', from: 2, to: 20 },
		needs: ['outdoors', 'early', 'lifting', 'tools'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'painter',
		isco08: '7131',
		route: { unit: 'weeks', from: 4, to: 20 },
		needs: ['safety_course', 'standing', 'heights', 'smell', 'licence_b'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'building-helper',
		isco08: '9313',
		route: { unit: 'days', from: 1, to: 10 },
		needs: ['safety_course', 'early', 'outdoors', 'lifting', 'licence_b'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'electrician-helper',
		isco08: '7411',
		route: { unit: 'months', from: 1, to: 10 },
		needs: ['safety_course', 'colour_vision', 'precise', 'early', 'licence_b'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'bike-mechanic',
		isco08: '7234',
		route: { unit: 'weeks', from: 2, to: 16 },
		needs: ['standing', 'tools', 'dirty_hands', 'customers'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'phone-repair',
		isco08: '7421',
		route: { unit: 'weeks', from: 2, to: 12 },
		needs: ['fine_hands', 'sitting', 'customers', 'small_parts'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'it-helpdesk',
		isco08: '3512',
		route: { unit: 'months', from: 3, to: 10 },
		needs: ['language_ok', 'computer_ok', 'sitting', 'customers', 'shifts', 'english'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'animal-carer',
		isco08: '5164',
		route: { unit: 'months', from: 3, to: 12 },
		needs: ['weekend', 'smell', 'cleaning', 'outdoors'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'care-logistics',
		isco08: '5329',
		route: { unit: 'weeks', from: 1, to: 12 },
		needs: ['language_ok', 'shifts', 'weekend', 'standing', 'vaccines'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'after-school',
		isco08: '5311',
		route: { unit: 'weeks', from: 2, to: 20 },
		needs: ['language_ok', 'extract_minors_18plus', 'split_shift', 'noise', 'customers'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'hairdresser',
		isco08: '5141',
		route: { unit: 'months', from: 10, to: 24 },
		needs: ['standing', 'weekend', 'customers', 'creative_portfolio'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 40, days: 7 }
		]
	},
	{
		id: 'stagehand',
		isco08: '3435',
		route: { unit: 'weeks', from: 1, to: 20 },
		needs: ['late', 'weekend', 'lifting', 'heights', 'irregular'],
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	}
];
