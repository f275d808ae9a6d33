import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jobs } from './jobs';
import { paths } from './paths';
import { helplines } from './helplines';
import { obstacles } from './obstacles';
import {
	helpline,
	jobFact,
	obstacleFact,
	pathTemplate,
	strengthFact,
	wishFact,
	type FromJob,
	type StepFact
} from './schema';
import { helpedNeeds, needs, stepKinds } from './names';
import { languages } from '../lib/words/release.js';
import { strengths } from './strengths';
import { wishes } from './wishes';

type Language = (typeof languages)[number];
type Words = { [key: string]: string | Words };

const read = (language: Language, namespace: string): Words =>
	JSON.parse(readFileSync(new URL(`../../messages/${language}/${namespace}.json`, import.meta.url), 'utf8'));

/** Every text of a namespace with its key: `cook.steps.try` → "Cook a new dish". */
const texts = (words: Words, at = ''): [string, string][] =>
	Object.entries(words).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[at + key, value]] : texts(value, `${at}${key}.`)
	);

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)?.length ?? 0;
const isOwn = (step: StepFact | FromJob): step is StepFact => 'id' in step;
const stepsOf = (path: (typeof paths)[number]) => path.milestones.flatMap(({ steps }) => steps);
const pathSteps = paths.flatMap(stepsOf).filter(isOwn);
const allSteps = [...jobs.flatMap(({ steps }) => steps), ...pathSteps];
const doubles = (ids: string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

describe('jobs', () => {
	it.each(jobs.map((job) => [job.id, job] as const))('%s keeps to the schema', (_, job) => {
		expect(v.safeParse(jobFact, job).issues).toBeUndefined();
	});

	it('are 60, each named once, the same for everyone: no fact asks age, sex or origin (SEED 4, 55)', () => {
		expect(jobs).toHaveLength(60);
		expect(doubles(jobs.map(({ id }) => id))).toEqual([]);
		const asked = [jobFact, strengthFact, wishFact, obstacleFact].flatMap((schema) => Object.keys(schema.entries));
		expect(asked.filter((key) => /age|birth|sex|gender|origin|nation|religion|school/i.test(key))).toEqual([]);
	});

	it('gives every job an honest time, a way to begin and a first step this week (SEED 41)', () => {
		for (const job of jobs) {
			expect(job.steps[0]?.days, job.id).toBeLessThanOrEqual(7);
			for (const language of languages) {
				const { time, [job.id]: words } = read(language, 'jobs');
				expect((words as Words)['start'], job.id).not.toBe('');
				expect(
					Object.keys(time as Words).some((key) => key.startsWith(job.route.unit)),
					job.id
				).toBe(true);
			}
		}
	});

	it('gives every job one step to look, ask, meet and try, so that every path can be filled', () => {
		for (const job of jobs) {
			expect(job.steps.map(({ kind }) => kind).sort(), job.id).toEqual(['ask', 'look', 'meet', 'try']);
			expect(doubles(job.steps.map(({ id }) => id)), job.id).toEqual([]);
		}
	});

	it('uses every need of the vocabulary', () => {
		expect([...new Set(jobs.flatMap((job) => [...job.must, ...job.needs]))].sort()).toEqual([...needs].sort());
	});
});

describe('paths', () => {
	it.each(paths.map((path) => [path.id, path] as const))('%s keeps to the schema', (_, path) => {
		expect(v.safeParse(pathTemplate, path).issues).toBeUndefined();
	});

	it('has one path for every goal', () => {
		expect(paths.map(({ id }) => id).sort()).toEqual(['first', 'job', 'learn', 'looking', 'work']);
	});

	it('starts every path with a step that can be done inside the app within 5 minutes', () => {
		for (const path of paths) {
			const first = stepsOf(path)[0];
			expect(first, path.id).toMatchObject({ kind: 'note', days: 1 });
			expect(first && isOwn(first) && first.minutes, path.id).toBeLessThanOrEqual(5);
		}
	});

	it('has no path with more than 5 milestones', () => {
		for (const path of paths) expect(path.milestones.length, path.id).toBeLessThanOrEqual(5);
	});

	it('leads every path to a talk with a person', () => {
		for (const path of paths) {
			const talks = stepsOf(path).filter((step) => (isOwn(step) ? step.kind : step.fromJob) === 'meet');
			expect(talks.length, path.id).toBeGreaterThan(0);
		}
	});

	it('makes the way that is not about a job as long as the way to work', () => {
		const length = (id: string) => paths.find((path) => path.id === id)?.milestones.length;
		expect(length('first')).toBe(length('work'));
	});

	it('takes steps from a job only where a job is chosen', () => {
		const others = paths.filter(({ id }) => id !== 'job').flatMap(stepsOf);
		expect(others.every(isOwn)).toBe(true);
	});

	it('names every step once, and every milestone once in its path', () => {
		expect(doubles(pathSteps.map(({ id }) => id))).toEqual([]);
		for (const path of paths) expect(doubles(path.milestones.map(({ id }) => id)), path.id).toEqual([]);
	});
});

describe('cards', () => {
	it('keep to their schemas, each named once', () => {
		for (const one of strengths) expect(v.safeParse(strengthFact, one).issues, one.id).toBeUndefined();
		for (const one of wishes) expect(v.safeParse(wishFact, one).issues, one.id).toBeUndefined();
		for (const one of obstacles) expect(v.safeParse(obstacleFact, one).issues, one.id).toBeUndefined();
		for (const one of helplines) expect(v.safeParse(helpline, one).issues, one.name).toBeUndefined();
		for (const cards of [strengths, wishes, obstacles]) expect(doubles(cards.map(({ id }) => id))).toEqual([]);
	});

	it('are 36 strengths, 24 wishes and 32 things in the way (SEED 7, 36, 49, 50)', () => {
		expect([strengths.length, wishes.length, obstacles.length]).toEqual([36, 24, 32]);
		expect(new Set(obstacles.map(({ category }) => category)).size).toBe(18);
	});

	it('give every job at least one strength, and name only jobs that exist', () => {
		const named = new Set(strengths.flatMap((one) => one.jobs));
		for (const { id } of jobs) expect(named.has(id), id).toBe(true);
		for (const id of named)
			expect(
				jobs.some((job) => job.id === id),
				id
			).toBe(true);
	});

	it('show people first, and can be left in one tap, where it is about safety', () => {
		for (const one of obstacles.filter(({ id }) => ['suicide', 'marriage-pressure', 'family-fight'].includes(id))) {
			expect([one.id, one.crisis, one.quickExit, one.urgency]).toEqual([one.id, true, true, 1]);
		}
	});

	it('have numbers for every region, 112 and a free one among them', () => {
		for (const region of ['vl', 'bru', 'lt']) {
			const lines = helplines.filter((line) => line.region === region);
			expect(
				lines.some((line) => line.number === '112'),
				region
			).toBe(true);
			expect(lines.filter((line) => line.free).length, region).toBeGreaterThan(0);
		}
	});
});

it('keeps every step at most 60 minutes and 7 days away', () => {
	for (const step of allSteps) {
		expect(step.minutes, step.id).toBeLessThanOrEqual(60);
		expect(step.days, step.id).toBeLessThanOrEqual(7);
	}
});

describe.each(languages)('words in %s', (language) => {
	const jobWords = read(language, 'jobs');
	const stepWords = read(language, 'steps');
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

	it('has words for every fact, and a fact for all words', () => {
		const job = jobs.flatMap(({ id, steps }) => [
			...['title', 'day', 'real', 'start'].map((part) => `${id}.${part}`),
			...steps.filter(({ kind }) => kind !== 'meet').map((step) => `${id}.steps.${step.id}`)
		]);
		const time = ['days', 'weeks', 'months'].flatMap((unit) => forms.map((form) => `time.${unit}_${form}`));
		expect(
			texts(jobWords)
				.map(([key]) => key)
				.sort()
		).toEqual(
			[
				...job,
				'meet',
				...needs.map((need) => `needs.${need}`),
				...helpedNeeds.map((need) => `needHelp.${need}`),
				...time
			].sort()
		);

		const milestones = paths.flatMap(({ id, milestones }) => milestones.map((one) => `milestones.${id}.${one.id}`));
		const notes = pathSteps.filter(({ kind }) => kind === 'note');
		expect(
			texts(stepWords)
				.map(([key]) => key)
				.sort()
		).toEqual(
			[
				...milestones,
				...pathSteps.map(({ id }) => `steps.${id}`),
				...notes.map(({ id }) => `ask.${id}`),
				...stepKinds.map((kind) => `done.${kind}`)
			].sort()
		);
	});

	it('has words for every card', () => {
		const cards = read(language, 'strengths');
		const way = read(language, 'obstacles');
		expect(Object.keys(cards['cards'] as Words).sort()).toEqual(strengths.map(({ id }) => id).sort());
		expect(Object.keys(cards['wishes'] as Words).sort()).toEqual(wishes.map(({ id }) => id).sort());
		expect(Object.keys(way['cards'] as Words).sort()).toEqual(obstacles.map(({ id }) => id).sort());
		for (const { id, steps } of obstacles) {
			const words = (way['cards'] as Record<string, Words>)[id]!;
			expect(Object.keys(words['steps'] as Words), id).toEqual(steps.map((step) => step.id));
		}
		const helpers = new Set(obstacles.flatMap((one) => one.helpers));
		expect(Object.keys(way['helpers'] as Words).sort()).toEqual([...helpers].sort());
	});

	it('has no step longer than 12 words', () => {
		const steps = [...texts(jobWords).filter(([key]) => key.includes('.steps.')), ...texts(stepWords)];
		for (const [key, text] of steps) expect(countWords(text), key).toBeLessThanOrEqual(12);
	});

	it('has no sentence longer than 12 words', () => {
		const cardWords = ['strengths', 'obstacles', 'care'].flatMap((name) => texts(read(language, name)));
		for (const [key, text] of [...texts(jobWords), ...texts(stepWords), ...cardWords])
			for (const sentence of text.split(/(?<=[.?؟])\s+/u))
				expect(countWords(sentence), `${key}: ${sentence}`).toBeLessThanOrEqual(12);
	});

	it('keeps titles, needs, milestones and questions short', () => {
		const most = (words: [string, string][], part: string, max: number) => {
			for (const [key, text] of words)
				if (key.startsWith(part) || key.endsWith(part)) expect(countWords(text), key).toBeLessThanOrEqual(max);
		};
		most(texts(jobWords), '.title', 6);
		most(texts(jobWords), 'needs.', 6);
		most(texts(stepWords), 'milestones.', 8);
		most(texts(stepWords), 'ask.', 8);
	});

	it('counts the time to the first working day in every plural form', () => {
		// Where a form stands for one number alone, the language may say it in a word: Arabic for none, one and two.
		const alone = language === 'ar' ? /_(zero|one|two)$/ : /$^/;
		for (const [key, text] of texts(jobWords))
			if (key.startsWith('time.') && !alone.test(key)) expect(text, key).toContain('{{count}}');
	});

	it('has no exclamation mark, bracket, semicolon, slash or text left empty', () => {
		for (const [key, text] of [...texts(jobWords), ...texts(stepWords)])
			expect(text.trim(), key).toMatch(/^[^!;()[\]/]+$/u);
	});
});
