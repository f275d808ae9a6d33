import type { JobFact } from './schema';

/** Jobs one can start without experience, the same for everyone (SEED row 55); each has a step for this week. */
export const jobs: readonly JobFact[] = [
	{
		id: 'kitchen-helper',
		isco08: '9412',
		route: { unit: 'days', from: 1, to: 10 },
		must: ['hygiene'],
		needs: ['standing', 'heat', 'weekend', 'late'],
		helps: false,
		creative: false,
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
		must: ['hygiene'],
		needs: ['standing', 'heat', 'late', 'weekend', 'stress_peaks'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 60, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'home-cleaner',
		isco08: '9111',
		route: { unit: 'days', from: 1, to: 10 },
		must: [],
		needs: ['language_basic', 'standing', 'public_transport', 'alone_work', 'smell'],
		helps: false,
		creative: false,
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
		must: ['language_ok'],
		needs: ['standing', 'weekend', 'customers'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 45, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'order-picker',
		isco08: '9333',
		route: { unit: 'days', from: 1, to: 5 },
		must: [],
		needs: ['standing', 'lifting', 'shifts', 'cold'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 60, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'bike-courier',
		isco08: '9331',
		route: { unit: 'days', from: 1, to: 5 },
		must: ['bike'],
		needs: ['outdoors', 'cold', 'alone_work', 'time_pressure'],
		helps: false,
		creative: false,
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
		must: [],
		needs: ['outdoors', 'early', 'lifting', 'tools'],
		helps: false,
		creative: false,
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
		must: ['safety_course'],
		needs: ['standing', 'heights', 'smell', 'licence_b'],
		helps: false,
		creative: false,
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
		must: ['safety_course'],
		needs: ['early', 'outdoors', 'lifting', 'licence_b'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'electrician-helper',
		isco08: '7411',
		route: { unit: 'months', from: 1, to: 10 },
		must: ['safety_course', 'colour_vision'],
		needs: ['precise', 'early', 'licence_b'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'bike-mechanic',
		isco08: '7234',
		route: { unit: 'weeks', from: 2, to: 16 },
		must: [],
		needs: ['standing', 'tools', 'dirty_hands', 'customers'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 45, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'phone-repair',
		isco08: '7421',
		route: { unit: 'weeks', from: 2, to: 12 },
		must: ['fine_hands'],
		needs: ['sitting', 'customers', 'small_parts'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 60, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'it-helpdesk',
		isco08: '3512',
		route: { unit: 'months', from: 3, to: 10 },
		must: ['language_ok', 'computer_ok'],
		needs: ['sitting', 'customers', 'shifts', 'english'],
		helps: false,
		creative: false,
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
		must: [],
		needs: ['weekend', 'smell', 'cleaning', 'outdoors'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 45, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'care-logistics',
		isco08: '5329',
		route: { unit: 'weeks', from: 1, to: 12 },
		must: ['language_ok'],
		needs: ['shifts', 'weekend', 'standing', 'vaccines'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 45, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'after-school',
		isco08: '5311',
		route: { unit: 'weeks', from: 2, to: 20 },
		must: ['language_ok', 'extract_minors_18plus'],
		needs: ['split_shift', 'noise', 'customers'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 60, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'hairdresser',
		isco08: '5141',
		route: { unit: 'months', from: 10, to: 24 },
		must: [],
		needs: ['standing', 'weekend', 'customers', 'creative_portfolio'],
		helps: false,
		creative: false,
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
		must: [],
		needs: ['late', 'weekend', 'lifting', 'heights', 'irregular'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 60, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'office-cleaner',
		isco08: '9112',
		route: { unit: 'days', from: 1, to: 10 },
		must: [],
		needs: ['early', 'late', 'standing', 'split_shift', 'language_basic'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'hotel-room',
		isco08: '9112',
		route: { unit: 'days', from: 2, to: 10 },
		must: [],
		needs: ['weekend', 'standing', 'lifting', 'language_basic', 'early'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'waste-collector',
		isco08: '9611',
		route: { unit: 'days', from: 1, to: 10 },
		must: [],
		needs: ['early', 'outdoors', 'lifting', 'smell', 'health_check', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'dishwasher',
		isco08: '9412',
		route: { unit: 'days', from: 1, to: 2 },
		must: [],
		needs: ['standing', 'heat', 'late', 'weekend'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'fast-food',
		isco08: '9411',
		route: { unit: 'days', from: 2, to: 10 },
		must: ['hygiene'],
		needs: ['standing', 'late', 'weekend', 'customers', 'language_basic'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'waiter',
		isco08: '5131',
		route: { unit: 'days', from: 5, to: 20 },
		must: ['language_ok'],
		needs: ['standing', 'late', 'weekend', 'customers', 'second_language', 'tips'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'hotel-reception',
		isco08: '4224',
		route: { unit: 'weeks', from: 4, to: 20 },
		must: ['language_ok', 'second_language', 'computer_basic'],
		needs: ['weekend', 'late', 'night', 'customers'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'baker-helper',
		isco08: '7512',
		route: { unit: 'weeks', from: 1, to: 12 },
		must: ['hygiene'],
		needs: ['early', 'night', 'heat', 'standing', 'flour_dust'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'butcher-helper',
		isco08: '7511',
		route: { unit: 'weeks', from: 2, to: 16 },
		must: ['hygiene'],
		needs: ['cold', 'standing', 'knives', 'early'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'food-production',
		isco08: '8160',
		route: { unit: 'days', from: 1, to: 10 },
		must: ['hygiene'],
		needs: ['shifts', 'standing', 'cold', 'noise'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'cashier',
		isco08: '5230',
		route: { unit: 'days', from: 3, to: 10 },
		must: ['language_basic'],
		needs: ['sitting', 'weekend', 'customers', 'maths_basic'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'shelf-filler',
		isco08: '9334',
		route: { unit: 'days', from: 1, to: 3 },
		must: [],
		needs: ['early', 'late', 'lifting', 'standing'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 40, days: 7 }
		]
	},
	{
		id: 'reuse-shop',
		isco08: '5223',
		route: { unit: 'days', from: 1, to: 10 },
		must: [],
		needs: ['lifting', 'customers', 'standing'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 40, days: 7 }
		]
	},
	{
		id: 'window-display',
		isco08: '3432',
		route: { unit: 'months', from: 2, to: 10 },
		must: [],
		needs: ['standing', 'creative_portfolio', 'weekend'],
		helps: false,
		creative: true,
		steps: [
			{ id: 'look', kind: 'look', minutes: 30, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'warehouse-worker',
		isco08: '4321',
		route: { unit: 'days', from: 5, to: 20 },
		must: ['language_basic'],
		needs: ['lifting', 'shifts', 'computer_basic', 'standing'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'hand-packer',
		isco08: '9321',
		route: { unit: 'days', from: 1, to: 2 },
		must: [],
		needs: ['standing', 'repetitive', 'shifts'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'forklift-driver',
		isco08: '8344',
		route: { unit: 'weeks', from: 1, to: 3 },
		must: ['forklift_training', 'health_check'],
		needs: ['shifts', 'noise', 'cold', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'parcel-driver',
		isco08: '8322',
		route: { unit: 'weeks', from: 1, to: 20 },
		must: ['licence_b', 'language_basic'],
		needs: ['early', 'lifting', 'alone_work', 'time_pressure', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 25, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'postal-worker',
		isco08: '4412',
		route: { unit: 'days', from: 5, to: 20 },
		must: ['language_basic'],
		needs: ['early', 'outdoors', 'weekend', 'bike', 'licence_b', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'truck-driver',
		isco08: '8332',
		route: { unit: 'months', from: 3, to: 9 },
		must: ['licence_b', 'licence_c', 'health_check'],
		needs: ['early', 'alone_work', 'nights_away', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'factory-worker',
		isco08: '9329',
		route: { unit: 'days', from: 1, to: 10 },
		must: [],
		needs: ['shifts', 'noise', 'standing', 'repetitive'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'electronics-assembler',
		isco08: '8212',
		route: { unit: 'days', from: 5, to: 20 },
		must: ['good_eyes'],
		needs: ['sitting', 'shifts', 'repetitive', 'small_parts'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'sewing-operator',
		isco08: '8153',
		route: { unit: 'weeks', from: 2, to: 12 },
		must: [],
		needs: ['sitting', 'repetitive', 'fine_hands'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'welder',
		isco08: '7212',
		route: { unit: 'months', from: 2, to: 8 },
		must: ['safety_course'],
		needs: ['heat', 'noise', 'fine_hands', 'standing'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'tailor-repair',
		isco08: '7531',
		route: { unit: 'weeks', from: 4, to: 20 },
		must: [],
		needs: ['fine_hands', 'sitting', 'customers'],
		helps: false,
		creative: true,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'road-worker',
		isco08: '9312',
		route: { unit: 'days', from: 5, to: 20 },
		must: ['safety_course'],
		needs: ['early', 'outdoors', 'lifting', 'team', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'bricklayer',
		isco08: '7112',
		route: { unit: 'months', from: 2, to: 10 },
		must: ['safety_course'],
		needs: ['early', 'outdoors', 'lifting'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'plasterer',
		isco08: '7123',
		route: { unit: 'months', from: 2, to: 8 },
		must: ['safety_course'],
		needs: ['lifting', 'dust', 'standing'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'roofer',
		isco08: '7121',
		route: { unit: 'months', from: 2, to: 10 },
		must: ['safety_course', 'no_fear_heights'],
		needs: ['outdoors', 'heights', 'early', 'lifting', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'solar-helper',
		isco08: '7411',
		route: { unit: 'weeks', from: 2, to: 12 },
		must: ['safety_course', 'no_fear_heights'],
		needs: ['heights', 'outdoors', 'lifting', 'licence_b', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'plumber-helper',
		isco08: '7126',
		route: { unit: 'months', from: 1, to: 10 },
		must: ['safety_course'],
		needs: ['lifting', 'smell', 'licence_b'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 10, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'fruit-picker',
		isco08: '9211',
		route: { unit: 'days', from: 1, to: 2 },
		must: [],
		needs: ['outdoors', 'early', 'season', 'lifting'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'car-helper',
		isco08: '7231',
		route: { unit: 'months', from: 2, to: 12 },
		must: [],
		needs: ['dirty_hands', 'standing', 'tools', 'licence_b'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'child-carer',
		isco08: '5311',
		route: { unit: 'months', from: 6, to: 18 },
		must: ['certificate', 'extract_minors', 'language_ok'],
		needs: ['early', 'late', 'lifting', 'noise', 'from_18'],
		helps: true,
		creative: true,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'care-helper',
		isco08: '5321',
		route: { unit: 'months', from: 8, to: 18 },
		must: ['certificate', 'language_ok', 'vaccines'],
		needs: ['shifts', 'weekend', 'lifting', 'from_18'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'home-carer',
		isco08: '5322',
		route: { unit: 'months', from: 8, to: 15 },
		must: ['certificate', 'language_ok'],
		needs: ['alone_work', 'bike', 'licence_b', 'weekend', 'from_18'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 40, days: 7 }
		]
	},
	{
		id: 'personal-assistant',
		isco08: '5322',
		route: { unit: 'days', from: 2, to: 15 },
		must: ['trust'],
		needs: ['split_shift', 'weekend', 'lifting', 'licence_b'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'youth-animator',
		isco08: '3423',
		route: { unit: 'weeks', from: 2, to: 20 },
		must: ['extract_minors_18plus'],
		needs: ['late', 'weekend', 'noise'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'lifeguard',
		isco08: '5419',
		route: { unit: 'weeks', from: 6, to: 16 },
		must: ['certificate', 'swim_well'],
		needs: ['shifts', 'weekend', 'standing', 'from_18'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 10, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 45, days: 7 }
		]
	},
	{
		id: 'security-guard',
		isco08: '5414',
		route: { unit: 'weeks', from: 4, to: 10 },
		must: ['certificate', 'criminal_check', 'language_ok'],
		needs: ['night', 'shifts', 'standing', 'stress_peaks', 'from_18'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 20, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 30, days: 7 }
		]
	},
	{
		id: 'office-assistant',
		isco08: '4110',
		route: { unit: 'months', from: 1, to: 8 },
		must: ['language_ok', 'computer_ok'],
		needs: ['sitting', 'second_language'],
		helps: false,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 15, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 25, days: 7 }
		]
	},
	{
		id: 'call-centre',
		isco08: '4222',
		route: { unit: 'weeks', from: 1, to: 6 },
		must: ['language_ok', 'second_language', 'computer_basic'],
		needs: ['sitting', 'shifts', 'customers', 'stress_peaks'],
		helps: true,
		creative: false,
		steps: [
			{ id: 'look', kind: 'look', minutes: 20, days: 3 },
			{ id: 'ask', kind: 'ask', minutes: 15, days: 7 },
			{ id: 'meet', kind: 'meet', minutes: 30, days: 7 },
			{ id: 'try', kind: 'try', minutes: 15, days: 7 }
		]
	}
];
