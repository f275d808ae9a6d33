import { describe, expect, it } from 'vitest';
import { mergeCopies, type Copy, type CopyRow } from './merge';

/** A small generator with a seed (mulberry32): the same histories in every run. */
function chance(seed: number) {
	const next = () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const upTo = (count: number) => Math.floor(next() * count);
	const shuffled = <One>(list: readonly One[]) => {
		const left = [...list];
		return list.map(() => left.splice(upTo(left.length), 1)[0]!);
	};
	return { next, upTo, shuffled, one: <One>(list: readonly One[]) => list[upTo(list.length)]! };
}
type Chance = ReturnType<typeof chance>;

const words = ['', 'koken', 'dieren', 'Iets met mensen', 'bij Yusuf', '🐕'];
const names = ['goal', 'step', 'did', 'strength', 'care', 'milestone', 'wish', 'obstacle', 'slip'] as const;
type Tables = Record<(typeof names)[number], CopyRow[]>;
const slipStates = ['booked', 'withdrawn', 'cancelled'];

const fresh = {
	goal: (id: string, at: number, { one }: Chance): CopyRow => ({
		id,
		door: 'work',
		text: one(words),
		job: '',
		state: 'chosen',
		at: String(at)
	}),
	step: (id: string, at: number, { one }: Chance): CopyRow => ({
		id,
		goal: 'g',
		text: one(words),
		where: '',
		order: at,
		by: String(at),
		state: 'chosen'
	}),
	did: (id: string, at: number, { one }: Chance): CopyRow => ({
		id,
		step: 's',
		text: '',
		note: one(words),
		strength: '',
		at: String(at)
	}),
	strength: (id: string, at: number, { one }: Chance): CopyRow => ({
		id,
		text: one(words),
		proof: '',
		from: '',
		role: '',
		at: String(at)
	}),
	care: (id: string, at: number): CopyRow => ({ id, job: 'cook', startedAt: String(at), answers: {} }),
	milestone: (id: string, at: number): CopyRow => ({
		id,
		goal: 'g',
		path: 'first',
		fact: 'cv',
		order: at,
		reachedAt: ''
	}),
	wish: (id: string, at: number): CopyRow => ({ id, at: String(at) }),
	obstacle: (id: string, at: number, { upTo }: Chance): CopyRow => ({ id, urgency: 1 + upTo(6), at: String(at) }),
	slip: (id: string): CopyRow => ({ id, secret: id, state: 'booked', nearest: [], refusal: '' })
};

/** What a person does on one phone, some acts long. */
function live(tables: Tables, acts: number, phone: string, dice: Chance): Tables {
	const now = structuredClone(tables);
	for (let act = 0; act < acts; act++) {
		const table = dice.one(names);
		const row = dice.one(now[table]);
		const at = act + dice.upTo(40);
		if (!row || dice.next() < 0.35) {
			// A new goal puts the one before it under "looked at", as `startPath` does.
			if (table === 'goal') for (const goal of now.goal) if (goal['state'] !== 'reached') goal['state'] = 'looked-at';
			const newest = Math.max(0, ...now.goal.map((goal) => Number(goal['at'])));
			now[table].push(
				fresh[table](`${table}${phone}${now[table].length}`, table === 'goal' ? newest + 1 + dice.upTo(3) : at, dice)
			);
		} else if (table === 'goal') row['state'] = dice.one(['paused', 'looked-at', 'reached', row['state']]);
		else if (table === 'step')
			Object.assign(
				row,
				dice.one([
					{ text: dice.one(words) },
					{ where: dice.one(words) },
					{ state: dice.one(['today', 'later', 'done', 'stopped']) }
				])
			);
		else if (table === 'did') Object.assign(row, dice.one([{ note: dice.one(words) }, { strength: 'calm' }]));
		else if (table === 'strength') Object.assign(row, { proof: dice.one(words) });
		else if (table === 'milestone') row['reachedAt'] ||= String(at);
		else if (table === 'obstacle') row['urgency'] = 1 + dice.upTo(6);
		// A talk that is over stays over.
		else if (table === 'slip') row['state'] = dice.one(slipStates.slice(slipStates.indexOf(String(row['state']))));
		else if (table === 'care')
			(row['answers'] as Record<string, string>)[dice.one(['d1', 'd3', 'w1'])] = dice.one(['good', 'hard']);
	}
	return now;
}

