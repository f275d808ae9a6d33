import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jobs } from './jobs';
import { paths } from './paths';
import { jobFact, needs, pathTemplate, stepKinds, type FromJob, type StepFact } from './schema';

const languages = ['nl', 'fr', 'en'] as const;
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

	it('names every job once', () => {
		expect(doubles(jobs.map(({ id }) => id))).toEqual([]);
	});

	it('gives every job a first step this week', () => {
		for (const job of jobs) expect(job.steps[0]?.days, job.id).toBeLessThanOrEqual(7);
	});

	it('gives every job one step to look, ask, meet and try, so that every path can be filled', () => {
		for (const job of jobs) {
			expect(job.steps.map(({ kind }) => kind).sort(), job.id).toEqual(['ask', 'look', 'meet', 'try']);
			expect(doubles(job.steps.map(({ id }) => id)), job.id).toEqual([]);
		}
	});

	it('uses every need of the vocabulary', () => {
		expect([...new Set(jobs.flatMap((job) => job.needs))].sort()).toEqual([...needs].sort());
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
			...steps.map((step) => `${id}.steps.${step.id}`)
		]);
		const time = ['days', 'weeks', 'months'].flatMap((unit) => forms.map((form) => `time.${unit}_${form}`));
		expect(
			texts(jobWords)
				.map(([key]) => key)
				.sort()
		).toEqual([...job, ...needs.map((need) => `needs.${need}`), ...time].sort());

		const milestones = paths.flatMap(({ id, milestones }) =>
			milestones.map((one) => `milestones.${id}.${one.id}`)
		);
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

	it('has no step longer than 12 words', () => {
		const steps = [...texts(jobWords).filter(([key]) => key.includes('.steps.')), ...texts(stepWords)];
		for (const [key, text] of steps) expect(countWords(text), key).toBeLessThanOrEqual(12);
	});

	it('has no sentence longer than 12 words', () => {
		for (const [key, text] of [...texts(jobWords), ...texts(stepWords)])
			for (const sentence of text.split(/(?<=[.?])\s+/u))
				expect(countWords(sentence), `${key}: ${sentence}`).toBeLessThanOrEqual(12);
	});

	it('keeps titles, needs, milestones and questions short', () => {
		const most = (words: [string, string][], part: string, max: number) => {
			for (const [key, text] of words)
				if (key.startsWith(part) || key.endsWith(part))
					expect(countWords(text), key).toBeLessThanOrEqual(max);
		};
		most(texts(jobWords), '.title', 6);
		most(texts(jobWords), 'needs.', 6);
		most(texts(stepWords), 'milestones.', 8);
		most(texts(stepWords), 'ask.', 8);
	});

	it('counts the time to the first working day in every plural form', () => {
		for (const [key, text] of texts(jobWords))
			if (key.startsWith('time.')) expect(text, key).toContain('{{count}}');
	});

	it('has no exclamation mark, bracket, semicolon, slash or text left empty', () => {
		for (const [key, text] of [...texts(jobWords), ...texts(stepWords)])
			expect(text.trim(), key).toMatch(/^[^!;()[\]/]+$/u);
	});
});
