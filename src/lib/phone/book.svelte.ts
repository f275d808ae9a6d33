import { CallMe } from '$lib/contract';
import * as v from 'valibot';
import type { FreeSlot } from '$lib/contract';
import type { Phone } from './phone.svelte';
import { freshSecret, newTalk } from './talks';

/** The check before a booking: one typed word at most, and a talk that is kept before it is sent. */
export class Book {
	callMe = $state('');
	message = $state('');
	comesWith = $state(false);
	/** Which help the name needs, if any: a key of young:book. */
	nameError = $state<'nameEmpty' | 'nameLong' | null>(null);
	/** True while the name is asked; a known name is shown and can be changed. */
	asking = $state(true);
	busy = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Takes the name this phone knows, from an invite or an earlier talk. */
	known(): void {
		const name = this.#phone.settings.get('callMe');
		if (!name || this.callMe) return;
		this.callMe = name;
		this.asking = false;
	}

	/** Books: the talk stands on the phone before anything is sent. Out: its id, or null when the name needs help. */
	async book(slot: FreeSlot, lang: string): Promise<string | null> {
		const name = v.safeParse(CallMe, this.callMe);
		this.nameError = name.success ? null : this.callMe.trim() ? 'nameLong' : 'nameEmpty';
		const pack = this.#phone.pack;
		if (!name.success || !pack) {
			this.asking = true;
			return null;
		}
		this.busy = true;
		const invite = this.#phone.settings.get('invite');
		const counsellor = this.#phone.settings.get('counsellor');
		const talk = newTalk(slot, pack.answer, {
			secret: this.#phone.settings.get('secret') ?? freshSecret(),
			callMe: name.output,
			lang,
			...(invite && counsellor === slot.counsellor ? { invite } : {}),
			...(this.message.trim() ? { message: this.message.trim().slice(0, 280) } : {}),
			...(this.comesWith ? { comesWith: true } : {})
		});
		if (talk) {
			await this.#phone.write(talk.changes);
			await Promise.race([this.#phone.send(), new Promise((done) => setTimeout(done, 4_000))]);
		}
		this.busy = false;
		return talk?.id ?? null;
	}
}
