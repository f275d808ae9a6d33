import type { Phone } from './phone.svelte';

/** Somebody beside the young person taps what they saw; the young person keeps or leaves each (SEED rows 49, 57). */
export class Saw {
	picked = $state.raw<string[]>([]);
	name = $state('');
	role = $state('');
	/** Cards given and not yet answered by the young person. */
	given = $state.raw<string[]>([]);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	give(): void {
		this.given = this.picked;
		this.picked = [];
	}

	async keep(id: string): Promise<void> {
		const [from, role] = [this.name.trim().slice(0, 40), this.role.trim().slice(0, 40)];
		const row = {
			id: `${id}@${crypto.randomUUID()}`,
			text: '',
			proof: '',
			from: from || '–',
			role,
			at: new Date().toISOString()
		};
		await this.#phone.write([{ put: 'strength', row }]);
		this.drop(id);
	}

	drop(id: string): void {
		this.given = this.given.filter((one) => one !== id);
	}
}
