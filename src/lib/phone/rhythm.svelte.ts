import { withDay, type Rhythm } from '$lib/domain/reminding';
import { handOver, rhythmFile } from './calendar';
import type { Phone } from './phone.svelte';

type Kept = Rhythm & { changed: number };

/** Reminders of one's own: chosen here, kept by the phone's calendar, known to nobody else. */
export class Rhythms {
	/** What is ticked now; in the calendar only after `give`. */
	days = $state.raw<readonly number[]>([]);
	hour = $state(16);
	given = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
		const { days, hour } = this.kept;
		this.days = days;
		this.hour = hour;
	}

	/** What the calendar got last. */
	get kept(): Kept {
		return JSON.parse(this.#phone.settings.get('rhythm') ?? '{"days":[],"hour":16,"changed":0}') as Kept;
	}

	choose(day: number): void {
		this.days = withDay(this.days, day);
		this.given = false;
	}

	/** A file for the calendar of the phone; without a day, one that takes the reminders back. */
	async give(title: string): Promise<void> {
		const changed = this.kept.changed + 1;
		const { days, hour } = this;
		handOver(await rhythmFile({ days, hour }, title, changed, new Date()), 'trampoline.ics', 'text/calendar');
		await this.#phone.remember('rhythm', JSON.stringify({ days, hour, changed } satisfies Kept));
		this.given = true;
	}
}
