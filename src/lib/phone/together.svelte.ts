import type { Phone } from './phone.svelte';

/** The four cards of WOOP (EVIDENCE §1), and the sentence they make. */
export const woopCards = ['wish', 'best', 'inTheWay', 'ifThen'] as const;
export type WoopCard = (typeof woopCards)[number];

/** Thinking a wish through on four cards, first offered with somebody beside; what is typed is kept while it is typed. */
export class Together {
	at = $state(-1);
	texts = $state<Record<string, string>>({ wish: '', best: '', inTheWay: '', if: '', then: '' });

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Takes up what was typed before. */
	open(): void {
		for (const key of Object.keys(this.texts)) this.texts[key] = this.#phone.settings.get(`woop:${key}`) ?? '';
		if (this.texts['if'] && this.texts['then']) this.at = woopCards.length;
	}

	get card(): WoopCard | undefined {
		return woopCards[this.at];
	}

	async keep(key: string): Promise<void> {
		await this.#phone.remember(`woop:${key}`, this.texts[key] ?? '');
	}

	next(): void {
		// What is in the way is where the sentence begins.
		if (this.card === 'inTheWay' && !this.texts['if']) this.texts['if'] = this.texts['inTheWay'] ?? '';
		this.at += 1;
	}

	back(): void {
		this.at = Math.max(this.at - 1, -1);
	}

	async finish(): Promise<void> {
		await this.keep('if');
		await this.keep('then');
		this.at = woopCards.length;
	}
}
