import { bringBack, planStep, putStep, removeStep, rewriteStep, type Step } from '$lib/domain/plan';
import type { Result } from '$lib/domain/result';
import type { PlanChange } from '$lib/domain/plan';
import { Draft } from './draft.svelte';
import type { Phone } from './phone.svelte';

/** The sheet of one step: when and where, own words, away and back. */
export class StepSheet {
	text = $state('');
	empty = $state(false);
	/** A day of the coming week ("2026-11-24"), a time ("10:30") and a place in own words. */
	day = $state('');
	time = $state('');
	where = $state('');
	removed = $state.raw<Step | null>(null);

	#draft: Draft | null = null;
	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Shows what the step says already, and what was typed and not kept yet. */
	open(step: Step, text: string): void {
		this.#draft = this.#draftOf(step.id);
		this.#draft.open();
		const at = step.when ? new Date(step.when) : null;
		const said: Typed = { text, where: step.where, day: at ? localDay(at) : '', time: at ? localTime(at) : '' };
		Object.assign(this, said, typed(this.#draft.text));
	}

	/** Keeps what is half typed. */
	async keep(): Promise<void> {
		if (!this.#draft) return;
		const { text, day, time, where } = this;
		this.#draft.text = JSON.stringify({ text, day, time, where } satisfies Typed);
		await this.#draft.keep();
	}

	/** The seven days from now, as this phone's calendar has them. */
	days(now = new Date()): { id: string; at: string; date: number; weekday: number }[] {
		return Array.from({ length: 7 }, (_, count) => {
			const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, 12);
			return { id: localDay(at), at: at.toISOString(), date: at.getDate(), weekday: at.getDay() || 7 };
		});
	}

	/** Brings a step forward: it is the big one on the start screen, and the one that was next waits. */
	async doNow(step: Step): Promise<void> {
		const first = this.#phone.step;
		const now = new Date().toISOString();
		await this.#phone.change(putStep(this.#phone.plan, step.id, 'today', now));
		if (first && first.id !== step.id) await this.#phone.change(putStep(this.#phone.plan, first.id, 'later', now));
	}

	async plan(step: Step): Promise<void> {
		const when = this.day ? new Date(`${this.day}T${this.time || '12:00'}`).toISOString() : '';
		const { text } = this;
		const draft = this.#draftOf(step.id);
		await this.#apply(planStep(this.#phone.plan, step.id, when, this.where.trim(), new Date().toISOString()));
		// When and where are in the step now; other words for it may still be half typed.
		draft.text = text === step.text ? '' : JSON.stringify({ text });
		await draft.keep();
	}

	/** Out: the id of the step in its new words, or null when there were none. */
	async rewrite(step: Step): Promise<string | null> {
		this.empty = !this.text.trim();
		if (this.empty) return null;
		const id = crypto.randomUUID();
		const { day, time, where } = this;
		if (!(await this.#apply(rewriteStep(this.#phone.plan, step.id, this.text, () => id, new Date().toISOString()))))
			return null;
		await this.#draftOf(step.id).clear();
		const next = this.#draftOf(id);
		next.text = JSON.stringify({ day, time, where });
		await next.keep();
		return id;
	}

	async remove(step: Step): Promise<void> {
		if (await this.#apply(removeStep(this.#phone.plan, step.id))) this.removed = step;
	}

	async back(): Promise<void> {
		if (!this.removed) return;
		await this.#phone.change(bringBack(this.#phone.plan, this.removed.id, new Date().toISOString()));
		this.removed = null;
	}

	#draftOf(step: string): Draft {
		return new Draft(this.#phone, `step:${step}`);
	}

	async #apply(result: Result<PlanChange, { code: string }>): Promise<boolean> {
		if (result.ok) await this.#phone.change(result.value);
		return result.ok;
	}
}

type Typed = { text: string; day: string; time: string; where: string };

/** What a draft holds; one that cannot be read holds nothing. */
function typed(draft: string): Partial<Typed> {
	try {
		const { text, day, time, where } = JSON.parse(draft) as Partial<Typed>;
		const all = Object.entries({ text, day, time, where });
		return Object.fromEntries(all.filter(([, value]) => typeof value === 'string'));
	} catch {
		return {};
	}
}

const localTime = (at: Date): string =>
	`${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;

const localDay = (at: Date): string =>
	`${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
