import { addObstacle, mayKeep, putStep, type Step } from '$lib/domain/plan';
import { obstacles } from '../../content/obstacles';
import type { ObstacleFact } from '../../content/schema';
import type { Phone } from './phone.svelte';

/**
 * "What is in my way?": cards to pick or to leave. The open card lives in memory alone, never in an address, a title or the
 * history; it is written down only with "In my plan", and one that may not be kept never is (EVIDENCE §4).
 */
export class Hard {
	open = $state.raw<ObstacleFact | null>(null);
	added = $state(false);
	/** The step that was put to later here, until the screen is left. */
	waits = $state.raw<Step | null>(null);

	readonly cards = obstacles;
	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Cards that are in the way now. */
	get here(): ObstacleFact[] {
		return this.cards.filter(({ id }) => this.#phone.inTheWay.has(id));
	}

	get kept(): boolean {
		return this.open !== null && mayKeep(this.open.sensitivity);
	}

	pick(card: ObstacleFact): void {
		this.open = card;
		this.added = this.#phone.plan.steps.some((step) => step.obstacle === card.id && step.state !== 'stopped');
	}

	/** Writes down that the card is in the way; without a goal its steps come with the next one. */
	async keep(): Promise<void> {
		if (!this.open || !this.kept) return;
		const { id, urgency } = this.open;
		await this.#phone.write([{ put: 'obstacle', row: { id, urgency, at: new Date().toISOString() } }]);
	}

	/** Puts the steps of the card in the plan; the step it is in the way of waits, without a mark (SEED row 16). */
	async add(step?: Step): Promise<void> {
		if (!this.open || !this.kept || !this.#phone.goal) return;
		await this.keep();
		await this.#phone.change(
			addObstacle(this.#phone.plan, this.open, () => crypto.randomUUID(), new Date().toISOString())
		);
		this.added = true;
		if (step) await this.wait(step);
	}

	/** The step goes to later. It says nothing about why, so a card that may not be kept can do it too. */
	async wait(step: Step): Promise<void> {
		await this.#phone.change(putStep(this.#phone.plan, step.id, 'later', new Date().toISOString()));
		this.waits = step;
	}

	/** Not in the way any more: the card no longer counts, and what was done stays. */
	async away(): Promise<void> {
		if (!this.open) return;
		await this.#phone.write([{ remove: 'obstacle', id: this.open.id }]);
		this.open = null;
	}
}
