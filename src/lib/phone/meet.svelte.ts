import * as v from 'valibot';
import { CentresAnswer, type Centre, type FreeSlot, type Person, type Place, type SlotsAnswer } from '$lib/contract';
import { metresBetween } from '$lib/domain/map';
import { clockIn, walkIns } from '$lib/domain/opening';
import type { Pack } from './keep';
import type { Phone } from './phone.svelte';
import { momentsHeld } from './talks';
import { fetchMoments } from './sync/moments';
import { keepPack, packId } from './sync/pack';
import { daysUntil } from './walk-in';

/** Free moments as the phone knows them: from the network when there is one, else as last heard. */
export class Meet {
	centres = $state.raw<Centre[]>([]);
	state = $state<'loading' | 'centres' | 'moments' | 'unreachable'>('loading');
	/** True when the moments are the ones from an earlier visit. */
	old = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	get moments(): SlotsAnswer | undefined {
		return this.#phone.pack?.answer;
	}

	/** The free moments that fit a wish, still ahead of us, soonest first. `day` is a date in the centre's zone. */
	free(wish: { who?: string | null; where?: string | null; day?: string | null; together?: boolean }): FreeSlot[] {
		const now = new Date().toISOString();
		const zone = this.moments?.centre.zone ?? 'UTC';
		const own = momentsHeld(this.#phone.slips);
		return (this.moments?.slots ?? []).filter(
			(slot) =>
				slot.start > now &&
				!own.has(slot.id) &&
				(!wish.who || slot.counsellor === wish.who) &&
				(!wish.where || slot.place === wish.where) &&
				(!wish.day || clockIn(zone, slot.start).date === wish.day) &&
				(wish.together === undefined || (slot.kind !== 'talk') === wish.together)
		);
	}

	/** Groups and visits still ahead of us that have no seat left, soonest first. */
	get full(): FreeSlot[] {
		const now = new Date().toISOString();
		return (this.moments?.full ?? []).filter((slot) => slot.start > now);
	}

	/** Days with free moments, with a moment of each to name it by. */
	days(slots: readonly FreeSlot[]): { date: string; start: string; count: number }[] {
		const zone = this.moments?.centre.zone ?? 'UTC';
		const days = new Map<string, { date: string; start: string; count: number }>();
		for (const { start } of slots) {
			const { date } = clockIn(zone, start);
			const known = days.get(date);
			if (known) known.count++;
			else days.set(date, { date, start, count: 1 });
		}
		return [...days.values()];
	}

	/** True when one can just walk in, now or on a day that is known. */
	get canWalkIn(): boolean {
		const known = this.moments;
		const now = new Date().toISOString();
		const lines = known?.opening ? walkIns(known.opening, known.centre.zone, now) : [];
		return lines.some((line) => line.open || line.next !== null);
	}

	/** Whole days, by the calendar of the centre, until a moment: 0 is today. */
	daysUntil(start: string): number {
		return daysUntil(this.moments?.centre.zone ?? 'UTC', start, new Date().toISOString());
	}

	/** People, those who speak the wished language first. */
	people(language: string): Person[] {
		const speaks = (person: Person) => (language && person.languages.includes(language) ? 0 : 1);
		return [...(this.moments?.people ?? [])].sort((a, b) => speaks(a) - speaks(b));
	}

	/** Places, nearest first to a stop that the young person chooses by name: nobody asks where the phone is (TRUST 1.1). */
	placesNear(stopOf: string, places: readonly Place[]): { place: Place; metres: number | null }[] {
		const from = places.find((place) => place.id === stopOf);
		const here = from?.drawing?.stop ?? from?.at;
		return places
			.map((place) => ({ place, metres: here && place.at ? metresBetween(here, place.at) : null }))
			.sort((a, b) => (here ? (a.metres ?? Infinity) - (b.metres ?? Infinity) : 0));
	}

	/** Asks for the moments of the invite or the centre this phone knows; without either, for the centres. */
	async load(lang: string): Promise<void> {
		const settings = this.#phone.settings;
		const centre = settings.get('centre');
		if (centre) return this.#fresh({ centre }, lang);
		try {
			const response = await fetch('/api/centres', { signal: AbortSignal.timeout(15_000) });
			const answer = v.safeParse(CentresAnswer, await response.json());
			this.centres = answer.success ? answer.output.centres : [];
			// Where there is one there is nothing to ask.
			if (this.centres.length === 1) await this.choose(this.centres[0]!, lang);
			else this.state = 'centres';
		} catch {
			this.state = 'unreachable';
		}
	}

	/** The centre that a link leads to, like the one that goes on after a project; what it does not know changes nothing. */
	async follow(slug: string, lang: string): Promise<void> {
		const fresh = await this.#ask({ centre: slug }, lang);
		if (!fresh) return this.load(lang);
		await this.#show(fresh);
		await this.#phone.remember('centre', slug);
	}

	async choose(centre: Pick<Centre, 'slug'>, lang: string): Promise<void> {
		await Promise.all([this.#phone.remember('centre', centre.slug), this.#fresh({ centre: centre.slug }, lang)]);
	}

	async #fresh(by: { centre: string }, lang: string): Promise<void> {
		if (this.moments) this.state = 'moments';
		const asked = this.#ask(by, lang);
		// A browser that never wrote a date takes 60 ms at 4 × CPU for the first: now, while the answer travels.
		new Intl.DateTimeFormat();
		const fresh = await asked;
		if (fresh) return this.#show(fresh);
		this.old = true;
		this.state = this.moments ? 'moments' : 'unreachable';
	}

	#ask(by: { centre: string }, lang: string): Promise<Pack | null> {
		const known = this.#phone.packs.find((pack) => pack.id === packId(by, lang));
		return fetchMoments(by, lang, known);
	}

	/** What was heard is on the screen before it is kept. */
	#show(fresh: Pack): Promise<void> {
		const keeping = keepPack(this.#phone, fresh);
		this.old = false;
		this.state = 'moments';
		return keeping;
	}
}
