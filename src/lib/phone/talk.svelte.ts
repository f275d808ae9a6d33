import type { FreeSlot } from '$lib/contract';
import { calendarFile, handOver } from './calendar';
import type { Slip } from './keep';
import type { Phone } from './phone.svelte';
import { changeTalk, retryTalk } from './talks';

/** The slip: what a talk is, and move, cancel, calendar, each in one tap. */
export class Talk {
	asking = $state<'nothing' | 'cancel' | 'move'>('nothing');
	moved = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Other free moments with the same person. */
	others(slip: Slip): FreeSlot[] {
		const now = new Date().toISOString();
		return (this.#phone.pack?.answer.slots ?? []).filter(
			(slot) =>
				slot.counsellor === slip.booking.counsellor.id && slot.id !== slip.booking.slot.id && slot.start > now
		);
	}

	async cancel(slip: Slip): Promise<void> {
		this.asking = 'nothing';
		await this.#phone.write(changeTalk(slip, 'cancel'));
		await this.#phone.send();
	}

	async move(slip: Slip, slot: FreeSlot): Promise<void> {
		this.asking = 'nothing';
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
