import { sources, svelte, walk } from '../check/tree.ts';

/**
 * What a text is on the screen; a text can be more than one. `answer`: a button in the reader's own mouth, like "I don't know
 * yet"; `link`: it carries the title of the screen it opens; `forms`: no sentence.
 */
export type Kind = 'button' | 'answer' | 'link' | 'title' | 'step' | 'help' | 'sms' | 'forms';

/** Known by their keys. */
const byKey: [RegExp, Kind][] = [
	[/^(steps:steps|jobs:[\w-]+\.steps|obstacles:cards\.[\w-]+\.steps)\./, 'step'],
	[/(^|[.:a-z])(h|H)elp$/, 'help'],
	[/^jobs:[\w-]+\.title$/, 'title'],
	[/^texts:/, 'sms'],
	// All forms of one word, to find it by.
	[/^glossary:terms\.\w+\.word$/, 'forms']
];
const answers =
	/^young:(door\.\w+|want\.unknown|job\.choose|meet\.any\w+|slip\.(cancel|cancelYes|keep))$|^plan:(step\.(inTheWay|save)|hard\.away|care\.stop)$|[.:](yes|no)$/;
/** A heading that is a sentence to say to somebody. */
const said = /^care:rights\.[\w-]+\.say$/;

const key = /(['"`])((?:\w+):[^'"`]+)\1/g;

const pattern = (written: string): RegExp =>
	new RegExp(
		`^${written
			.split(/\$\{[^}]*\}/)
			.map((part) => part.replace(/[.*+?^$()[\]\\|]/g, '\\$&'))
			.join('[\\w-]+')}(_\\w+)?$`
	);

type Element = { name: string; start: number; end: number; fragment: { nodes: { start: number; end: number }[] } };

function kindOf({ name, start }: Element, text: string): Kind | null {
	if (/^(h[1-3]|summary)$/.test(name)) return 'title';
	if (!/^(Button|button)$/.test(name)) return null;
	return /^<Button[^>]*\shref=/.test(text.slice(start)) ? 'link' : 'button';
}

/** What each text is, from the place where a screen says it: inside a button, or inside a heading. */
export function kindsOf(root: string): (key: string) => Kind[] {
	const together: [RegExp, Kind][] = [];
	const byName = new Map<string, Set<Kind>>();
	const literal = new Set<string>();
	const screens = sources(root, ['src'], /\.(svelte|ts)$/);
	for (const { text } of screens)
		for (const one of text.matchAll(key)) if (!one[2]!.includes('${')) literal.add(one[2]!);
	for (const source of screens.filter(({ path }) => path.endsWith('.svelte'))) {
		walk(svelte(source).fragment, (node) => {
			const element = node as unknown as Element;
			const kind = element.name && element.fragment ? kindOf(element, source.text) : null;
			if (!kind) return;
			const { nodes } = element.fragment;
			const inside = source.text.slice(nodes[0]?.start ?? 0, nodes.at(-1)?.end ?? 0);
			// A card that is pressed holds a heading and texts; the heading is looked at by itself.
			if (kind !== 'title' && /<(p|h[1-6]|ul|small)\b/.test(inside)) return;
			for (const { 2: name } of inside.matchAll(key)) {
				if (name!.includes('${')) together.push([pattern(name!), kind]);
				else byName.set(name!, (byName.get(name!) ?? new Set()).add(kind));
			}
		});
	}
	const fitting = (list: [RegExp, Kind][], asked: string) =>
		list.flatMap(([fits, kind]) => (fits.test(asked) ? kind : []));
	return (asked) => {
		const bare = asked.replace(/_(zero|one|two|few|many|other)$/, '');
		const kinds = new Set([
			...fitting(byKey, asked),
			...(byName.get(asked) ?? byName.get(bare) ?? []),
			// A name that a screen writes out is not one of those it puts together.
			...(literal.has(asked) || literal.has(bare) ? [] : fitting(together, asked))
		]);
		if (answers.test(asked) && kinds.delete('button')) kinds.add('answer');
		if (said.test(asked)) kinds.delete('title');
		return [...kinds];
	};
}
