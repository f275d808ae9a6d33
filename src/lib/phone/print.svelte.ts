import { openSteps } from '$lib/domain/plan';
import type { Phone } from './phone.svelte';

/** A line that may go on paper: what it says, and on which of the two pages. */
export type Line = { id: string; page: 'plan' | 'can'; label: string; text: string; more: string };

/** Paper to take along: every line is ticked by the young person, none is on it by itself (SEED rows 24, 56). */
export class Print {
	ticked = $state.raw<string[]>([]);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** The steps that can be on paper: the next ones, never those of a card in the way. */
	get steps() {
		return openSteps(this.#phone.plan)
			.filter((step) => !step.obstacle)
			.slice(0, 5);
	}

	tick(id: string): void {
		this.ticked = this.ticked.includes(id) ? this.ticked.filter((one) => one !== id) : [...this.ticked, id];
	}

	of(lines: readonly Line[], page: Line['page']): Line[] {
		return lines.filter((line) => line.page === page && this.ticked.includes(line.id));
	}
}
