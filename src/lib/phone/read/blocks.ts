/** A sentence on the screen: where it stands, in which language, and the block it is part of. */
export type Sentence = { text: string; lang: string; range: Range; block: Element };

const blocks = 'h1, h2, h3, p, li, dt, dd, label, legend, summary, button, a, td, th, strong, span, bdi';
const closed = '[aria-hidden="true"], .seen-by-readers, [hidden], svg, script, style';

/** The text nodes that a person sees, in reading order. */
function* seen(root: Element): Generator<Text> {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const parent = node.parentElement;
		if (!parent || !node.data.trim() || parent.closest(closed)) continue;
		if (parent.checkVisibility?.({ visibilityProperty: true }) === false) continue;
		yield node;
	}
}

/** The nearest thing that stands by itself: a paragraph, a heading, a button. */
function blockOf(node: Text, root: Element): Element {
	let block = node.parentElement!;
	while (block !== root && /^inline$|^contents$/.test(getComputedStyle(block).display) && block.parentElement) {
		block = block.parentElement;
	}
	return block === root ? (node.parentElement!.closest(blocks) ?? root) : block;
}

const langOf = (element: Element): string =>
	element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;

/** Every sentence of a part of the screen, each in its own language: a name of another language is not read with this voice. */
export function sentencesIn(root: Element): Sentence[] {
	const runs: { block: Element; lang: string; nodes: Text[] }[] = [];
	for (const node of seen(root)) {
		const block = blockOf(node, root);
		const lang = langOf(node.parentElement!);
		const last = runs.at(-1);
		if (last?.block === block && last.lang === lang) last.nodes.push(node);
		else runs.push({ block, lang, nodes: [node] });
	}
	return runs.flatMap(({ block, lang, nodes }) => {
		const text = nodes.map(({ data }) => data).join('');
		return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
			if (!/[\p{L}\p{N}]/u.test(segment)) return [];
			return [{ text: segment.trim(), lang, block, range: rangeOf(nodes, index, index + segment.trimEnd().length) }];
		});
	});
}

/** From one place to another in texts that follow each other. */
function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
	const range = document.createRange();
	let from = 0;
	for (const node of nodes) {
		const to = from + node.data.length;
		if (start >= from && start < to) range.setStart(node, start - from);
		if (end > from && end <= to) range.setEnd(node, end - from);
		from = to;
	}
	return range;
}

/** What is pressed, what is a heading, and what somebody typed: there "stap" may be a step of the foot. */
const unexplained = 'a, button, summary, label, dl, input, textarea, legend, h1, h2, h3, [dir="auto"]';

/** Where some words stand in running text of ours, whole and in any case. */
export function wordsIn(root: Element, wanted: readonly string[]): { word: string; range: Range }[] {
	if (!wanted.length) return [];
	const longestFirst = [...wanted].sort((a, b) => b.length - a.length);
	const any = new RegExp(
		`(?<![\\p{L}\\p{N}])(${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
		'giu'
	);
	return [...seen(root)].flatMap((node) => {
		if (node.parentElement!.closest(unexplained)) return [];
		return [...node.data.matchAll(any)].map((found) => {
			const range = document.createRange();
			range.setStart(node, found.index);
			range.setEnd(node, found.index + found[0].length);
			return { word: found[0].toLowerCase(), range };
		});
	});
}
