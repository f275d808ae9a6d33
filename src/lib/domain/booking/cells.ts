const cellMilliseconds = 5 * 60_000;

/**
 * The five-minute cells of a counsellor's time that a slot fills, as whole numbers since 1970 (UTC).
 * Two slots of one person share a cell exactly when they overlap; the database makes (staff, cell) unique (ARCHITECTURE 3).
 */
export function cellsOf(start: string, end: string): number[] {
	const first = Math.floor(Date.parse(start) / cellMilliseconds);
	const last = Math.ceil(Date.parse(end) / cellMilliseconds);
	return Array.from({ length: last - first }, (_, index) => first + index);
}
