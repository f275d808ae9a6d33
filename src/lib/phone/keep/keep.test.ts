import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Goal } from '$lib/domain/plan';
import { dexieKeep, versions } from './dexie';
import { memoryKeep, tableNames, type Keep } from './index';

const goal = (id: string, text = 'koken'): Goal => ({
	id,
	door: 'work',
	text,
	job: '',
	state: 'chosen',
	at: '2026-11-24T08:00:00.000Z'
});
const opened: Keep[] = [];
const onPhone = async () => {
	const keep = await dexieKeep();
	opened.push(keep);
	return keep;
};
const stores: [string, () => Promise<Keep>][] = [
	['on the phone', onPhone],
	['in memory', async () => memoryKeep()]
];

afterEach(async () => {
	for (const keep of opened.splice(0)) await keep.clear();
});

describe.each(stores)('the store %s', (_, open) => {
	it('is empty at first, in every table', async () => {
		const keep = await open();
		for (const name of tableNames) expect(await keep.all(name)).toEqual([]);
	});

	it('gives back what was written, the last writing of a row', async () => {
		const keep = await open();
		await keep.write([
			{ put: 'goal', row: goal('a') },
			{ put: 'goal', row: goal('b') }
		]);
		await keep.write([
			{ put: 'goal', row: goal('a', 'bakken') },
			{ remove: 'goal', id: 'b' }
		]);
		expect(await keep.all('goal')).toEqual([goal('a', 'bakken')]);
	});

	it('patches only the fields that are named, and nothing of a row that is gone', async () => {
		const keep = await open();
		await keep.write([{ put: 'goal', row: goal('a') }]);
		await Promise.all([
			keep.write([{ patch: 'goal', id: 'a', row: { text: 'bakken' } }]),
			keep.write([{ patch: 'goal', id: 'a', row: { job: 'baker' } }]),
			keep.write([{ patch: 'goal', id: 'gone', row: { text: 'x' } }])
		]);
		expect(await keep.all('goal')).toEqual([{ ...goal('a', 'bakken'), job: 'baker' }]);
	});

	it('writes all changes or none', async () => {
		const keep = await open();
		const broken = { put: 'setting' as const, row: { id: 'lang', value: (() => {}) as unknown as string } };
		await expect(keep.write([{ put: 'goal', row: goal('a') }, broken])).rejects.toThrow();
		expect(await keep.all('goal')).toEqual([]);
		expect(await keep.all('setting')).toEqual([]);
	});

	it('keeps copies: changing a row outside changes nothing inside', async () => {
		const keep = await open();
		const row = goal('a');
		await keep.write([{ put: 'goal', row }]);
		row.text = 'changed outside';
		(await keep.all('goal'))[0]!.text = 'changed outside';
		expect((await keep.all('goal'))[0]!.text).toBe('koken');
	});

	it('cleared, it holds nothing and can be written again', async () => {
		const keep = await open();
		await keep.write([
			{ put: 'goal', row: goal('a') },
			{ put: 'setting', row: { id: 'lang', value: 'nl' } }
		]);
		await keep.clear();
		for (const name of tableNames) expect(await keep.all(name)).toEqual([]);
		await keep.write([{ put: 'goal', row: goal('c') }]);
		expect(await keep.all('goal')).toHaveLength(1);
	});
});

it('versions only ever add tables, and name each once', () => {
	expect(versions).toMatchInlineSnapshot(`
		[
		  [
		    "goal",
		    "milestone",
		    "step",
		    "did",
		    "slip",
		    "setting",
		    "outbox",
		    "pack",
		  ],
		  [
		    "strength",
		    "wish",
		    "obstacle",
		    "care",
		  ],
		  [
		    "ask",
		  ],
		  [
		    "letter",
		  ],
		]
	`);
	expect(versions.flat().sort()).toEqual([...tableNames].sort());
});

it('a phone of an older version keeps what it held', async () => {
	const old = new Dexie('trampoline');
	old.version(1).stores(Object.fromEntries(versions[0]!.map((name) => [name, 'id'])));
	await old.table('goal').put(goal('a'));
	old.close();
	const keep = await onPhone();
	expect(await keep.all('goal')).toEqual([goal('a')]);
	expect(await keep.all('strength')).toEqual([]);
});

it('a second tab sees what the first one wrote', async () => {
	const [one, other] = [await onPhone(), await onPhone()];
	await one.write([{ put: 'goal', row: goal('a') }]);
	expect(await other.all('goal')).toHaveLength(1);
});

it('on a full phone every write is held by the page and told, and goes to the disk as soon as there is room', async () => {
	const told: boolean[] = [];
	const keep = await dexieKeep((full) => told.push(full));
	opened.push(keep);
	await keep.write([{ put: 'goal', row: goal('a') }]);
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	await Promise.all([
		keep.write([{ put: 'goal', row: goal('b') }]),
		keep.write([{ patch: 'goal', id: 'a', row: { text: 'bakken' } }])
	]);
	expect((await keep.all('goal')).map(({ text }) => text)).toEqual(['bakken', 'koken']);
	expect(told).toEqual([true, true]);
	const other = await onPhone();
	expect(await other.all('goal')).toEqual([goal('a')]);
	put.mockRestore();
	await keep.write([{ put: 'goal', row: goal('c') }]);
	expect(told).toEqual([true, true, false]);
	expect((await other.all('goal')).map(({ id, text }) => id + text)).toEqual(['abakken', 'bkoken', 'ckoken']);
});

it('what must outlive the page is refused by a full phone, which holds nothing of it and goes on with the rest', async () => {
	const keep = await onPhone();
	await keep.write([{ put: 'goal', row: goal('a') }]);
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	await expect(keep.persist!([{ put: 'goal', row: goal('b') }])).rejects.toMatchObject({ name: 'NotKept' });
	expect(await keep.all('goal')).toEqual([goal('a')]);
	// Held by the page as ever; what was refused does not slip in with it when there is room.
	await keep.write([{ put: 'goal', row: goal('c') }]);
	await expect(keep.persist!([{ put: 'goal', row: goal('b') }])).rejects.toMatchObject({ name: 'NotKept' });
	put.mockRestore();
	await keep.persist!([{ put: 'goal', row: goal('d') }]);
	expect((await (await onPhone()).all('goal')).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
});

it('a write that no store can hold is no full phone', async () => {
	const told: boolean[] = [];
	const keep = await dexieKeep((full) => told.push(full));
	opened.push(keep);
	await expect(keep.write([{ put: 'goal', row: (() => {}) as unknown as Goal }])).rejects.toThrow();
	expect(told).toEqual([]);
});
