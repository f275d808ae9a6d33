import { doStep, milestonesOfGoal, nextStep, putStep, undoStep, type Step } from '$lib/domain/plan';
import type { Phone } from './phone.svelte';

/** The home screen: the next step, done or not now, and the way back from either. */
export class Home {
	note = $state('');
	/** True when "Done" was tapped on a note without a word in it. */
	noteMissing = $state(false);
	choosing = $state(false);
	/** What happened last, until the next tap: it can be taken back. */
	last = $state.raw<{ kind: 'done' | 'later'; step: Step } | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	get step(): Step | undefined {
		return nextStep(this.#phone.plan);
	}

	get stones(): { count: number; reached: number } {
		const milestones = milestonesOfGoal(this.#phone.plan);
		return { count: milestones.length, reached: milestones.filter((one) => one.reachedAt).length };
	}

	async done(step: Step): Promise<void> {
		if (step.kind === 'note' && !this.note.trim()) {
			this.noteMissing = true;
			return;
		}
		const outcome = doStep(
			this.#phone.plan,
			step.id,
			this.note.trim(),
			() => crypto.randomUUID(),
			new Date().toISOString()
		);
		if (!outcome.ok) return;
		await this.#phone.change(outcome.value);
		this.note = '';
		this.noteMissing = false;
		this.last = { kind: 'done', step };
	}

	async later(step: Step): Promise<void> {
		await this.#phone.change(putStep(this.#phone.plan, step.id, 'later'));
		this.choosing = false;
		this.last = { kind: 'later', step };
	}

	async undo(): Promise<void> {
		const last = this.last;
		if (!last) return;
		const plan = this.#phone.plan;
		await this.#phone.change(last.kind === 'done' ? undoStep(plan, last.step.id) : putStep(plan, last.step.id, 'today'));
		this.last = null;
	}
}
