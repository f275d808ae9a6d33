import { atesman, douma, flesch, kandelMoles, kincaid, lix, oborneva, type Measure } from './measures.ts';

type Score = { name: string; of: (measure: Measure) => number } & ({ least: number } | { most: number });

/**
 * What a language asks of its texts. `most` and `mean`: words per sentence; `long`: % of words of more than 6 letters;
 * `scores`: on the sentences of a namespace together, from 100 words on, since short texts jump. Buttons, titles and steps
 * have one measure in every language.
 */
export type Standard = { most: number; mean: number; long: number; scores: readonly Score[]; longest?: number };

export const standards: Record<string, Standard> = {
	nl: {
		most: 12,
		mean: 9,
		long: 20,
		longest: 14,
		scores: [
			{ name: 'Douma', of: douma, least: 80 },
			{ name: 'LIX', of: lix, most: 30 }
		]
	},
	fr: {
		most: 12,
		mean: 9,
		long: 25,
		scores: [
			{ name: 'Kandel-Moles', of: kandelMoles, least: 80 },
			{ name: 'LIX', of: lix, most: 35 }
		]
	},
	en: {
		most: 12,
		mean: 9,
		long: 18,
		scores: [
			{ name: 'Flesch', of: flesch, least: 80 },
			{ name: 'grade', of: kincaid, most: 5 },
			{ name: 'LIX', of: lix, most: 28 }
		]
	},
	ar: {
		most: 10,
		mean: 7,
		long: 15,
		scores: [
			{ name: 'letters', of: ({ letters }) => letters, most: 4.8 },
			{ name: 'LIX', of: lix, most: 25 }
		]
	},
	tr: {
		most: 9,
		mean: 7,
		long: 38,
		scores: [
			{ name: 'Ateşman', of: atesman, least: 80 },
			{ name: 'LIX', of: lix, most: 45 }
		]
	},
	uk: {
		most: 10,
		mean: 7,
		long: 28,
		scores: [
			{ name: 'syllables', of: ({ asw }) => asw, most: 2.4 },
			{ name: 'LIX', of: lix, most: 36 }
		]
	},
	lt: {
		most: 10,
		mean: 7,
		long: 35,
		scores: [
			{ name: 'syllables', of: ({ asw }) => asw, most: 2.5 },
			{ name: 'LIX', of: lix, most: 40 }
		]
	},
	ru: {
		most: 10,
		mean: 7,
		long: 30,
		scores: [
			{ name: 'Oborneva', of: oborneva, least: 70 },
			{ name: 'LIX', of: lix, most: 38 }
		]
	}
};

/** Measures that a text does not keep, as "LIX 41 (at most 30)". */
export function above(measure: Measure, { mean, long, scores }: Standard): string[] {
	const asked: Score[] = [
		{ name: 'words per sentence', of: ({ asl }) => asl, most: mean },
		{ name: '% long words', of: ({ lw }) => lw, most: long },
		...scores
	];
	return asked.flatMap((score) => {
		const value = score.of(measure);
		const figure = `${score.name} ${value.toFixed(1)}`;
		if ('most' in score) return value > score.most ? [`${figure} (at most ${score.most})`] : [];
		return value < score.least ? [`${figure} (at least ${score.least})`] : [];
	});
}
