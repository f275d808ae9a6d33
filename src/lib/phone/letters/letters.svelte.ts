import { acceptProposal, type Proposal } from '$lib/domain/plan';
import type { Letter } from '../keep';
import type { Phone } from '../phone.svelte';
import { freshAddress, partsOf } from '$lib/domain/letter';
import { keepLetter, ownName, takeLetterBack } from './kept';
import { random, send, type Sent } from './post';
import { fetchReplies } from './replies';

/** What went out and what came back. Nothing that came is part of the plan before "Yes, I want this" (SEED rows 13, 49, 57). */
export class Letters {
	looking = $state(false);
	/** The own name that goes along with a question; empty when none should. */
	from = $state('');
	problem = $state<string | null>(null);
	/** An answer came and cannot be read: it was broken on the way, or is of a newer app. */
	unread = $state<'damaged' | 'newer' | null>(null);
	/** Without a goal a step has no place yet. */
	noGoal = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Letters with something to say yes or no to. */
	get came(): Letter[] {
		return this.#phone.letters.filter(({ came }) => came);
	}

	/** What went out, newest first. */
	get sent(): Letter[] {
		return [...this.#phone.letters].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
	}

	open(): void {
		this.from = ownName(this.#phone);
	}

	async look(): Promise<void> {
		this.looking = true;
		this.unread = await fetchReplies(this.#phone).catch(() => null);
		this.looking = false;
	}

	async takeBack(letter: Letter): Promise<void> {
		this.problem = (await takeLetterBack(this.#phone, letter)) ? null : 'network';
	}

	/** "What did you see me do?": a letter with nothing in it but a name, when one was left in, and where the answer goes. */
	async ask(lang: string): Promise<Sent | null> {
		const reply = partsOf(freshAddress(random));
		const from = this.from.trim().slice(0, 40);
		const sent = await send('ask', { v: 1, from, lang, reply });
		this.problem = sent.ok ? null : sent.error.code;
		if (!sent.ok) return null;
		await keepLetter(this.#phone, 'ask', { from, to: '' }, sent.value, reply);
		return sent.value;
	}

	/** "Yes, I want this". Out: false when there is no goal to put it with. */
	async acceptStep(letter: Letter, id: string): Promise<boolean> {
		const came = letter.came;
		const step = came?.kind === 'proposals' ? came.steps.find((one) => one.id === id) : undefined;
		if (!came || !step) return false;
		const proposal: Proposal = { ...step, from: came.from };
		const change = acceptProposal(this.#phone.plan, proposal, new Date().toISOString());
		this.noGoal = !change.step && !this.#phone.goal;
		if (this.noGoal) return false;
		await this.#phone.change(change);
		await this.dropStep(letter, id);
		return true;
	}

	async dropStep(letter: Letter, id: string): Promise<void> {
		if (letter.came?.kind !== 'proposals') return;
		await this.#left(letter, { ...letter.came, steps: letter.came.steps.filter((one) => one.id !== id) });
	}

	async dropMoment(letter: Letter): Promise<void> {
		if (letter.came?.kind !== 'proposals') return;
		const { moment: _, ...rest } = letter.came;
		await this.#left(letter, rest);
	}

	/** Keeps a strength that somebody saw: it stands on the strengths page with who saw it. */
	async keepCard(letter: Letter, card: string): Promise<void> {
		if (letter.came?.kind !== 'saw') return;
		const { from, role, sentence } = letter.came;
		const row = { id: `${card}@${letter.id}`, text: '', proof: sentence, from, role, at: new Date().toISOString() };
		await this.#phone.write([{ put: 'strength', row }]);
		await this.dropCard(letter, card);
	}

	async dropCard(letter: Letter, card: string): Promise<void> {
		if (letter.came?.kind !== 'saw') return;
		await this.#left(letter, { ...letter.came, cards: letter.came.cards.filter((one) => one !== card) });
	}

	/** What was answered is gone from the letter; with the last of it the answer is gone. */
	async #left(letter: Letter, came: NonNullable<Letter['came']>): Promise<void> {
		const empty = came.kind === 'saw' ? !came.cards.length : !came.steps.length && !came.moment;
		await this.#phone.write([{ patch: 'letter', id: letter.id, row: { came: empty ? null : came } }]);
	}
}
