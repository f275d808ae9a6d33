import type { StepFact, StrengthFact } from './schema';

/** What I can: cards anybody may pick, with the jobs in which they count (EVIDENCE §4). */
export const strengths: readonly StrengthFact[] = [
	{
		id: 'calm',
		group: 'character',
		jobs: [
			'kitchen-helper',
			'cook',
			'after-school',
			'waiter',
			'fast-food',
			'dishwasher',
			'call-centre',
			'care-helper',
			'security-guard',
			'lifeguard',
			'truck-driver'
		]
	},
	{
		id: 'early',
		group: 'character',
		jobs: [
			'building-helper',
			'baker-helper',
			'waste-collector',
			'postal-worker',
			'office-cleaner',
			'fruit-picker',
			'road-worker',
			'parcel-driver'
		]
	},
	{
		id: 'nightowl',
		group: 'character',
		jobs: ['stagehand', 'waiter', 'hotel-reception', 'dishwasher', 'youth-animator']
	},
	{
		id: 'on-time',
		group: 'character',
		jobs: ['parcel-driver', 'child-carer', 'home-carer', 'hotel-room', 'postal-worker']
	},
	{
		id: 'dont-give-up',
		group: 'character',
		jobs: ['it-helpdesk', 'hairdresser', 'bricklayer', 'plasterer', 'truck-driver', 'welder', 'care-helper', 'roofer']
	},
	{
		id: 'learn-by-doing',
		group: 'head',
		jobs: ['bike-mechanic', 'cook', 'electrician-helper', 'stagehand', 'factory-worker', 'plumber-helper', 'car-helper']
	},
	{
		id: 'ask-help',
		group: 'character',
		jobs: ['it-helpdesk', 'electrician-helper', 'care-logistics', 'office-assistant', 'warehouse-worker', 'child-carer']
	},
	{
		id: 'strong',
		group: 'body',
		jobs: ['building-helper', 'order-picker', 'waste-collector', 'road-worker', 'roofer']
	},
	{
		id: 'move',
		group: 'body',
		jobs: [
			'bike-courier',
			'order-picker',
			'garden-worker',
			'postal-worker',
			'shelf-filler',
			'hotel-room',
			'waiter',
			'parcel-driver',
			'fruit-picker'
		]
	},
	{ id: 'outside', group: 'body', jobs: ['garden-worker', 'fruit-picker', 'road-worker', 'roofer', 'solar-helper'] },
	{
		id: 'hands',
		group: 'hands',
		jobs: ['bike-mechanic', 'welder', 'electronics-assembler', 'plumber-helper', 'car-helper', 'window-display']
	},
	{
		id: 'precise',
		group: 'hands',
		jobs: ['painter', 'phone-repair', 'electronics-assembler', 'sewing-operator', 'tailor-repair', 'plasterer']
	},
	{
		id: 'fast-hands',
		group: 'hands',
		jobs: ['hand-packer', 'cashier', 'fast-food', 'sewing-operator', 'dishwasher', 'fruit-picker']
	},
	{
		id: 'fix',
		group: 'head',
		jobs: ['phone-repair', 'it-helpdesk', 'bike-mechanic', 'electrician-helper', 'car-helper', 'plumber-helper']
	},
	{ id: 'tidy', group: 'hands', jobs: ['home-cleaner', 'office-cleaner', 'hotel-room', 'reuse-shop', 'shelf-filler'] },
	{
		id: 'see-detail',
		group: 'head',
		jobs: ['security-guard', 'electronics-assembler', 'lifeguard', 'warehouse-worker', 'tailor-repair']
	},
	{
		id: 'count',
		group: 'head',
		jobs: ['order-picker', 'cashier', 'warehouse-worker', 'office-assistant', 'solar-helper', 'bricklayer']
	},
	{ id: 'remember', group: 'head', jobs: ['order-picker', 'waiter', 'parcel-driver'] },
	{ id: 'phone-computer', group: 'head', jobs: ['it-helpdesk', 'phone-repair', 'office-assistant', 'call-centre'] },
	{
		id: 'languages',
		group: 'head',
		jobs: ['shop-assistant', 'hotel-reception', 'call-centre', 'waiter', 'personal-assistant']
	},
	{
		id: 'listen',
		group: 'heart',
		jobs: ['hairdresser', 'care-logistics', 'home-carer', 'care-helper', 'personal-assistant', 'youth-animator']
	},
	{
		id: 'care',
		group: 'heart',
		jobs: ['animal-carer', 'care-logistics', 'home-carer', 'care-helper', 'child-carer', 'personal-assistant']
	},
	{ id: 'kids', group: 'heart', jobs: ['after-school', 'child-carer', 'youth-animator', 'lifeguard'] },
	{ id: 'animals', group: 'heart', jobs: ['animal-carer'] },
	{
		id: 'patient',
		group: 'heart',
		jobs: ['it-helpdesk', 'child-carer', 'personal-assistant', 'reuse-shop', 'welder', 'sewing-operator']
	},
	{
		id: 'team',
		group: 'heart',
		jobs: ['building-helper', 'stagehand', 'kitchen-helper', 'fast-food', 'road-worker', 'factory-worker']
	},
	{ id: 'alone', group: 'character', jobs: ['home-cleaner', 'bike-courier', 'parcel-driver', 'truck-driver'] },
	{
		id: 'talk',
		group: 'heart',
		jobs: ['shop-assistant', 'call-centre', 'waiter', 'hotel-reception', 'youth-animator']
	},
	{ id: 'sell', group: 'heart', jobs: ['shop-assistant', 'reuse-shop', 'window-display'] },
	{
		id: 'solve-fight',
		group: 'heart',
		jobs: ['after-school', 'security-guard', 'youth-animator', 'call-centre', 'lifeguard']
	},
	{ id: 'creative', group: 'hands', jobs: ['hairdresser', 'painter', 'stagehand', 'window-display', 'tailor-repair'] },
	{
		id: 'cook',
		group: 'hands',
		jobs: ['kitchen-helper', 'cook', 'baker-helper', 'butcher-helper', 'fast-food', 'food-production']
	},
	{
		id: 'wheels',
		group: 'body',
		jobs: ['bike-courier', 'forklift-driver', 'truck-driver', 'parcel-driver', 'postal-worker']
	},
	{ id: 'heights', group: 'body', jobs: ['stagehand', 'roofer', 'solar-helper'] },
	{
		id: 'steady',
		group: 'character',
		jobs: ['hand-packer', 'factory-worker', 'food-production', 'sewing-operator', 'fruit-picker']
	},
	{
		id: 'honest',
		group: 'character',
		jobs: ['home-cleaner', 'cashier', 'security-guard', 'home-carer', 'personal-assistant', 'butcher-helper']
	}
];

/** Strengths that a step of a kind often shows; the young person names one, or none (PRODUCT §4.4, SEED row 9). */
export const shownBy: Readonly<Record<StepFact['kind'], readonly string[]>> = {
	note: ['honest', 'creative', 'dont-give-up'],
	look: ['see-detail', 'learn-by-doing', 'phone-computer'],
	ask: ['ask-help', 'talk', 'dont-give-up'],
	meet: ['talk', 'listen', 'on-time'],
	try: ['learn-by-doing', 'dont-give-up', 'hands']
};
