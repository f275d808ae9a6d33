import type { Language } from '$lib/words/languages';
import type { Phone } from '../phone.svelte';
import { framesFor, planCopy, takeAlong } from './move';
import { seen, takeBack, type Sent } from './post';

const lookMilliseconds = 3_000;

/** To a new phone: a QR for 15 minutes, or QR codes side by side. This phone keeps what it has until the person says delete. */
export class NewPhone {
	busy = $state(false);
	problem = $state<string | null>(null);
	sent = $state.raw<Sent | null>(null);
	frames = $state.raw<string[] | null>(null);
	arrived = $state(false);

	readonly #phone: Phone;
	#looking: ReturnType<typeof setInterval> | undefined;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	async letter(lang: Language): Promise<void> {
		this.busy = true;
		try {
			const sent = await takeAlong(this.#phone, lang);
			this.problem = sent.ok ? null : sent.error.code;
			this.sent = sent.ok ? sent.value : null;
		} finally {
			this.busy = false;
		}
		if (this.sent) this.#looking = setInterval(() => void this.#look(), lookMilliseconds);
	}

	async beside(): Promise<void> {
		this.busy = true;
		try {
			const frames = await framesFor('move', { v: 1, copy: await planCopy(this.#phone) });
			this.problem = frames.ok ? null : frames.error.code;
			this.frames = frames.ok ? frames.value : null;
		} finally {
			this.busy = false;
		}
	}

	/** Stops waiting; an unread letter is taken back, so that a photo of the screen opens nothing. */
	async close(): Promise<void> {
		clearInterval(this.#looking);
		const { sent, arrived } = this;
		this.sent = null;
		this.frames = null;
		if (sent && !arrived) await takeBack(sent.id, sent.secret);
	}

	async #look(): Promise<void> {
		if (!this.sent) return;
		// Also without a network a QR that opens nothing any more leaves the screen.
		const over = this.sent.expires <= new Date().toISOString();
		const found = over ? 'gone' : await seen(this.sent.id, this.sent.secret);
		if (found === 'gone') {
			this.problem = 'expired';
			await this.close();
		} else if (found?.opened) {
			this.arrived = true;
			clearInterval(this.#looking);
		}
	}
}
