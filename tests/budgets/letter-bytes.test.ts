import { describe, expect, it } from 'vitest';
import { fold, framesOf, freshAddress, sealLetter, type Bytes } from '../../src/lib/domain/letter';
import list from '../../src/lib/phone/backup/lists/nl';
import { check, type Content } from '../../src/lib/phone/letters/post';

/** Sentences of 12 words of which no two say the same: the hardest that a person could write for what folds bytes. */
let drawn = 7;
const say = (): string =>
	Array.from({ length: 12 }, () => {
		drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
		return list[drawn >>> 22]!;
	}).join(' ');

/** A plan of ten milestones with three steps each, as somebody has it who uses everything. */
const plan: Content['show'] = {
	v: 1,
	from: 'blauwe fiets',
	to: 'Sofie',
	lang: 'nl',
	goal: { door: 'work', text: 'Werken in een keuken, met mensen', job: 'cook' },
	strengths: ['on-time', 'calm', 'cook', 'listen', 'lift', 'repair'].map((card, at) => ({
		card,
		text: '',
		proof: say(),
		from: at % 2 ? 'Karim' : '',
		role: at % 2 ? 'coach' : ''
	})),
	wishes: ['people', 'outside', 'hands', 'quiet', 'team'],
	milestones: Array.from({ length: 10 }, (_, at) => ({ path: 'job', fact: `milestone-${at}`, reached: at < 3 })),
	steps: Array.from({ length: 30 }, (_, at) => ({
		job: at % 3 ? '' : 'cook',
		fact: at % 3 ? '' : 'look',
		obstacle: '',
		text: at % 3 ? say() : '',
		part: '' as const
	})),
	did: Array.from({ length: 12 }, () => ({
		job: 'cook',
		fact: 'look',
		obstacle: '',
		text: '',
		note: say()
	})),
	obstacles: ['debts'],
	reply: { id: 'AQgPFh0kKzI5QEdOVVxjag', key: 'MzpBSE9WXWRrcnmAh46VnKOqsbi_xs3U2-Lp8Pf-BQw' }
};

describe('the bytes of a letter', () => {
	it('with a plan of ten milestones and thirty steps: one step of 4 kB, and codes that eight seconds show', async () => {
		expect(check('show', plan).ok).toBe(true);
		const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
		const about = { address: freshAddress(random), purpose: 'show' as const, expires: '2026-12-01T08:00:00.000Z' };
		const sealed = await sealLetter(plan, about, { subtle: crypto.subtle, random });
		const folded = await fold({ purpose: 'show', content: plan });
		const frames = framesOf(folded);
		if (!sealed.ok || !frames.ok) throw new Error('too large');
		const json = JSON.stringify(plan).length;
		console.log(
			`a plan of 10 milestones: ${json} bytes of JSON, ${folded.length} folded, ${sealed.value.length} sealed, ${frames.value.length} QR codes`
		);
		expect(sealed.value.length).toBe(4_134);
		expect(frames.value.length).toBeLessThanOrEqual(10);
	});
});
