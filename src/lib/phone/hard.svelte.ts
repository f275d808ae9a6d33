import { addObstacle, mayKeep } from '$lib/domain/plan';
import { obstacles } from '../../content/obstacles';
import type { ObstacleFact } from '../../content/schema';
import type { Phone } from './phone.svelte';

/**
 * "What is in my way?": cards to pick or to leave. The open card lives in memory alone, never in an address, a title or the
 * history; a card that may not be kept is never written down (EVIDENCE §4).
 */
export class Hard {
	open = $state.raw<ObstacleFact | null>(null);
	added = $state(false);

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

	async pick(card: ObstacleFact): Promise<void> {
		this.open = card;
		this.added = this.#phone.plan.steps.some((step) => step.obstacle === card.id && step.state !== 'stopped');
		if (!mayKeep(card.sensitivity)) return;
		const row = { id: card.id, urgency: card.urgency, at: new Date().toISOString() };
		await this.#phone.write([{ put: 'obstacle', row }]);
	}

	/** Puts the steps of the card in the plan. Out: false when there is no goal yet. */
	async add(): Promise<boolean> {
		if (!this.open || !this.kept || !this.#phone.goal) return false;
		await this.#phone.change(
			addObstacle(this.#phone.plan, this.open, () => crypto.randomUUID(), new Date().toISOString())
		);
		this.added = true;
		return true;
	}

	/** Not in the way any more: the card no longer counts, and what was done stays. */
	async away(): Promise<void> {
		if (!this.open) return;
		await this.#phone.write([{ remove: 'obstacle', id: this.open.id }]);
		this.open = null;
	}
}
