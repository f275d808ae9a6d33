import { mergeCopies, type Copy, type CopyRow } from '$lib/domain/plan/merge';
import type { Change } from '../keep';
import type { Phone } from '../phone.svelte';

/**
 * Merges rows that were checked with what is here: from a new phone's letter, from QR codes, from a backup. Nothing typed is
 * overwritten; what comes twice changes nothing. Settings only fill in what this phone has none of.
 */
export async function mergeIn(phone: Phone, coming: Copy): Promise<void> {
	await phone.write(changesOf(JSON.parse(await phone.copy()) as Copy, coming));
}

/** What is written here when those rows come: only what is new or says more. */
export function changesOf(here: Copy, { setting = [], ...coming }: Copy): Change[] {
	const own = Object.fromEntries(Object.keys(coming).map((name) => [name, here[name] ?? []]));
	// A talk that is not sure yet stays with the phone that asks for it.
	const waiting = (own['slip'] ?? []).filter((slip) => !sure.has(String(slip['state'])));
	const slip = (own['slip'] ?? []).filter((one) => !waiting.includes(one));
	const merged = mergeCopies({ ...own, slip }, coming);
	const changes: Change[] = [];
	for (const [name, rows] of Object.entries(merged)) {
		const known = new Map((own[name] ?? []).map((row) => [row.id, row]));
		for (const row of rows) {
			if (name === 'slip' && waiting.some(({ id }) => id === row.id)) continue;
			const before = known.get(row.id);
			if (before && JSON.stringify(before) === JSON.stringify(row)) continue;
			if (name === 'goal' && before && onlyOne(before, rows)) continue;
			changes.push({ put: name, row } as unknown as Change);
		}
	}
	for (const row of setting) {
		if (!here['setting']?.some(({ id }) => id === row.id)) changes.push({ put: 'setting', row } as unknown as Change);
	}
	return changes;
}

const sure = new Set(['booked', 'cancelled', 'withdrawn']);
const counts = (goal: CopyRow): boolean => goal['state'] === 'chosen' || goal['state'] === 'paused';

/** A goal that counts here goes on counting when no other one would. */
const onlyOne = (goal: CopyRow, merged: readonly CopyRow[]): boolean => counts(goal) && !merged.some(counts);
