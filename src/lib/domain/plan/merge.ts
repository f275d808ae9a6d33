/**
 * Two copies of one person's plan become one: a new phone, a backup put back, a parcel that came twice. Nothing typed is ever
 * overwritten and no goal is lost (PRODUCT §4.7). What comes out depends only on the rows that went in, so the order of copies
 * and how often one comes make no difference. What was removed on one phone and kept on another is kept.
 */
export type CopyRow = { id: string } & Record<string, unknown>;
export type Copy = Readonly<Record<string, readonly CopyRow[]>>;

type Rule = {
	/** What somebody typed. Where two copies differ in it, both stay: the second under an id made of the first and `~`. */
	words: readonly string[];
	/** Goals: a row without words is a full answer too ("I don't know yet"), and stays beside one with words. */
	emptyCounts?: true;
	/** The order in which a state can only go on. */
	states?: readonly string[];
};

const rules: Record<string, Rule> = {
	goal: { words: ['at', 'text', 'job'], emptyCounts: true, states: ['chosen', 'paused', 'looked-at', 'reached'] },
	step: { words: ['text', 'where'], states: ['chosen', 'today', 'later', 'changed', 'stopped', 'done'] },
	did: { words: ['text', 'note'] },
	strength: { words: ['text', 'proof'] },
	slip: { words: [], states: ['booked', 'withdrawn', 'cancelled'] }
};
const plain: Rule = { words: [] };
const mark = '~';
const baseOf = (id: string): string => id.split(mark)[0]!;

/** Joins two values of a field: something is more than nothing, more is more than less. Never depends on who came first. */
function joined(field: string, one: unknown, other: unknown, rule: Rule): unknown {
	if (one === other || other === undefined) return one;
	if (one === undefined) return other;
	if (field === 'state' && rule.states) {
		return rule.states.indexOf(String(other)) > rule.states.indexOf(String(one)) ? other : one;
	}
	if (isRecord(one) && isRecord(other)) {
		const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
		return Object.fromEntries(names.map((name) => [name, joined(name, one[name], other[name], plain)]));
	}
	if (typeof one === typeof other && (typeof one === 'string' || typeof one === 'number')) {
		return (other as string) > one ? other : one;
	}
	return JSON.stringify(other) > JSON.stringify(one) ? other : one;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function joinedRow(one: CopyRow, other: CopyRow, rule: Rule): CopyRow {
	const row: CopyRow = { ...one };
	for (const field of Object.keys(other)) row[field] = joined(field, one[field], other[field], rule);
	return row;
}

/** 64 bits of FNV-1a over UTF-16 units, as a short name for words. */
function nameOf(words: string): string {
	let [low, high] = [0x811c9dc5, 0x01000193];
	for (let at = 0; at < words.length; at++) {
		low = Math.imul(low ^ words.charCodeAt(at), 0x01000193) >>> 0;
		high = Math.imul(high ^ words.charCodeAt(at), 0x811c9dc5) >>> 0;
	}
	return low.toString(36) + high.toString(36);
}

/** Everything that is said in `one` is said in `other` too. */
const saysLess = (one: readonly string[], other: readonly string[]): boolean =>
	one !== other && one.every((word, at) => !word || word === other[at]);

/** The rows that one row has become in several copies: one, or one for each thing that was typed. */
function mergeRow(base: string, rows: readonly CopyRow[], rule: Rule): CopyRow[] {
	const first = rows[0]!;
	if (rows.length === 1) return first.id === base ? [first] : [{ ...first, id: base }];
	const said = new Map<string, { words: string[]; row: CopyRow }>();
	for (const row of rows) {
		const words = rule.words.map((field) => String(row[field] ?? ''));
		const key = words.join('\n');
		const known = said.get(key);
		said.set(key, { words, row: known ? joinedRow(known.row, row, rule) : row });
	}
	let different = [...said.values()];
	if (!rule.emptyCounts && different.length > 1) {
		// What is the same step in other words goes on as one: a state that one copy reached, all of them did.
		const all = different.reduce((row, one) => joinedRow(row, one.row, rule), first);
		different = different
			.filter(({ words }) => !different.some((other) => saysLess(words, other.words)))
			.map(({ words }) => ({
				words,
				row: { ...all, ...Object.fromEntries(rule.words.map((field, at) => [field, words[at]])) }
			}));
	}
	if (different.length > 1) different.sort((a, b) => (a.words.join('\n') < b.words.join('\n') ? 1 : -1));
	return different.map(({ words, row }, at) => ({
		...row,
		id: at ? `${base}${mark}${nameOf(words.join('\n'))}` : base
	}));
}

/** Only the newest goal may count: an older one that still did comes under "looked at" (SEED row 11). */
function oneGoal(goals: CopyRow[]): CopyRow[] {
	const order = (goal: CopyRow) =>
		`${String(goal['at'])} ${baseOf(goal.id)} ${String(goal['text'])} ${String(goal['job'])}`;
	const newest = goals.reduce((best, goal) => (order(goal) > best ? order(goal) : best), '');
	return goals.map((goal) =>
		order(goal) !== newest && (goal['state'] === 'chosen' || goal['state'] === 'paused')
			? { ...goal, state: 'looked-at' }
			: goal
	);
}

/** Merges copies, table by table; rows come out in the order of their ids. */
export function mergeCopies(...copies: readonly Copy[]): Copy {
	const merged: Record<string, CopyRow[]> = {};
	for (const table of new Set(copies.flatMap((copy) => Object.keys(copy)))) {
		const rule = rules[table] ?? plain;
		const groups = new Map<string, CopyRow[]>();
		for (const copy of copies) {
			for (const row of copy[table] ?? []) {
				const base = baseOf(row.id);
				const group = groups.get(base);
				if (group) group.push(row);
				else groups.set(base, [row]);
			}
		}
		const rows = [...groups].flatMap(([base, group]) => mergeRow(base, group, rule));
		rows.sort((a, b) => (a.id < b.id ? -1 : 1));
		merged[table] = table === 'goal' ? oneGoal(rows) : rows;
	}
	return merged;
}