const nothing = () => Object.fromEntries(names.map((name) => [name, [] as CopyRow[]])) as Tables;
const typed = (copy: Copy, table: string, field: string) =>
	new Set((copy[table] ?? []).map((row) => String(row[field])).filter(Boolean));

describe('merging copies of a plan', () => {
	it('10,000 histories, 3 copies, 10 orders, one in five twice: always the same, nothing typed and no goal lost', () => {
		const dice = chance(20_261_124);
		let histories = 0;
		for (let history = 0; history < 10_000; history++) {
			histories += 1;
			const before = live(nothing(), 1 + dice.upTo(4), '', dice);
			const copies = ['a', 'b', 'c'].map((phone) => live(before, dice.upTo(5), phone, dice));
			const whole = mergeCopies(...copies);
			const expected = JSON.stringify(whole);
			for (let order = 0; order < 10; order++) {
				const coming = dice.shuffled(copies.flatMap((copy) => (dice.next() < 0.2 ? [copy, copy] : [copy])));
				const merged = coming.reduce((one: Copy, other) => mergeCopies(one, other), {});
				if (JSON.stringify(merged) !== expected) expect(merged, `history ${history}, order ${order}`).toEqual(whole);
			}
			if (JSON.stringify(mergeCopies(whole, whole)) !== expected) expect(mergeCopies(whole, whole)).toEqual(whole);
			const goals = new Set((whole['goal'] ?? []).map((goal) => `${String(goal['text'])} ${String(goal['at'])}`));
			for (const copy of copies) {
				const lost = copy.goal.filter((goal) => !goals.has(`${String(goal['text'])} ${String(goal['at'])}`));
				if (lost.length) expect(lost, `history ${history}`).toEqual([]);
				for (const [table, field] of [
					['step', 'text'],
					['step', 'where'],
					['did', 'note'],
					['strength', 'proof']
				] as const) {
					const here = typed(whole, table, field);
					for (const text of typed(copy, table, field)) if (!here.has(text)) expect(here).toContain(text);
				}
			}
			for (const copy of copies) {
				for (const name of ['milestone', 'wish', 'obstacle', 'slip'] as const) {
					// One row for each that one of the copies has, and what was reached or ended on one phone is so.
					for (const row of copy[name]) {
						const [one, more] = whole[name]!.filter(({ id }) => id === row.id);
						const held =
							one &&
							!more &&
							(!row['reachedAt'] || one['reachedAt']) &&
							slipStates.indexOf(String(one['state'])) >= slipStates.indexOf(String(row['state']));
						if (!held) expect(one, `history ${history}`).toEqual(row);
					}
				}
			}
			const counting = (whole['goal'] ?? []).filter(({ state }) => state === 'chosen' || state === 'paused');
			if (counting.length > 1) expect(counting).toHaveLength(1);
		}
		expect(histories).toBe(10_000);
	});

	const step = (more: object): Copy => ({
		step: [{ id: 's', text: '', where: '', state: 'chosen', by: '1', ...more }]
	});

	it('a step that was done on one phone is done', () => {
		expect(mergeCopies(step({ state: 'done' }), step({ state: 'later' }))['step']).toEqual(
			step({ state: 'done' })['step']
		);
	});

	it('words typed on one phone stand, and words typed on both stand twice', () => {
		expect(mergeCopies(step({}), step({ text: 'Bel Yusuf' }))['step']).toEqual(step({ text: 'Bel Yusuf' })['step']);
		const both = mergeCopies(step({ text: 'Bel Yusuf', state: 'done' }), step({ text: 'Schrijf Yusuf' }))['step']!;
		expect(both.map(({ text }) => text)).toEqual(['Schrijf Yusuf', 'Bel Yusuf']);
		expect(both[0]!.id).toBe('s');
	});

	it('of two goals the newest counts, and the other is under "looked at"', () => {
		const goal = (id: string, at: string) => ({ id, text: id, job: '', door: 'work', state: 'chosen', at });
		const merged = mergeCopies({ goal: [goal('koken', '2026-11-01')] }, { goal: [goal('dieren', '2026-11-02')] });
		expect(merged['goal']!.map(({ text, state }) => [text, state])).toEqual([
			['dieren', 'chosen'],
			['koken', 'looked-at']
		]);
	});
});
