import {
	doStep,
	milestonesOfGoal,
	nameStrength,
	putStep,
	restGoal,
	splitStep,
	undoStep,
	whileYouWait,
	type Did,
	type Room,
	type Step
} from '$lib/domain/plan';
import { shownBy } from '../../../content/strengths';
import { Draft } from '../draft.svelte';
import type { Phone } from '../phone.svelte';

/** A step that is done by writing something down; one in own words, or of a card in the way, says itself what to do. */
export const asksForWords = ({ kind, text, obstacle }: Step): boolean => kind === 'note' && !text && !obstacle;

/** The home screen: the steps of this week, done or not now, and the way back from either. */
export class Home {
	readonly note: Draft;
	/** True when "Done" was tapped on a note without a word in it. */
	noteMissing = $state(false);
	/** The step for which "Not now" was tapped. */
	choosing = $state('');
	/** What happened last, until the next tap: it can be taken back. */
	last = $state.raw<{ kind: 'done' | 'later' | 'smaller'; step: Step } | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
		this.note = new Draft(phone, 'note');
	}

	/** What can be done while what is on screen waits (SEED row 22). */
	get meanwhile(): Step | undefined {
		const { plan, steps, talks } = this.#phone;
		const now = new Date().toISOString();
		const booked = talks.some(({ state, booking }) => state === 'booked' && booking.slot.end > now);
		return whileYouWait(plan, steps, now, booked);
	}

	get stones(): { count: number; reached: number } {
		const milestones = milestonesOfGoal(this.#phone.plan);
		return { count: milestones.length, reached: milestones.filter((one) => one.reachedAt).length };
	}

	async done(step: Step): Promise<void> {
		if (asksForWords(step) && !this.note.text.trim()) {
			this.noteMissing = true;
			return;
		}
		const done = doStep(
			this.#phone.plan,
			step.id,
			this.note.text.trim(),
			() => crypto.randomUUID(),
			new Date().toISOString()
		);
		if (!done.ok) return;
		await this.#phone.change(done.value);
		await this.note.clear();
		this.noteMissing = false;
		this.last = { kind: 'done', step };
	}

	/** What the step done last may have shown, until one is named; the others stay unsaid. */
	get shows(): readonly string[] {
		const did = this.#didLast;
		return did && !did.strength ? shownBy[did.kind] : [];
	}

	/** What was named of it. */
	get shown(): string {
		return this.#didLast?.strength ?? '';
	}

	/**
	 * "That is what I showed": named on what was done, and a card of one's own from now on (SEED rows 9, 49). In: the card, and
	 * what the step says; a step about something in the way is proof for nobody else, so it is not written there.
	 */
	async name(strength: string, proof: string): Promise<void> {
		const did = this.#didLast;
		if (!did) return;
		await this.#phone.change(nameStrength(this.#phone.plan, did.id, strength));
		if (this.#phone.strengths.some(({ id }) => id === strength)) return;
		const row = { id: strength, text: '', proof: did.obstacle ? '' : proof, from: '', role: '', at: did.at };
		await this.#phone.write([{ put: 'strength', row }]);
	}

	get #didLast(): Did | undefined {
		const { last } = this;
		return last?.kind === 'done' ? this.#phone.plan.did.find(({ step }) => step === last.step.id) : undefined;
	}

	async later(step: Step): Promise<void> {
		await this.#phone.change(putStep(this.#phone.plan, step.id, 'later', new Date().toISOString()));
		this.choosing = '';
		this.last = { kind: 'later', step };
	}

	async smaller(step: Step): Promise<void> {
		const split = splitStep(this.#phone.plan, step.id, () => crypto.randomUUID(), new Date().toISOString());
		if (!split.ok) return;
		await this.#phone.change(split.value);
		this.choosing = '';
		this.last = { kind: 'smaller', step };
	}

	async undo(): Promise<void> {
		const last = this.last;
		if (!last || last.kind === 'smaller') return;
		const plan = this.#phone.plan;
		const now = new Date().toISOString();
		await this.#phone.change(
			last.kind === 'done' ? undoStep(plan, last.step.id, now) : putStep(plan, last.step.id, 'today', now)
		);
		this.last = null;
	}

	async setRoom(room: Room): Promise<void> {
		await this.#phone.remember('room', String(room));
	}

	async goOn(): Promise<void> {
		await this.#phone.change(restGoal(this.#phone.plan, false));
	}
}
