/** One line of the bench: what is measured, against what we promise. */
export type Row = {
	measure: string;
	unit: 'B' | 'requests' | 'ms' | 'MB' | '/s' | 'CLS';
	budget: number;
	/** What we work towards; the budget is what may never be passed. */
	aim?: number;
	measured: number;
	/** The same on every machine, so that a figure over budget fails the run; others depend on the machine. */
	fixed: boolean;
};

export const kept = ({ unit, budget, measured }: Row): boolean =>
	unit === '/s' ? measured >= budget : measured <= budget;

export function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The median of five runs, one after the other. */
export async function medianOfFive(run: () => Promise<number>): Promise<number> {
	const measured: number[] = [];
	for (let time = 0; time < 5; time++) measured.push(await run());
	return median(measured);
}
