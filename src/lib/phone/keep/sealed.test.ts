import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Goal, Step } from '$lib/domain/plan';
import { dexieKeep } from './dexie';
import { memoryKeep, tableNames, type Change, type Keep } from './index';
import { makeLock, openLock, readLock } from './lock';
import { lockId, lockKeep, SealedKeep, unlockKeep } from './sealed';

const goal: Goal = { id: 'g', door: 'work', text: 'bakker worden', job: '', state: 'chosen', at: '2026-11-24' };
const canaries: Change[] = [
	{ put: 'goal', row: goal },
	{ put: 'obstacle', row: { id: 'debt', urgency: 6, at: '2026-11-24' } },
	{ put: 'strength', row: { id: 'calm', text: '', proof: 'op de markt', from: 'Jan', role: '', at: '2026-11-24' } },
	{ put: 'setting', row: { id: 'callMe', value: 'blauwe fiets' } }
];
// Whole words: three letters in a row stand in some hundred signs of base64 now and then.
const secretWords = /bakker worden|\bdebt\b|\bcalm\b|op de markt|\bJan\b|blauwe fiets|callMe/;
const opened: Keep[] = [];
const onPhone = async () => {
	const keep = await dexieKeep();
	opened.push(keep);
	return keep;
};
const dump = async (keep: Keep) => JSON.stringify(await Promise.all(tableNames.map((name) => keep.all(name))));
const lockOf = async (keep: Keep) => readLock((await keep.all('setting')).find(({ id }) => id === lockId)?.value)!;

afterEach(async () => {
	for (const keep of opened.splice(0)) await keep.clear();
});

describe('a code on the plan (TRUST 1.10)', () => {
	it('leaves no word of it readable, and reads the same as before', async () => {
		const keep = await onPhone();
		await keep.write(canaries);
		expect(await dump(keep)).toMatch(secretWords);
		const sealed = await lockKeep(keep, '1 2 3 4');
		expect(await dump(keep)).not.toMatch(secretWords);
		expect(await sealed.all('goal')).toEqual([goal]);
		expect(await sealed.all('setting')).toEqual([{ id: 'callMe', value: 'blauwe fiets' }]);
	});

	it('seals what is written after it, changes and removes by the same ids', async () => {
		const keep = await onPhone();
		const sealed = await lockKeep(keep, 'geheim');
		await sealed.write(canaries);
		await sealed.write([
			{ put: 'goal', row: { ...goal, text: 'kok worden' } },
			{ remove: 'obstacle', id: 'debt' }
		]);
		expect(await sealed.all('goal')).toEqual([{ ...goal, text: 'kok worden' }]);
		expect(await sealed.all('obstacle')).toEqual([]);
		expect(await dump(keep)).not.toMatch(/kok worden|bakker|debt|calm/);
	});

	it('opens again with the code, however the keyboard wrote it, and with no other, as often as one tries', async () => {
		const keep = await onPhone();
		await (await lockKeep(keep, 'café 12')).write(canaries);
		const lock = await lockOf(keep);
		for (const wrong of ['', 'cafe 12', 'café 1', '0000', '💥']) expect(await openLock(lock, wrong)).toBeNull();
		const keys = await openLock(lock, ' cafe\u0301 12 ');
		expect(await new SealedKeep(keep, keys!).all('goal')).toEqual([goal]);
	});

	it('seals what another tab wrote in the clear meanwhile', async () => {
		const keep = await onPhone();
		const sealed = await lockKeep(keep, '1234');
		await keep.write(canaries);
		await sealed.sweep();
		expect(await dump(keep)).not.toMatch(secretWords);
		expect(await sealed.all('strength')).toHaveLength(1);
	});

	it('taken away, everything is as it was', async () => {
		const keep = await onPhone();
		await keep.write(canaries);
		const before = await dump(keep);
		await unlockKeep(await lockKeep(keep, '1234'));
		expect(await dump(keep)).toBe(before);
	});

	it('that cannot be put on the disk is not set, also not in memory: all rows stay readable', async () => {
		const keep = await onPhone();
		await keep.write(canaries);
		const full: Keep = { ...keep, persist: () => Promise.reject(new DOMException('', 'NotKept')) };
		for (const store of [full, memoryKeep()])
			await expect(lockKeep(store, '1234')).rejects.toMatchObject({ name: 'NotKept' });
		expect(await keep.all('goal')).toEqual([goal]);
		const sealed = await lockKeep(keep, '1234');
		const keys = (await openLock(await lockOf(keep), '1234'))!;
		await expect(unlockKeep(new SealedKeep(full, keys))).rejects.toMatchObject({ name: 'NotKept' });
		expect(await sealed.all('goal')).toEqual([goal]);
	});

	it('takes no row from another place: a sealed row moved to another table or changed by a bit does not open', async () => {
		const keep = await onPhone();
		const sealed = await lockKeep(keep, '1234');
		await sealed.write(canaries);
		const [row] = (await keep.all('goal')) as unknown as { id: string; iv: string; sealed: string }[];
		await keep.write([{ put: 'milestone', row } as unknown as Change]);
		await expect(sealed.all('milestone')).rejects.toThrow();
		const bent = { ...row!, sealed: row!.sealed.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) };
		await keep.write([{ put: 'goal', row: bent } as unknown as Change]);
		await expect(sealed.all('goal')).rejects.toThrow();
	});

	it('is slow to guess: 600,000 rounds, another salt each time', async () => {
		const [one, other] = [await makeLock('1234'), await makeLock('1234')];
		expect(one.lock.rounds).toBe(600_000);
		expect(one.lock.salt).not.toBe(other.lock.salt);
		expect(one.lock.key).not.toBe(other.lock.key);
	});

	it('keeps up with a thousand steps', async () => {
		const sealed = await lockKeep(await onPhone(), '1234');
		const steps = Array.from({ length: 1_000 }, (_, at) => ({ id: `s${at}`, text: 'bel Sofie' }) as Step);
		await sealed.write(steps.map((row) => ({ put: 'step', row })));
		expect(await sealed.all('step')).toHaveLength(1_000);
	});
});
