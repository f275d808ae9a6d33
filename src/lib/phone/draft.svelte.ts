import type { Phone } from './phone.svelte';

/** A text that is kept while it is typed, so that leaving a screen half-way loses nothing (SEED row 8). */
export class Draft {
	text = $state('');

	readonly #phone: Phone;
	readonly #id: string;
	#keeping: Promise<void> | undefined;

	/** In: the setting under which it waits. */
	constructor(phone: Phone, id: string) {
		this.#phone = phone;
		this.#id = `draft:${id}`;
	}

	/** Takes up what was typed before; what was typed while the app was not awake yet is newer, and is kept from now on. */
	open(): void {
		if (this.text) void this.keep();
		else this.text = this.#phone.settings.get(this.#id) ?? '';
	}

	async keep(): Promise<void> {
		await (this.#keeping = this.#phone.remember(this.#id, this.text));
	}

	async clear(): Promise<void> {
		this.text = '';
		// The last sign may be on its way still: it would come back after it was gone.
		await this.#keeping;
		if (this.#phone.settings.get(this.#id)) await this.keep();
	}
}
