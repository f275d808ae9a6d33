import * as v from 'valibot';
import { CentresAnswer, type Centre, type FreeSlot, type SlotsAnswer } from '$lib/contract';
import type { Pack } from './keep';
import type { Phone } from './phone.svelte';
import { fetchMoments, packId } from './sync/moments';

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

	/** The free moments that fit a wish, still ahead of us. */
	free(wish: { who?: string; where?: string }): FreeSlot[] {
		const now = new Date().toISOString();
		return (this.moments?.slots ?? []).filter(
			(slot) =>
				slot.start > now && (!wish.who || slot.counsellor === wish.who) && (!wish.where || slot.place === wish.where)
		);
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
			this.state = 'centres';
			if (this.centres.length === 1) await this.choose(this.centres[0]!, lang);
		} catch {
			this.state = 'unreachable';
		}
	}

	async choose(centre: Centre, lang: string): Promise<void> {
		await this.#phone.remember('centre', centre.slug);
		await this.#fresh({ centre: centre.slug }, lang);
	}

	async #fresh(by: { centre: string }, lang: string): Promise<void> {
		if (this.moments) this.state = 'moments';
		const known = this.#phone.packs.find((pack) => pack.id === packId(by, lang));
		const fresh = await fetchMoments(by, lang, known);
		if (fresh) await keepPack(this.#phone, fresh);
		this.old = !fresh;
		this.state = this.moments ? 'moments' : 'unreachable';
	}
}

/** Keeps what was just heard as the moments this phone works with. */
export async function keepPack(phone: Phone, pack: Pack): Promise<void> {
	await phone.write([
		{ put: 'pack', row: pack },
		{ put: 'setting', row: { id: 'pack', value: pack.id } }
	]);
}
