import { place, sources, svelte, walk, type Check } from './tree.ts';

/** Left and right change sides in Arabic; start and end know how. */
const sided =
	/^(left|right|float|clear|(scroll-)?(margin|padding)-(left|right)|border-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/;
const hasSide = /\b(left|right)\b/;

export const styles: Check = {
	name: 'styles know no left and right',
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
				const inValue = ['text-align', 'float', 'clear'].includes(property);
				if (inValue ? !hasSide.test(value) : !sided.test(property)) return;
				wrong.push(place(source, node.start - (css ? before.length : 0), `${property}: ${value} — say start or end`));
			});
			return wrong;
		})
};
