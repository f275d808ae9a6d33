import { addStep, currentGoal, restGoal, type Did, type Room } from '$lib/domain/plan';
import { Draft } from './draft.svelte';
import type { Phone } from './phone.svelte';

/** The whole way: how much a week holds, a step of one's own, and rest. */
export class Path {
	readonly own: Draft;
	minutes = $state('15');
	empty = $state(false);
	/** What was just taken off the list of what was done, until the screen is left. */
	removed = $state.raw<Did | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
		this.own = new Draft(phone, 'own');
	}

	async setRoom(room: Room): Promise<void> {
		await this.#phone.remember('room', String(room));
	}

	/** Only the young person takes something off what they did (SEED row 9); it can be put back. */
	async forget(did: Did): Promise<void> {
		await this.#phone.change({ removeDid: [did.id] });
		this.removed = did;
	}

	async putBack(): Promise<void> {
		if (this.removed) await this.#phone.change({ did: [this.removed] });
		this.removed = null;
	}

	/** Out: false when there was nothing to add. */
	async add(): Promise<boolean> {
		const own = { text: this.own.text, kind: 'try' as const, minutes: Number(this.minutes) };
		const added = addStep(this.#phone.plan, own, () => crypto.randomUUID(), new Date().toISOString());
		this.empty = !added.ok;
		if (!added.ok) return false;
		await this.#phone.change(added.value);
		await this.own.clear();
		return true;
	}

	async rest(): Promise<void> {
		await this.#phone.change(restGoal(this.#phone.plan, currentGoal(this.#phone.plan)?.state !== 'paused'));
	}
}
