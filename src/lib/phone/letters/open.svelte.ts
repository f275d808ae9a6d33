import { addressFrom } from '$lib/domain/letter';
import { bringTables } from '../copy';
import { haveIt, read, send, type Content, type Opened, type Unread } from './post';
import { phoneOf } from '../phone.svelte';
import { reopen } from './reopen';

/** A letter that somebody opens by its link. What it holds lives in memory alone, until the page closes. */
export class OpenLetter {
	state = $state<'opening' | 'open' | 'gone'>('opening');
	opened = $state.raw<Opened | null>(null);
	gone = $state<Unread['code']>('cut-off');
	busy = $state(false);
	answered = $state(false);
	problem = $state<string | null>(null);

	readonly #id: string;
	readonly #key: string;

	constructor(id: string, key: string) {
		this.#id = id;
		this.#key = key;
	}

	async open(): Promise<void> {
		this.state = 'opening';
		const address = addressFrom(this.#id, this.#key);
		const opened = address.ok ? await read(address.value) : address;
		if (!opened.ok) {
			this.gone = opened.error.code;
			this.state = 'gone';
			return;
		}
		this.opened = opened.value;
		this.state = 'open';
		// A plan for a new phone has arrived only when the six digits were compared.
		if (opened.value.purpose !== 'move') await haveIt(opened.value.address);
	}

	/** For a letter that a newer app reads: the page is loaded again, and the letter with it. */
	reload(): void {
		reopen(this.#id, this.#key);
	}

	/** Set while this phone asks for the code of its own plan, before another one comes beside it. */
	get locked() {
		return phoneOf(false).locked;
	}

	/** "The same six digits": the plan comes beside what is here, and only then leaves the server. */
	async bring(): Promise<void> {
		const letter = this.opened;
		if (letter?.purpose !== 'move') return;
		this.busy = true;
		try {
			const phone = phoneOf(false);
			await phone.start();
			await bringTables(phone, letter.content.copy);
			await haveIt(letter.address);
			this.answered = true;
		} finally {
			this.busy = false;
		}
	}

	/** Sends an answer to the phone that asked. */
	async answer(content: Content['reply']): Promise<void> {
		const letter = this.opened;
		const reply = letter?.purpose === 'show' || letter?.purpose === 'ask' ? letter.content.reply : undefined;
		const to = reply ? addressFrom(reply.id, reply.key) : null;
		if (!to?.ok) {
			// A letter without a whole address for answers takes none: said, so that nobody waits for one.
			this.problem = 'unknown';
			return;
		}
		this.busy = true;
		const sent = await send('reply', content, to.value);
		this.problem = sent.ok ? null : sent.error.code;
		this.answered = sent.ok;
		this.busy = false;
	}
}
