import type { BrowserContext } from '@playwright/test';

/** What `npm run mutants` leaves in the process that runs a rule: which fault is in, or, when none is, what is counted. */
type Mutants = {
	activeMutant?: string;
	currentTestId?: string;
	mutantCoverage?: { static: object; perTest: Record<string, Record<string, number>> };
};
const mutants = () => (globalThis as { __stryker__?: Mutants }).__stryker__;

/** Brings the fault of `npm run mutants` into the pages of a browser, and counts what they ran; at other times it does nothing. */
export async function countIn(context: BrowserContext): Promise<void> {
	const here = mutants();
	const test = here?.currentTestId;
	if (here?.activeMutant)
		await context.addInitScript(
			(id) => Object.assign(globalThis, { __stryker__: { activeMutant: id } }),
			here.activeMutant
		);
	if (!here || !test) return;
	const counted = ((here.mutantCoverage ??= { static: {}, perTest: {} }).perTest[test] ??= {});
	await context.exposeFunction('ranMutant', (id: string) => (counted[id] = (counted[id] ?? 0) + 1));
	await context.addInitScript((currentTestId) => {
		const tell = (globalThis as unknown as { ranMutant: (id: string) => void }).ranMutant;
		const ran = new Proxy<Record<string, number>>(
			{},
			{
				set: (known, id, times) => {
					if (!(id in known)) tell(String(id));
					return Reflect.set(known, id, times);
				}
			}
		);
		const mutantCoverage = { static: ran, perTest: { [currentTestId]: ran } };
		Object.assign(globalThis, { __stryker__: { currentTestId, mutantCoverage } });
	}, test);
}
