import { place, sources, svelte, walk, type Check } from './tree.ts';

/** Left and right change sides in Arabic; start and end know how. */
const sided =
	/^(left|right|float|clear|(scroll-)?(margin|padding)-(left|right)|border-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/;
const hasSide = /\b(left|right)\b/;

/** One rhythm: the distances between things, in px. 96 keeps the end of a page clear of the bar below it. */
const rhythm = new Set([0, 1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 96]);
const distance = /^((row-|column-)?gap|(margin|padding)(-.*)?|--gap)$/;

function wrongIn(property: string, value: string): string | null {
	const sides = ['text-align', 'float', 'clear'].includes(property) ? hasSide.test(value) : sided.test(property);
	if (sides) return 'say start or end';
	if (!distance.test(property)) return null;
	const odd = [...value.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)px/g)].some(([, px]) => !rhythm.has(Number(px)));
	return odd ? `take one of ${[...rhythm].slice(2).join(', ')} px` : null;
}

export const styles: Check = {
	name: 'styles know no left and right, and one rhythm of distances',
	find: (root) =>
		sources(root, ['src'], /\.(svelte|css)$/).flatMap((source) => {
			const css = source.path.endsWith('.css');
			const before = '<style>';
			const tree = svelte(css ? { ...source, text: `${before}${source.text}</style>` } : source);
			const wrong: string[] = [];
			walk(tree.css, (node) => {
				if (node.type !== 'Declaration') return;
				const property = (node['property'] as string).toLowerCase();
				const value = node['value'] as string;
				const why = wrongIn(property, value);
				if (why) wrong.push(place(source, node.start - (css ? before.length : 0), `${property}: ${value} — ${why}`));
			});
			return wrong;
		})
};
