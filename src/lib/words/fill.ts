/** The keys of what travels together, nested as in messages/; `0` stands where a text stands. */
export type Shape = { readonly [key: string]: Shape | 0 };
type Texts = { [key: string]: Texts | string };

/**
 * Puts texts back under their keys. The keys are the same in every language, so they travel once and each language brings only
 * its texts, in the order of the keys. In: a line each, empty where this language has no such text (a plural form it does not
 * know).
 */
export function fill(shape: Shape, lines: string): Texts {
	const texts = lines.split('\n');
	let at = 0;
	const under = (keys: Shape): Texts => {
		const filled: Texts = {};
		for (const [key, below] of Object.entries(keys)) {
			if (below !== 0) filled[key] = under(below);
			else {
				const text = texts[at++];
				if (text) filled[key] = text;
			}
		}
		return filled;
	};
	return under(shape);
}
