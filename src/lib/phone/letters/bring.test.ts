import { describe, expect, it } from 'vitest';
import type { Copy } from '$lib/domain/plan/merge';
import { changesOf } from './bring';

const slip = (id: string, state: string) => ({ id, state });
const goal = (id: string, state: string, at: string) => ({ id, door: 'work', text: id, job: '', state, at });

/** What is here after those rows came. */
function after(here: Copy, coming: Copy): Copy {
	const tables: Record<string, Map<string, Copy[string][number]>> = {};
	for (const [name, rows] of Object.entries(here)) tables[name] = new Map(rows.map((row) => [row.id, row]));
	for (const change of changesOf(here, coming) as unknown as { put: string; row: Copy[string][number] }[])
		(tables[change.put] ??= new Map()).set(change.row.id, change.row);
	return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, [...rows.values()]]));
}

describe('bringing rows beside what is here', () => {
	it('writes nothing the second time', () => {
		const coming: Copy = {
			goal: [goal('koken', 'chosen', '2')],
			slip: [slip('s', 'booked')],
			wish: [{ id: 'learn-trade', at: '1' }],
			setting: [{ id: 'callMe', value: 'Amina' }]
		};
		const here = after({ goal: [goal('dieren', 'chosen', '1')] }, coming);
		expect(changesOf(here, coming)).toEqual([]);
	});

	it('leaves a talk that is not sure yet with the phone that asks for it', () => {
		for (const state of ['waiting', 'changing', 'taken', 'refused'])
			expect(changesOf({ slip: [slip('s', state)] }, { slip: [slip('s', 'cancelled')] })).toEqual([]);
		expect(changesOf({ slip: [slip('s', 'booked')] }, { slip: [slip('s', 'cancelled')] })).toEqual([
			{ put: 'slip', row: slip('s', 'cancelled') }
		]);
	});

	it('takes a setting only where there is none', () => {
		const coming = { setting: [{ id: 'callMe', value: 'Amina' }] };
		expect(changesOf({ setting: [{ id: 'callMe', value: 'Mina' }] }, coming)).toEqual([]);
		expect(changesOf({ setting: [] }, coming)).toHaveLength(1);
	});

	it('lets the goal here go on counting when none of the others would', () => {
		const here = { goal: [goal('koken', 'chosen', '1')] };
		const set = (coming: Copy) => after(here, coming)['goal']!.map(({ id, state }) => [id, state]);
		expect(set({ goal: [goal('dieren', 'reached', '2')] })).toEqual([
			['koken', 'chosen'],
			['dieren', 'reached']
		]);
		expect(set({ goal: [goal('dieren', 'chosen', '2')] })).toEqual([
			['koken', 'looked-at'],
			['dieren', 'chosen']
		]);
	});
});
