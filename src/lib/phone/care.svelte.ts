import { answerCheckIn, checkInDue, type CareAnswer, type CheckIn } from '$lib/domain/care';
import { currentGoal } from '$lib/domain/plan';
import type { Phone } from './phone.svelte';

/** "I started!": the first working day, and how it goes since (SEED row 42). */
export class CareMode {
	/** The answer that was just given, until the screen is left. */
	said = $state<CareAnswer | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	get started(): boolean {
		return this.#phone.care.length > 0;
	}

	get due(): CheckIn | null {
		const [care] = this.#phone.care;
		return care ? checkInDue(care, new Date().toISOString()) : null;
	}

	/** In: how many days ago the first day was. One care at a time: starting again starts it anew. */
	async start(daysAgo: number): Promise<void> {
		const startedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
		const job = currentGoal(this.#phone.plan)?.job ?? '';
		await this.#phone.write([{ put: 'care', row: { id: 'care', job, startedAt, answers: {} } }]);
	}

	async answer(answer: CareAnswer): Promise<void> {
		const [care] = this.#phone.care;
		const due = this.due;
		if (!care || !due) return;
		this.said = answer;
		await this.#phone.write([{ put: 'care', row: answerCheckIn(care, due, answer) }]);
	}

	async stop(): Promise<void> {
		await this.#phone.write([{ remove: 'care', id: 'care' }]);
	}
}
