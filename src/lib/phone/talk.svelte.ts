import type { FreeSlot, Person, Place } from '$lib/contract';
import { calendarFile, handOver } from './calendar';
import type { Slip } from './keep';
import type { Phone } from './phone.svelte';
import { changeTalk, retryTalk } from './talks';

const lateMilliseconds = 12 * 3_600_000;

/** The slip: what a talk is, and move, stop, late, calendar, each in one tap and without a reason. */
export class Talk {
	moving = $state(false);
	moved = $state(false);
	/** What is told on this opening only. */
	news = $state<'sure' | 'other' | null>(null);
	/** True while "Did it not work out?" stands here; it was asked with this. */
	asking = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Notes what this opening tells, so that the next one does not tell it again. */
	async opened(slip: Slip, over: boolean): Promise<void> {
		if (slip.news) this.news = slip.news;
		if (over && !slip.asked) this.asking = true;
		if (!slip.news && !this.asking) return;
		await this.#phone.write([{ patch: 'slip', id: slip.id, row: { news: null, ...(over ? { asked: true } : {}) } }]);
	}

	/** Other free moments for the same thing: with the same person first, then the others; two seats when a friend comes. */
	others(slip: Slip): FreeSlot[] {
		const now = new Date().toISOString();
		const { slot, counsellor, friend } = slip.booking;
		const free = (this.#phone.pack?.answer.slots ?? []).filter(
			(one) => one.kind === slot.kind && one.id !== slot.id && one.start > now && one.seatsLeft >= (friend ? 2 : 1)
		);
		const same = free.filter((one) => one.counsellor === counsellor.id);
		return same.length ? same : free;
	}

	/** Whoever the moments on this slip name. */
	people(slip: Slip): Person[] {
		return [...(slip.people ?? []), ...(this.#phone.pack?.answer.people ?? []), slip.booking.counsellor];
	}
	places(slip: Slip): Place[] {
		return [...(slip.places ?? []), ...(this.#phone.pack?.answer.places ?? []), slip.booking.place];
	}

	/** On the day itself somebody may come a bit after; said once is enough. */
	mayBeLate(slip: Slip): boolean {
		const before = Date.parse(slip.booking.slot.start) - Date.now();
		return before < lateMilliseconds && Date.parse(slip.booking.slot.end) > Date.now() && !this.late(slip);
	}
	late(slip: Slip): 'waiting' | 'said' | null {
		if (this.#phone.outbox.some((parcel) => parcel.id === `late:${slip.id}`)) return 'waiting';
		return slip.booking.lateAt ? 'said' : null;
	}
	async sayLate(slip: Slip): Promise<void> {
		await this.#phone.write(changeTalk(slip, 'late'));
		await this.#phone.send();
	}

	async cancel(slip: Slip): Promise<void> {
		this.moved = false;
		this.news = null;
		await this.#phone.write(changeTalk(slip, 'cancel'));
		await this.#phone.send();
	}

	/** "I come after all": takes back what still waits, else asks for the same moment again. Out: the id of the talk. */
	async undo(slip: Slip, lang: string): Promise<string | null> {
		if (slip.state === 'changing') {
			const unsent = this.#phone.outbox.some((parcel) => parcel.id === `book:${slip.id}`);
			await this.#phone.write([
				{ remove: 'outbox', id: `cancel:${slip.id}` },
				{ put: 'slip', row: { ...slip, state: unsent ? 'waiting' : slip.booking.state } }
			]);
			return slip.id;
		}
		const { counsellor, place, slot } = slip.booking;
		return this.retry(slip, { ...slot, counsellor: counsellor.id, place: place.id, seatsLeft: 1 }, lang);
	}

	async move(slip: Slip, slot: FreeSlot): Promise<void> {
		this.moving = false;
		await this.#phone.write(changeTalk(slip, { move: slot }));
		await this.#phone.send();
		this.moved = this.#phone.slips.find((one) => one.id === slip.id)?.booking.slot.id === slot.id;
	}

	/** Just taken: asks for one of the nearest. Out: the id of the new talk. */
	async retry(slip: Slip, slot: FreeSlot, lang: string): Promise<string | null> {
		const pack = this.#phone.pack;
		if (!pack) return null;
		const invite = this.#phone.settings.get('invite');
		const mine = this.#phone.settings.get('counsellor') === slot.counsellor;
		const again = retryTalk(slip, slot, pack.answer, lang, mine ? invite : undefined);
		if (!again) return null;
		await this.#phone.write(again.changes);
		await this.#phone.send();
		return again.id;
	}

	async calendar(slip: Slip, title: string): Promise<void> {
		handOver(await calendarFile(slip.booking, title, new Date().toISOString()), 'trampoline.ics', 'text/calendar');
	}
}
