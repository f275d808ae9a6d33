/** A total of a month; hidden when it is small or would give a small one away. */
export type Shown = { value: string; total: number | null };

/** Totals under this are never shown (TRUST 1.6). */
const least = 10;

/**
 * Hides small cells of one breakdown, and as many next ones as it takes so that nobody can compute them: what is hidden together
 * is never one cell alone, and adds up to ten or more. A reader who takes the shown cells from the sum learns a total of ten or
 * more, and not how it divides. In: the cells of one sum, which is itself shown. Out: the same cells in the same order.
 */
export function hideSmall(cells: readonly { value: string; total: number }[]): Shown[] {
	const bySize = [...cells].sort((a, b) => a.total - b.total);
	const hidden = new Set<string>();
	let together = 0;
	for (const { value, total } of bySize) {
		const enough = hidden.size === 0 || (hidden.size > 1 && together >= least);
		if (total >= least && enough) break;
		hidden.add(value);
		together += total;
	}
	return cells.map(({ value, total }) => ({ value, total: hidden.has(value) ? null : total }));
}

/** A sum by itself: null under ten. */
export const orHidden = (total: number): number | null => (total < least ? null : total);
