import { CallMe } from '$lib/contract';
import * as v from 'valibot';
import type { FreeSlot, PushTarget } from '$lib/contract';
import { nearest } from '$lib/domain/booking';
import { Draft } from './draft.svelte';
import type { Phone } from './phone.svelte';
import { freshSecret, momentsHeld, newTalk } from './talks';

/** The check before a booking: one typed word at most, and a talk that is kept before it is sent. */
export class Book {
	callMe = $state('');
	message = $state('');
	/** Nobody chose for them: alone and with somebody are equal. */
	company = $state<'' | 'alone' | 'with' | 'friend'>('');
	tenMinutes = $state(false);
	/** A language tag, or empty for no matter which. */
	talkIn = $state('');
	/** Other moments that are good too, in order of liking; asked when the phone cannot know whether the first is free. */
	then = $state.raw<FreeSlot[]>([]);
	/** Where this phone can be knocked at, if it can; and whether they want that for this talk. */
	knockAt = $state.raw<PushTarget | null>(null);
	knock = $state(false);
	/** Which help the name needs, if any: a key of young:book. */
	nameError = $state<'nameEmpty' | 'nameLong' | null>(null);
	/** True while the name is asked; a known name is shown and can be changed. */
	asking = $state(true);
	/** True when more than a name came back, so that nothing is sent that nobody sees. */
	more = $state(false);
	busy = $state(false);

	readonly #phone: Phone;
	/** What is typed waits on this phone, never further, until it is sent: a page that starts again has it still. */
	readonly #draft: Draft;

	constructor(phone: Phone) {
		this.#phone = phone;
		this.#draft = new Draft(phone, 'book');
	}

	/** Keeps what is half typed. */
	async keep(slot: FreeSlot): Promise<void> {
		const { message, company, tenMinutes, talkIn, knock } = this;
		const typed: Typed = {
			...{ slot: slot.id, message, company, tenMinutes, talkIn, knock },
			callMe: this.asking ? this.callMe : '',
			then: this.then.map(({ id }) => id)
		};
		this.#draft.text = JSON.stringify(typed);
		await this.#draft.keep();
	}

	/** Takes up what was typed and not sent: the name at any moment, the rest only at the one it was said about. */
	takeUp(slot: FreeSlot): void {
		this.#draft.open();
		const typed = typedIn(this.#draft.text);
		// Typed while the app was not awake yet: newer than what was kept.
		if (this.callMe) void this.keep(slot);
		else this.callMe = typed?.callMe ?? '';
		if (typed?.slot !== slot.id) return;
		const { message, company, tenMinutes, talkIn, knock } = typed;
		Object.assign(this, { message, company, tenMinutes, talkIn, knock });
		const others = this.alternatives(slot);
		this.then = typed.then.flatMap((id) => others.find((one) => one.id === id) ?? []);
		this.more = tenMinutes || message !== '';
	}

	/** Up to two moments that are closest to a wish, for whoever cannot know yet; the same person's first. */
	alternatives(slot: FreeSlot): FreeSlot[] {
		const now = new Date().toISOString();
		const seats = this.company === 'friend' ? 2 : 1;
		const own = momentsHeld(this.#phone.slips);
		const free = (this.#phone.pack?.answer.slots ?? []).filter(
			(one) =>
				one.id !== slot.id && !own.has(one.id) && one.kind === slot.kind && one.start > now && one.seatsLeft >= seats
		);
		const same = free.filter((one) => one.counsellor === slot.counsellor);
		return nearest(slot.start, same.length >= 2 ? same : free, 5).sort((a, b) => a.start.localeCompare(b.start));
	}

	/** Adds a moment as the next choice, or takes it away again. */
	choose(slot: FreeSlot): void {
		const chosen = this.then.some((one) => one.id === slot.id);
		if (chosen) this.then = this.then.filter((one) => one.id !== slot.id);
		else if (this.then.length < 2) this.then = [...this.then, slot];
	}

	/** A phone that may be knocked at can hear which of its moments it became, also when nobody looks; permission is not asked here. */
	async lookForKnock(): Promise<void> {
		if (this.#phone.kiosk) return;
		try {
			const { knownPush } = await import('./asking/knock');
			this.knockAt = (await knownPush()) ?? null;
		} catch {
			// What knows is not on this phone yet: the next opening tells.
		}
	}

	/** Takes what was typed before, else the name this phone knows, from an invite or an earlier talk. */
	known(slot: FreeSlot): void {
		this.takeUp(slot);
		this.talkIn ||= this.#phone.settings.get('talkIn') ?? '';
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
			...(this.company === 'with' ? { comesWith: true } : {}),
			...(this.company === 'friend' ? { friend: true } : {}),
			...(this.tenMinutes ? { tenMinutes: true } : {}),
			...(this.talkIn && this.talkIn !== lang ? { talkIn: this.talkIn } : {}),
			...(this.then.length ? { then: this.then } : {}),
			...(this.then.length && this.knock && this.knockAt ? { remind: { way: 'push', to: this.knockAt } } : {})
		});
		if (talk) {
			await this.#phone.write(talk.changes);
			await this.sent();
			await Promise.race([this.#phone.send(), new Promise((done) => setTimeout(done, 4_000))]);
		}
		this.busy = false;
		return talk?.id ?? null;
	}

	/** What was typed stands in the talk now, and nowhere else. */
	async sent(): Promise<void> {
		await this.#draft.clear();
	}
}

const Typed = v.object({
	slot: v.string(),
	callMe: v.string(),
	message: v.string(),
	company: v.picklist(['', 'alone', 'with', 'friend']),
	tenMinutes: v.boolean(),
	talkIn: v.string(),
	then: v.array(v.string()),
	knock: v.boolean()
});
type Typed = v.InferOutput<typeof Typed>;

/** What a draft holds; one that cannot be read holds nothing. */
function typedIn(draft: string): Typed | null {
	try {
		return v.parse(Typed, JSON.parse(draft));
	} catch {
		return null;
	}
}
