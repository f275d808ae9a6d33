import { isOpen, milestonesOfGoal, stepsOfGoal } from '$lib/domain/plan';
import { obstacles } from '../../../content/obstacles';
import type { Language } from '$lib/words/languages';
import type { Phone } from '../phone.svelte';
import { freshAddress, partsOf } from '$lib/domain/letter';
import { keepLetter, ownName } from './kept';
import { framesFor } from './move';
import { random, send, type Content, type Sent } from './post';

type Show = Content['show'];
/** One thing that can be shown, and how it goes into the letter. */
export type Item = {
	id: string;
	part: 'goal' | 'strengths' | 'wishes' | 'milestones' | 'steps' | 'did' | 'obstacles';
	/** Private: off until it is ticked by itself (TRUST 1.4). */
	careful: boolean;
	put: (letter: Show) => void;
};

const sensitivity = new Map(obstacles.map(({ id, sensitivity }) => [id, sensitivity]));
/** Health, papers, a record and the like never leave the phone, whatever is stored. */
const never = (card: string) => !['normal', 'private'].includes(sensitivity.get(card) ?? 'special_category');
const isPrivate = (card: string) => sensitivity.get(card) === 'private';

/** "Show my plan": tick what goes, see to whom, and hand it over by link, by QR, or side by side without a network. */
export class ShowPlan {
	to = $state('');
	/** The own name that goes along; empty when none should. */
	from = $state('');
	ticked = $state.raw<string[]>([]);
	busy = $state(false);
	problem = $state<string | null>(null);
	sent = $state.raw<Sent | null>(null);
	frames = $state.raw<string[] | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Takes up the person of the next talk, and ticks what may be shown without a second thought. */
	open(): void {
		this.to = this.talk?.booking.counsellor.firstName ?? '';
		this.from = ownName(this.#phone);
		this.ticked = this.items.filter(({ careful, part }) => !careful && part !== 'did').map(({ id }) => id);
	}

	/** The talk whose counsellor this is for, when there is one. */
	get talk() {
		return this.#phone.talks.find(({ state }) => state === 'booked' || state === 'changing');
	}

	get items(): Item[] {
		const { plan, goal, strengths, wishes } = this.#phone;
		const items: Item[] = [];
		const add = (part: Item['part'], id: string, put: Item['put'], card = '') => {
			if (card && never(card)) return;
			items.push({ id: `${part}:${id}`, part, careful: card !== '' && isPrivate(card), put });
		};
		if (goal) {
			const { door, text, job } = goal;
			add('goal', goal.id, (letter) => (letter.goal = { door, text, job }));
		}
		for (const { id, text, proof, from, role } of strengths) {
			add('strengths', id, (letter) => letter.strengths.push({ card: id.split('@')[0]!, text, proof, from, role }));
		}
		for (const { id } of wishes) add('wishes', id, (letter) => letter.wishes.push(id));
		for (const { id, path, fact, reachedAt } of milestonesOfGoal(plan)) {
			const put = (letter: Show) => letter.milestones.push({ path, fact, reached: reachedAt !== '' });
			add('milestones', id, put, path === 'obstacle' ? fact : '');
		}
		for (const { id, job, fact, obstacle, text, part } of stepsOfGoal(plan).filter(isOpen)) {
			add('steps', id, (letter) => letter.steps.push({ job, fact, obstacle, text, part }), obstacle);
		}
		for (const { id, job, fact, obstacle, text, note } of [...plan.did].reverse().slice(0, 20)) {
			add('did', id, (letter) => letter.did.push({ job, fact, obstacle, text, note }), obstacle);
		}
		for (const { id } of this.#phone.obstacles) add('obstacles', id, (letter) => letter.obstacles.push(id), id);
		return items;
	}

	tick(id: string): void {
		this.ticked = this.ticked.includes(id) ? this.ticked.filter((one) => one !== id) : [...this.ticked, id];
	}

	/** A letter by link and QR; without a network, or when it is asked for, QR codes to hold beside each other. */
	async make(lang: Language, how: 'letter' | 'beside'): Promise<void> {
		this.problem = !this.ticked.length ? 'nothing' : !this.to.trim() ? 'noName' : null;
		if (this.problem) return;
		this.busy = true;
		try {
			await (how === 'beside' ? this.#beside(this.#content(lang)) : this.#letter(this.#content(lang)));
		} finally {
			this.busy = false;
		}
	}

	async #beside(content: Show): Promise<void> {
		const frames = await framesFor('show', content);
		this.frames = frames.ok ? frames.value : null;
		this.problem = frames.ok ? null : frames.error.code;
	}

	async #letter(content: Show): Promise<void> {
		const reply = partsOf(freshAddress(random));
		const sent = await send('show', { ...content, reply });
		if (sent.ok) {
			await keepLetter(this.#phone, 'show', content, sent.value, reply);
			this.sent = sent.value;
		} else this.problem = sent.error.code;
	}

	#content(lang: Language): Show {
		const letter: Show = {
			v: 1,
			from: this.from.trim().slice(0, 40),
			to: this.to.trim().slice(0, 40),
			lang,
			strengths: [],
			wishes: [],
			milestones: [],
			steps: [],
			did: [],
			obstacles: []
		};
		for (const item of this.items) if (this.ticked.includes(item.id)) item.put(letter);
		return letter;
	}
}
