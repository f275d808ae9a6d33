import { place, sources, svelte, walk, type Check } from './tree.ts';

/** What a person reads or hears: texts between tags, and these attributes and properties. */
const readAloud = new Set([
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'aria-valuetext',
	'aria-placeholder',
	'title',
	'placeholder',
	'alt',
	'label',
	'help',
	'error',
	'legend'
]);
const ourName = /\bTrampoline\b/g;

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(ourName, ''));

type Expression = { type: string; start: number } & Record<string, unknown>;

/** The texts an expression can turn into, without looking into calls and comparisons. */
function texts(expression: Expression | null | undefined): { text: string; at: number }[] {
	const below = (...names: string[]) => names.flatMap((name) => texts(expression![name] as Expression));
	switch (expression?.type) {
		case 'Literal':
			return typeof expression['value'] === 'string' ? [{ text: expression['value'], at: expression.start }] : [];
		case 'TemplateLiteral':
			return [
				...(expression['quasis'] as Expression[]).map((quasi) => ({
					text: (quasi['value'] as { cooked: string }).cooked,
					at: quasi.start
				})),
				...(expression['expressions'] as Expression[]).flatMap((one) => texts(one))
			];
		case 'ConditionalExpression':
			return below('consequent', 'alternate');
		case 'LogicalExpression':
		case 'BinaryExpression':
			return expression['type'] === 'LogicalExpression' || expression['operator'] === '+' ? below('left', 'right') : [];
		default:
			return [];
	}
}

export const words: Check = {
	name: 'words come from messages/',
	find: (root) =>
		sources(root, ['src'], /\.svelte$/).flatMap((source) => {
			const wrong: string[] = [];
			const judge = (text: string, at: number, where: string): void => {
				if (hasWords(text)) wrong.push(place(source, at, `"${text.trim().slice(0, 40)}" ${where} is not in messages/`));
			};
			walk(svelte(source).fragment, (node) => {
				if (node.type === 'RegularElement' && (node['name'] === 'style' || node['name'] === 'script')) return false;
				if (node.type === 'Text') judge(node['data'] as string, node.start, 'on the screen');
				if (node.type === 'ExpressionTag') {
					for (const { text, at } of texts(node['expression'] as Expression)) judge(text, at, 'on the screen');
				}
				if (node.type !== 'Attribute') return;
				const name = node['name'] as string;
				if (readAloud.has(name) && node['value'] !== true) {
					for (const part of [node['value']].flat() as Expression[]) {
						if (part.type === 'Text') judge(part['data'] as string, part.start, `in ${name}`);
						else for (const { text, at } of texts(part['expression'] as Expression)) judge(text, at, `in ${name}`);
					}
				}
				return false;
			});
			return wrong;
		})
};
