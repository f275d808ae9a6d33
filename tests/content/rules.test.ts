import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jobs } from '../../src/content/jobs';
import { obstacleGroups, obstacles } from '../../src/content/obstacles';
import { helpedNeeds, needs, stepKinds } from '../../src/content/names';
import { asDid, asStep, startPath, emptyPlan, type Did, type Step } from '../../src/lib/domain/plan';
import { paths } from '../../src/content/paths';
import { shownBy, strengths } from '../../src/content/strengths';
import { pulls, wishes } from '../../src/content/wishes';
import { bannedIn } from '../words/banned.ts';

type Words = { [key: string]: string | Words };
const languages = ['nl', 'fr', 'en'] as const;
const young = ['common', 'young', 'plan', 'steps', 'jobs', 'strengths', 'obstacles', 'care', 'own'] as const;
const read = (language: string, namespace: string): Words =>
	JSON.parse(readFileSync(`messages/${language}/${namespace}.json`, 'utf8'));
const texts = (words: Words): string[] =>
	Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));
const said = (language: string) => young.flatMap((namespace) => texts(read(language, namespace))).join('\n');
const at = (words: Words, path: string): unknown =>
	path.split('.').reduce<unknown>((value, key) => (value as Words | undefined)?.[key], words);

describe.each(languages)('what a young person reads in %s', (language) => {
	const lines = said(language).split('\n');
	const saying = (what: RegExp) => lines.filter((line) => what.test(line));

	it('has four doors and no name for a kind of person (SEED 3)', () => {
		expect(Object.keys(at(read(language, 'young'), 'door') as Words)).toEqual(['work', 'learn', 'first', 'looking']);
		expect(
			saying(/\b(NEET|profiel|profil|profile|kwetsbaar|vulnérable|vulnerable|kansarm|défavorisé|type jongere)\b/i)
		).toEqual([]);
	});

	it('blames nobody and tells nobody what they must do; what one wants starts with "I" (SEED 5, 15)', () => {
		expect(lines.flatMap((line) => bannedIn(line, language, 'young'))).toEqual([]);
		const mine = { nl: /^(Ik|Dit|Dat)\b/, fr: /^(Je|J’|C’est|D’abord)/, en: /^(I|This|First|Just)\b/ }[language];
		const { save, unknown, unknownGoal } = at(read(language, 'young'), 'want') as Record<string, string>;
		for (const text of [save, unknown, unknownGoal]) expect(text).toMatch(mine);
		for (const milestone of texts(at(read(language, 'steps'), 'milestones') as Words))
			expect(milestone).toMatch(
				{ nl: /\b(Ik|mij|me|Iemand)\b/i, fr: /\b(je|j’|moi|quelqu’un)/i, en: /\b(I|me)\b/i }[language]
			);
	});

	it('says of every kind of step what happens, what to bring and how long (SEED 19)', () => {
		const plan = read(language, 'plan');
		for (const kind of stepKinds)
			for (const line of ['what', 'bring']) expect(at(plan, `three.${kind}.${line}`), kind).toBeTruthy();
		for (const line of ['what', 'bring', 'long']) expect(at(plan, `three.${line}`)).toBeTruthy();
	});

	it('has for every need one can change a "No? Ask here", and never says "you cannot" (SEED 21)', () => {
		for (const need of helpedNeeds) expect(at(read(language, 'jobs'), `needHelp.${need}`), need).toBeTruthy();
		expect(saying(/\b(you (cannot|can't) (work|do this)|niet toegelaten|tu ne peux pas travailler)\b/i)).toEqual([]);
	});

	it('speaks to an adult: no school words, no prizes, no cheering (SEED 45)', () => {
		expect(
			saying(
				/\b(huiswerk|taak|rapport|punten|level|badge|devoirs|bravo|récompense|homework|reward|well done|super goed)\b|!|🎉/i
			)
		).toEqual([]);
	});

	it('never asks about school, age or where somebody comes from (SEED 4, 6)', () => {
		const asks = lines.filter((line) => line.includes('?'));
		expect(
			asks.filter((line) =>
				/(hoe oud|welk diploma|welke school|waar kom je vandaan|quel âge|quel diplôme|tu viens d’où|how old|which school|where are you from)/i.test(
					line
				)
			)
		).toEqual([]);
	});
});

it('a hard time at school is a card with people and steps, and every job tells how people begin (SEED 6)', () => {
	for (const id of ['no-diploma', 'school-pain']) {
		const card = obstacles.find((one) => one.id === id)!;
		expect([card.helpers.length > 0, card.steps.length >= 2]).toEqual([true, true]);
	}
	for (const language of languages)
		for (const { id } of jobs) expect(at(read(language, 'jobs'), `${id}.start`), id).toBeTruthy();
});

it('every need of a job is shown with it; none is used to hide it (SEED 21)', () => {
	for (const job of jobs) for (const need of [...job.must, ...job.needs]) expect(needs).toContain(need);
});

it('what is kept of a plan has no end, no mark and no count of tries (SEED 38, 48, 54)', () => {
	let count = 0;
	const { goal, milestone, step } = startPath(
		emptyPlan,
		{ door: 'work', text: 'x', job: 'cook' },
		paths[0]!,
		jobs[1]!.steps,
		[],
		() => `${++count}`,
		'2026-11-24T08:00:00.000Z'
	);
	const kept = [goal![0]!, milestone![0]!, asStep(step![0] as Step), asDid({} as Did)].flatMap((row) =>
		Object.keys(row)
	);
	expect(
		kept.filter((key) => /expire|until|deadline|due|missed|fail|streak|point|score|count|tries|late$/i.test(key))
	).toEqual([]);
});

describe('the cards in the way', () => {
	it('each stand under one heading (SEED 7)', () => {
		const categories = obstacleGroups.flatMap((group) => group.categories);
		expect([...categories].sort()).toEqual([...new Set(obstacles.map(({ category }) => category))].sort());
	});
});

describe('what a step shows', () => {
	it('names strengths that exist, and wishes that pull different ways do too (SEED 9, 50)', () => {
		const ids = new Set(strengths.map(({ id }) => id));
		for (const kind of stepKinds) for (const id of shownBy[kind]) expect(ids, id).toContain(id);
		const wished = new Set(wishes.map(({ id }) => id));
		for (const id of pulls.flat()) expect(wished, id).toContain(id);
	});
});
