import { startPath, textLimit, type Door } from '$lib/domain/plan';
import { Draft } from './draft.svelte';
import type { Phone } from './phone.svelte';

/** The screen "What I want": a door, and own words, a job or "I don't know yet". */
export class Want {
	door = $state<Door>('work');
	/** What is being typed; it waits when the screen is left. */
	readonly draft: Draft;
	/** Which help the text needs, if any: a key of young:want. What was typed stays. */
	problem = $state<'empty' | 'long' | null>(null);
	busy = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
		this.draft = new Draft(phone, 'want');
	}

	/** Starts on a goal. Out: false when nothing was written, and what was typed stays. */
	async save(wish: { text: string } | { job: string } | 'unknown'): Promise<boolean> {
		const text = wish !== 'unknown' && 'text' in wish ? wish.text.trim() : '';
		const job = wish !== 'unknown' && 'job' in wish ? wish.job : '';
		this.problem = wish !== 'unknown' && !text && !job ? 'empty' : text.length > textLimit ? 'long' : null;
		if (this.problem) return false;
		this.busy = true;
		const [{ jobs }, { paths }, { obstacles }] = await Promise.all([
			import('../../content/jobs'),
			import('../../content/paths'),
			import('../../content/obstacles')
		]);
		const path = paths.find((one) => one.id === (job ? 'job' : this.door))!;
		const steps = jobs.find((one) => one.id === job)?.steps ?? [];
		await this.#phone.change(
			startPath(
				this.#phone.plan,
				{ door: job ? 'work' : this.door, text, job },
				path,
				steps,
				obstacles.filter(({ id }) => this.#phone.inTheWay.has(id)).toSorted((a, b) => a.urgency - b.urgency),
				() => crypto.randomUUID(),
				new Date().toISOString()
			)
		);
		await this.draft.clear();
		this.busy = false;
		return true;
	}
}
