import type { Phone } from './phone.svelte';

/** A pile of cards, one on screen at a time: yes, not now or skip, and nothing lost when the screen is left (SEED rows 8, 11, 46). */
export class Cards {
	/** What is being typed about the card that was picked; kept while it is typed. */
	proof = $state('');
	/** The "I can" sentence in own words; the card's own words when nothing else was typed. */
	sentence = $state('');
	/** The card that was picked and asks for its proof. */
	picked = $state('');
	/** Cards laid under the pile until the screen is left. */
	skipped = $state.raw<string[]>([]);

	readonly #phone: Phone;
	readonly #kind: 'can' | 'like';
	readonly #ids: readonly string[];

	constructor(phone: Phone, kind: 'can' | 'like', ids: readonly string[]) {
		this.#phone = phone;
		this.#kind = kind;
		this.#ids = ids;
	}

	/** Takes up where the screen was left: the card that was picked, with what was typed. */
	open(): void {
		this.picked = this.#phone.settings.get(this.#key('picked')) ?? '';
		this.proof = this.#phone.settings.get(this.#key('proof')) ?? '';
		this.sentence = this.#phone.settings.get(this.#key('sentence')) ?? '';
	}

	get chosen(): string[] {
		return this.#kind === 'can'
			? this.#phone.strengths.filter(({ from }) => !from).map(({ id }) => id)
			: this.#phone.wishes.map(({ id }) => id);
	}

	/** Cards nobody has answered yet, those that were skipped last. */
	get left(): string[] {
		const no = this.#no();
		const open = this.#ids.filter((id) => !this.chosen.includes(id) && !no.includes(id));
		return [...open.filter((id) => !this.skipped.includes(id)), ...open.filter((id) => this.skipped.includes(id))];
	}

	/** The card on screen; none when all were answered or skipped. */
	get card(): string | undefined {
		return this.left.find((id) => !this.skipped.includes(id));
	}

	get at(): number {
		return this.#ids.length - this.left.length + this.skipped.length + 1;
	}

	get count(): number {
		return this.#ids.length;
	}

	async yes(id: string): Promise<void> {
		const at = new Date().toISOString();
		if (this.#kind === 'like') return this.#phone.write([{ put: 'wish', row: { id, at } }]);
		await this.#phone.write([{ put: 'strength', row: { id, text: '', proof: '', from: '', role: '', at } }]);
		await this.#ask(id, '', '');
	}

	/** Says a card that was chosen in other words. */
	async change(id: string): Promise<void> {
		const row = this.#phone.strengths.find((one) => one.id === id && !one.from);
		if (row) await this.#ask(id, row.proof, row.text);
	}

	async no(id: string): Promise<void> {
		await this.#phone.remember(this.#key('no'), JSON.stringify([...this.#no(), id]));
	}

	skip(id: string): void {
		this.skipped = [...this.skipped, id];
	}

	/** Keeps what is typed, also when it is not finished. */
	async typing(): Promise<void> {
		await this.#draft();
	}

	async saveProof(): Promise<void> {
		const row = this.#phone.strengths.find(({ id, from }) => id === this.picked && !from);
		const said = { proof: this.proof.trim(), text: this.sentence.trim() };
		if (row) await this.#phone.write([{ put: 'strength', row: { ...row, ...said } }]);
		await this.#ask('', '', '');
	}

	async remove(id: string): Promise<void> {
		await this.#phone.write([{ remove: this.#kind === 'can' ? 'strength' : 'wish', id }]);
		if (this.picked === id) this.picked = '';
	}

	#no(): string[] {
		return JSON.parse(this.#phone.settings.get(this.#key('no')) ?? '[]') as string[];
	}

	async #ask(picked: string, proof: string, sentence: string): Promise<void> {
		Object.assign(this, { picked, proof, sentence });
		await this.#draft();
	}

	async #draft(): Promise<void> {
		await this.#phone.write([
			{ put: 'setting', row: { id: this.#key('picked'), value: this.picked } },
			{ put: 'setting', row: { id: this.#key('proof'), value: this.proof } },
			{ put: 'setting', row: { id: this.#key('sentence'), value: this.sentence } }
		]);
	}

	#key(name: string): string {
		return `${this.#kind}:${name}`;
	}
}
