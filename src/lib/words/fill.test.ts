import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fill } from './fill';
import { languages } from './release.js';
import { loadWords, type Namespace } from './words';

const leaves = (texts: object, at: string[] = []): [string, unknown][] =>
	Object.entries(texts).flatMap(([key, below]) =>
		typeof below === 'object' ? leaves(below, [...at, key]) : [[[...at, key].join('.'), below] as [string, unknown]]
	);

it('every text of every language comes back under its own key', async () => {
	for (const language of languages) {
		const names = readdirSync(`messages/${language}`).filter((name) => name.endsWith('.json'));
		const { t } = await loadWords(language, names.map((name) => name.replace('.json', '')) as Namespace[]);
		for (const name of names) {
			const texts = leaves(JSON.parse(readFileSync(`messages/${language}/${name}`, 'utf8')) as object);
			for (const [key, text] of texts) {
				const found: unknown = t(`${name.replace('.json', '')}:${key}` as never, { skipInterpolation: true });
				expect(found, `${language} ${name} ${key}`).toBe(text);
			}
		}
	}
});

it('a form that a language does not know stays away, and the next text keeps its place', () => {
	const keys = { n_one: 0, n_few: 0, n_other: 0, below: { last: 0 } } as const;
	expect(fill(keys, '1\n\n2\nz')).toEqual({ n_one: '1', n_other: '2', below: { last: 'z' } });
});
