import { place, sources, svelte, walk, type Check } from './tree.ts';

const actions = new Set(['Button', 'PickFile']);

export const pictograms: Check = {
	name: 'every action of a young person has a pictogram beside its word (SEED row 20)',
	find: (root) =>
		sources(root, ['src/lib/phone', 'src/lib/kiosk', 'src/routes'], /\.svelte$/)
			.filter(({ path }) => !path.startsWith('src/routes/desk/'))
			.flatMap((source) => {
				const bare: string[] = [];
				walk(svelte(source).fragment, (node) => {
					if (node.type !== 'Component' || !actions.has(node['name'] as string)) return;
					const attributes = node['attributes'] as { name?: string }[];
					if (!attributes.some(({ name }) => name === 'icon')) bare.push(place(source, node.start, 'give it an icon'));
				});
				return bare;
			})
};
