import type { PathTemplate } from './schema';

/** The way behind each door; the first step is always one line typed in the app (PRODUCT law 6). */
export const paths: readonly PathTemplate[] = [
	{
		id: 'job',
		milestones: [
			{ id: 'know', steps: [{ id: 'job-why', kind: 'note', minutes: 1, days: 1 }, { fromJob: 'look' }] },
			{ id: 'talked', steps: [{ fromJob: 'meet' }] },
			{ id: 'watched', steps: [{ fromJob: 'ask' }, { id: 'job-watch', kind: 'look', minutes: 60, days: 7 }] },
			{ id: 'tried', steps: [{ fromJob: 'try' }] },
			{
				id: 'start',
				steps: [
					{ id: 'job-needs', kind: 'look', minutes: 15, days: 3 },
					{ id: 'job-start', kind: 'ask', minutes: 20, days: 7 }
				]
			}
		]
	},
	{
		id: 'work',
		milestones: [
			{
				id: 'like',
				steps: [
					{ id: 'work-like', kind: 'note', minutes: 1, days: 1 },
					{ id: 'work-jobs', kind: 'look', minutes: 10, days: 3 }
				]
			},
			{ id: 'talked', steps: [{ id: 'work-talk', kind: 'meet', minutes: 30, days: 7 }] },
			{
				id: 'watched',
				steps: [
					{ id: 'work-ask', kind: 'ask', minutes: 15, days: 7 },
					{ id: 'work-watch', kind: 'look', minutes: 60, days: 7 }
				]
			},
			{ id: 'tried', steps: [{ id: 'work-try', kind: 'try', minutes: 60, days: 7 }] },
			{ id: 'chosen', steps: [{ id: 'work-choose', kind: 'note', minutes: 1, days: 7 }] }
		]
	},
	{
		id: 'learn',
		milestones: [
			{
				id: 'know',
				steps: [
					{ id: 'learn-what', kind: 'note', minutes: 1, days: 1 },
					{ id: 'learn-search', kind: 'look', minutes: 20, days: 3 }
				]
			},
			{ id: 'talked', steps: [{ id: 'learn-talk', kind: 'meet', minutes: 30, days: 7 }] },
			{ id: 'tried', steps: [{ id: 'learn-try', kind: 'try', minutes: 20, days: 7 }] },
			{
				id: 'watched',
				steps: [
					{ id: 'learn-ask', kind: 'ask', minutes: 15, days: 7 },
					{ id: 'learn-watch', kind: 'look', minutes: 60, days: 7 }
				]
			},
			{ id: 'start', steps: [{ id: 'learn-start', kind: 'ask', minutes: 15, days: 7 }] }
		]
	},
	{
		id: 'first',
		milestones: [
			{ id: 'know', steps: [{ id: 'first-what', kind: 'note', minutes: 1, days: 1 }] },
			{ id: 'talked', steps: [{ id: 'first-talk', kind: 'meet', minutes: 30, days: 7 }] },
			{
				id: 'sorted',
				steps: [
					{ id: 'first-gather', kind: 'look', minutes: 15, days: 3 },
					{ id: 'first-ask', kind: 'ask', minutes: 30, days: 7 }
				]
			},
			{ id: 'rested', steps: [{ id: 'first-rest', kind: 'try', minutes: 30, days: 3 }] },
			{ id: 'chosen', steps: [{ id: 'first-next', kind: 'note', minutes: 1, days: 7 }] }
		]
	},
	{
		id: 'looking',
		milestones: [
			{
				id: 'looked',
				steps: [
					{ id: 'looking-word', kind: 'note', minutes: 1, days: 1 },
					{ id: 'looking-jobs', kind: 'look', minutes: 5, days: 7 }
				]
			},
			{ id: 'heard', steps: [{ id: 'looking-ask', kind: 'ask', minutes: 10, days: 7 }] },
			{ id: 'met', steps: [{ id: 'looking-talk', kind: 'meet', minutes: 10, days: 7 }] }
		]
	}
];
