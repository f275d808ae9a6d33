import { goalLimit, startPath, type Door } from '$lib/domain/plan';
import type { Phone } from './phone.svelte';

/** The screen "What I want": a door, and own words, a job or "I don't know yet". */
export class Want {
	door = $state<Door>('work');
	text = $state('');
	missing = $state(false);
	busy = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Starts on a goal. Out: false when nothing was written, and what was typed stays. */
	async save(wish: { text: string } | { job: string } | 'unknown'): Promise<boolean> {
		const text = wish !== 'unknown' && 'text' in wish ? wish.text.trim() : '';
		const job = wish !== 'unknown' && 'job' in wish ? wish.job : '';
		if (wish !== 'unknown' && !text && !job) {
			this.missing = true;
			return false;
		}
		this.busy = true;
		const [{ jobs }, { paths }] = await Promise.all([import('../../content/jobs'), import('../../content/paths')]);
		const path = paths.find((one) => one.id === (job ? 'job' : this.door))!;
		const steps = jobs.find((one) => one.id === job)?.steps ?? [];
		await this.#phone.change(
			startPath(
				this.#phone.plan,
				{ door: job ? 'work' : this.door, text: text.slice(0, goalLimit), job },
				path,
				steps,
				() => crypto.randomUUID(),
				new Date().toISOString()
			)
		);
		this.busy = false;
		return true;
	}
}
