import type { ObstacleFact } from './schema';

/** What is in my way: cards anybody may pick or leave, in the order of help (EVIDENCE §3, §4; SEED rows 7, 40). */
export const obstacles: readonly ObstacleFact[] = [
	{
		id: 'debt',
		category: 'money',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['debt_help', 'social_service', 'youth_welfare'],
		steps: [
			{ id: '1', kind: 'try', minutes: 10, days: 3 },
			{ id: '2', kind: 'meet', minutes: 45, days: 5 },
			{ id: '3', kind: 'ask', minutes: 20, days: 7 }
		]
	},
	{
		id: 'no-money',
		category: 'money',
		sensitivity: 'private',
		urgency: 2,
		crisis: false,
		quickExit: false,
		helpers: ['social_service', 'youth_centre', 'union'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 15, days: 3 },
			{ id: '2', kind: 'look', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 45, days: 7 }
		]
	},
	{
		id: 'benefit-fear',
		category: 'money',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['union', 'social_service', 'employment_service'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 15, days: 3 },
			{ id: '2', kind: 'meet', minutes: 45, days: 5 }
		]
	},
	{
		id: 'care-family',
		category: 'care',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_welfare', 'family_service', 'health_fund'],
		steps: [
			{ id: '1', kind: 'look', minutes: 15, days: 3 },
			{ id: '2', kind: 'ask', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 45, days: 7 }
		]
	},
	{
		id: 'own-child',
		category: 'care',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['family_service', 'child_care', 'social_service'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 20, days: 3 },
			{ id: '2', kind: 'look', minutes: 10, days: 5 },
			{ id: '3', kind: 'meet', minutes: 45, days: 7 }
		]
	},
	{
		id: 'health',
		category: 'health',
		sensitivity: 'special_category',
		urgency: 3,
		crisis: false,
		quickExit: false,
		helpers: ['doctor', 'health_fund', 'adapted_work'],
		steps: [
			{ id: '1', kind: 'meet', minutes: 15, days: 3 },
			{ id: '2', kind: 'look', minutes: 15, days: 5 },
			{ id: '3', kind: 'ask', minutes: 20, days: 7 }
		]
	},
	{
		id: 'mental',
		category: 'mental_health',
		sensitivity: 'special_category',
		urgency: 1,
		crisis: true,
		quickExit: false,
		helpers: ['youth_mental_health', 'helpline', 'doctor'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 10, days: 3 },
			{ id: '2', kind: 'meet', minutes: 45, days: 5 },
			{ id: '3', kind: 'try', minutes: 20, days: 7 }
		]
	},
	{
		id: 'suicide',
		category: 'mental_health',
		sensitivity: 'special_category',
		urgency: 1,
		crisis: true,
		quickExit: true,
		helpers: ['helpline', 'emergency'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 5, days: 3 },
			{ id: '2', kind: 'ask', minutes: 5, days: 5 }
		]
	},
	{
		id: 'substances',
		category: 'mental_health',
		sensitivity: 'special_category',
		urgency: 3,
		crisis: false,
		quickExit: false,
		helpers: ['addiction_help', 'youth_welfare', 'youth_centre'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 15, days: 3 },
			{ id: '2', kind: 'try', minutes: 10, days: 5 },
			{ id: '3', kind: 'meet', minutes: 30, days: 7 }
		]
	},
	{
		id: 'sleep',
		category: 'mental_health',
		sensitivity: 'private',
		urgency: 2,
		crisis: false,
		quickExit: false,
		helpers: ['youth_centre', 'doctor'],
		steps: [
			{ id: '1', kind: 'try', minutes: 5, days: 3 },
			{ id: '2', kind: 'try', minutes: 10, days: 5 },
			{ id: '3', kind: 'ask', minutes: 10, days: 7 }
		]
	},
	{
		id: 'family-fight',
		category: 'family',
		sensitivity: 'private',
		urgency: 1,
		crisis: true,
		quickExit: true,
		helpers: ['helpline', 'youth_welfare', 'police_emergency'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 15, days: 3 },
			{ id: '2', kind: 'look', minutes: 10, days: 5 },
			{ id: '3', kind: 'meet', minutes: 45, days: 7 }
		]
	},
	{
		id: 'language',
		category: 'language',
		sensitivity: 'normal',
		urgency: 5,
		crisis: false,
		quickExit: false,
		helpers: ['language_school', 'integration_service', 'youth_centre'],
		steps: [
			{ id: '1', kind: 'look', minutes: 20, days: 3 },
			{ id: '2', kind: 'try', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 60, days: 7 }
		]
	},
	{
		id: 'reading',
		category: 'language',
		sensitivity: 'normal',
		urgency: 5,
		crisis: false,
		quickExit: false,
		helpers: ['basic_education', 'youth_centre'],
		steps: [
			{ id: '1', kind: 'try', minutes: 5, days: 3 },
			{ id: '2', kind: 'ask', minutes: 30, days: 5 },
			{ id: '3', kind: 'meet', minutes: 30, days: 7 }
		]
	},
	{
		id: 'mobility',
		category: 'mobility',
		sensitivity: 'normal',
		urgency: 5,
		crisis: false,
		quickExit: false,
		helpers: ['mobility_help', 'employment_service', 'youth_centre'],
		steps: [
			{ id: '1', kind: 'look', minutes: 20, days: 3 },
			{ id: '2', kind: 'ask', minutes: 15, days: 5 },
			{ id: '3', kind: 'try', minutes: 60, days: 7 }
		]
	},
	{
		id: 'licence',
		category: 'mobility',
		sensitivity: 'normal',
		urgency: 5,
		crisis: false,
		quickExit: false,
		helpers: ['employment_service', 'driving_lessons', 'youth_centre'],
		steps: [
			{ id: '1', kind: 'look', minutes: 20, days: 3 },
			{ id: '2', kind: 'try', minutes: 15, days: 5 },
			{ id: '3', kind: 'ask', minutes: 15, days: 7 }
		]
	},
	{
		id: 'housing',
		category: 'housing',
		sensitivity: 'private',
		urgency: 1,
		crisis: false,
		quickExit: false,
		helpers: ['youth_welfare', 'social_service', 'night_shelter'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 15, days: 3 },
			{ id: '2', kind: 'meet', minutes: 45, days: 5 },
			{ id: '3', kind: 'ask', minutes: 15, days: 7 }
		]
	},
	{
		id: 'leaving-care',
		category: 'housing',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_welfare', 'social_service'],
		steps: [
			{ id: '1', kind: 'look', minutes: 10, days: 3 },
			{ id: '2', kind: 'meet', minutes: 45, days: 5 },
			{ id: '3', kind: 'ask', minutes: 20, days: 7 }
		]
	},
	{
		id: 'papers',
		category: 'papers',
		sensitivity: 'special_category',
		urgency: 4,
		crisis: false,
		quickExit: false,
		helpers: ['legal_aid', 'integration_service', 'youth_welfare'],
		steps: [
			{ id: '1', kind: 'meet', minutes: 45, days: 3 },
			{ id: '2', kind: 'look', minutes: 15, days: 5 },
			{ id: '3', kind: 'ask', minutes: 15, days: 7 }
		]
	},
	{
		id: 'id-card',
		category: 'papers',
		sensitivity: 'normal',
		urgency: 4,
		crisis: false,
		quickExit: false,
		helpers: ['town_hall', 'social_service'],
		steps: [
			{ id: '1', kind: 'look', minutes: 15, days: 3 },
			{ id: '2', kind: 'meet', minutes: 60, days: 5 }
		]
	},
	{
		id: 'record',
		category: 'criminal_record',
		sensitivity: 'criminal_data',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['justice_aftercare', 'legal_aid', 'youth_welfare'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 20, days: 3 },
			{ id: '2', kind: 'look', minutes: 10, days: 5 },
			{ id: '3', kind: 'try', minutes: 15, days: 7 }
		]
	},
	{
		id: 'no-phone',
		category: 'digital',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_centre', 'library', 'digital_help'],
		steps: [
			{ id: '1', kind: 'meet', minutes: 30, days: 3 },
			{ id: '2', kind: 'try', minutes: 10, days: 5 },
			{ id: '3', kind: 'ask', minutes: 10, days: 7 }
		]
	},
	{
		id: 'digital-skill',
		category: 'digital',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['digital_help', 'youth_centre', 'library'],
		steps: [
			{ id: '1', kind: 'meet', minutes: 45, days: 3 },
			{ id: '2', kind: 'try', minutes: 25, days: 5 },
			{ id: '3', kind: 'ask', minutes: 15, days: 7 }
		]
	},
	{
		id: 'agency-bad',
		category: 'trust',
		sensitivity: 'private',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_worker', 'peer', 'ombudsman'],
		steps: [
			{ id: '1', kind: 'look', minutes: 10, days: 3 },
			{ id: '2', kind: 'try', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 20, days: 7 }
		]
	},
	{
		id: 'discrimination',
		category: 'discrimination',
		sensitivity: 'special_category',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['equality_body', 'union', 'youth_worker'],
		steps: [
			{ id: '1', kind: 'try', minutes: 15, days: 3 },
			{ id: '2', kind: 'ask', minutes: 20, days: 5 },
			{ id: '3', kind: 'meet', minutes: 30, days: 7 }
		]
	},
	{
		id: 'looks',
		category: 'discrimination',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_centre', 'clothing_help', 'coach'],
		steps: [
			{ id: '1', kind: 'try', minutes: 15, days: 3 },
			{ id: '2', kind: 'try', minutes: 15, days: 5 },
			{ id: '3', kind: 'ask', minutes: 10, days: 7 }
		]
	},
	{
		id: 'home-expect',
		category: 'home_expectations',
		sensitivity: 'special_category',
		urgency: 6,
		crisis: false,
		quickExit: true,
		helpers: ['bridge_figure', 'youth_worker', 'youth_welfare'],
		steps: [
			{ id: '1', kind: 'try', minutes: 15, days: 3 },
			{ id: '2', kind: 'ask', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 45, days: 7 }
		]
	},
	{
		id: 'marriage-pressure',
		category: 'home_expectations',
		sensitivity: 'special_category',
		urgency: 1,
		crisis: true,
		quickExit: true,
		helpers: ['helpline', 'youth_welfare', 'police_emergency'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 10, days: 3 },
			{ id: '2', kind: 'look', minutes: 10, days: 5 }
		]
	},
	{
		id: 'no-diploma',
		category: 'school',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['adult_education', 'employment_service', 'youth_worker'],
		steps: [
			{ id: '1', kind: 'look', minutes: 15, days: 3 },
			{ id: '2', kind: 'ask', minutes: 20, days: 5 },
			{ id: '3', kind: 'meet', minutes: 60, days: 7 }
		]
	},
	{
		id: 'school-pain',
		category: 'school',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['adult_education', 'social_workplace', 'youth_worker'],
		steps: [
			{ id: '1', kind: 'look', minutes: 20, days: 3 },
			{ id: '2', kind: 'try', minutes: 60, days: 5 },
			{ id: '3', kind: 'ask', minutes: 15, days: 7 }
		]
	},
	{
		id: 'waiting-list',
		category: 'access',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['employment_service', 'youth_worker', 'ombudsman'],
		steps: [
			{ id: '1', kind: 'ask', minutes: 10, days: 3 },
			{ id: '2', kind: 'look', minutes: 10, days: 5 },
			{ id: '3', kind: 'ask', minutes: 20, days: 7 }
		]
	},
	{
		id: 'no-network',
		category: 'network',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_centre', 'mentor', 'employer_contact'],
		steps: [
			{ id: '1', kind: 'try', minutes: 10, days: 3 },
			{ id: '2', kind: 'ask', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 60, days: 7 }
		]
	},
	{
		id: 'dont-know',
		category: 'direction',
		sensitivity: 'normal',
		urgency: 6,
		crisis: false,
		quickExit: false,
		helpers: ['youth_worker', 'coach'],
		steps: [
			{ id: '1', kind: 'try', minutes: 10, days: 3 },
			{ id: '2', kind: 'look', minutes: 15, days: 5 },
			{ id: '3', kind: 'meet', minutes: 20, days: 7 }
		]
	}
];

/** The eighteen categories under seven headings: a list of 32 is read in parts. */
export const obstacleGroups: readonly { id: string; categories: readonly string[] }[] = [
	{ id: 'money', categories: ['money'] },
	{ id: 'home', categories: ['family', 'housing', 'care', 'home_expectations'] },
	{ id: 'feel', categories: ['health', 'mental_health'] },
	{ id: 'way', categories: ['language', 'mobility', 'digital'] },
	{ id: 'papers', categories: ['papers', 'criminal_record'] },
	{ id: 'people', categories: ['trust', 'discrimination', 'network'] },
	{ id: 'work', categories: ['direction', 'school', 'access'] }
];
