import * as v from 'valibot';
import { CallMe, PhoneNumber, type DayPart, type FreeSlot, type Place, type SlotsAnswer } from '$lib/contract';
import type { Ask } from '../keep';
import type { Phone } from '../phone.svelte';
import { fetchMoments } from '../sync/moments';
import { keepPack } from '../sync/pack';
import { freshSecret, newTalk } from '../talks';
import { changeAsk, newAsk, refreshAsks, type Wish } from './asks';
import { knownPush } from './knock';

/** Whom or what the screen was opened about: a person, or one full group. */
export type About = { who: string; slot: string; name: string };

/** Asking for another moment, a call, or to be told; and what came of it. */
export class Asking {
	way = $state<'choose' | 'meet' | 'call' | 'alert'>('choose');
	dayParts = $state<DayPart[]>([]);
	placeKind = $state<Place['kind'] | ''>('');
	text = $state('');
	callMe = $state('');
	number = $state('');
	nameError = $state<'nameEmpty' | 'nameLong' | null>(null);
	numberWrong = $state(false);
	busy = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Takes the name this phone knows, and asks what became of earlier asks. */
	async start(): Promise<void> {
		this.callMe ||= this.#phone.settings.get('callMe') ?? '';
		await refreshAsks(this.#phone);
	}

	/** The centre this phone knows. */
	get centre() {
		return this.#phone.centre;
	}

	/** Sends the ask. Out: false when something that was typed needs help; it stays. */
	async send(about: About, lang: string): Promise<boolean> {
		const centre = this.centre;
		if (!centre || this.busy || this.way === 'choose') return false;
		const name = v.safeParse(CallMe, this.callMe);
		const number = v.safeParse(PhoneNumber, this.number);
		this.nameError = this.way === 'alert' || name.success ? null : this.callMe.trim() ? 'nameLong' : 'nameEmpty';
		this.numberWrong = this.way === 'call' && !number.success;
		if (this.nameError || this.numberWrong) return false;
		this.busy = true;
		const counsellor = about.who ? { counsellor: about.who } : {};
		const words = this.text.trim() ? { words: this.text.trim().slice(0, 280) } : {};
		const wish: Wish =
			this.way === 'meet'
				? {
						kind: 'meet',
						...counsellor,
						...words,
						...(this.placeKind ? { placeKind: this.placeKind } : {}),
						dayParts: [...this.dayParts]
					}
				: this.way === 'call'
					? { kind: 'call', ...counsellor, ...words, phone: this.number.trim() }
					: { kind: 'alert', ...counsellor, ...(about.slot ? { slot: about.slot } : {}) };
		await this.#phone.write(
			newAsk(wish, {
				centre: centre.slug,
				secret: this.#phone.settings.get('secret') ?? freshSecret(),
				callMe: this.callMe.trim(),
				lang,
				about: about.name,
				push: await knownPush()
			})
		);
		await Promise.race([this.#phone.send(), new Promise((done) => setTimeout(done, 4_000))]);
		this.text = '';
		this.number = '';
		this.way = 'choose';
		this.busy = false;
		return true;
	}

	async stop(ask: Ask): Promise<void> {
		await this.#phone.write(changeAsk(ask, 'stop'));
		await this.#phone.send();
	}

	async other(ask: Ask): Promise<void> {
		await this.#phone.write(changeAsk(ask, 'other'));
		await this.#phone.send();
	}

	async remove(ask: Ask): Promise<void> {
		await this.#phone.write([{ remove: 'ask', id: ask.id }]);
	}

	/** "Yes, I come": the kept moment becomes a talk like any other. Out: its id. */
	async accept(ask: Ask, lang: string): Promise<string | null> {
		const answer = ask.answer;
		if (!answer || !('kind' in answer) || !answer.slot || !answer.counsellor || !answer.place) return null;
		this.busy = true;
		const known: SlotsAnswer = {
			at: ask.at,
			centre: answer.centre,
			slots: [answer.slot],
			people: [answer.counsellor],
			places: [answer.place]
		};
		const talk = newTalk(answer.slot, known, { secret: ask.secret, callMe: ask.callMe, lang, invite: ask.code });
		if (talk) {
			await this.#phone.write([...talk.changes, { put: 'ask', row: { ...ask, state: 'accepted' } }]);
			await Promise.race([this.#phone.send(), new Promise((done) => setTimeout(done, 4_000))]);
		}
		this.busy = false;
		return talk?.id ?? null;
	}

	/** Takes what came free: the moments are asked afresh, and it is told once. Out: where to book it. */
	async take(ask: Ask, slot: FreeSlot, lang: string): Promise<string> {
		const answer = ask.answer;
		if (answer) {
			const fresh = await fetchMoments({ centre: answer.centre.slug }, lang, undefined);
			if (fresh) await keepPack(this.#phone, fresh);
		}
		await this.stop(ask);
		return `/${lang}/book?slot=${encodeURIComponent(slot.id)}`;
	}
}
