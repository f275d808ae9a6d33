import * as v from 'valibot';
import { Booking, PaperAnswer, PaperOpened } from '$lib/contract';
import { adoptTalk } from '$lib/phone/adopt';
import type { Slip } from '$lib/phone/keep';
import type { Phone } from '$lib/phone/phone.svelte';
import { freshSecret } from '$lib/phone/talks';

/** A slip of paper for a talk, for who has no phone with them: eight signs that open it again with the call-me name. */
export class PaperSlip {
	code = $state('');
	busy = $state(false);
	failed = $state(false);

	async ask(slip: Slip): Promise<void> {
		this.busy = true;
		const answer = await fetch(`/api/bookings/${slip.id}/paper`, {
			method: 'PUT',
			headers: { authorization: `Bearer ${slip.secret}` }
		})
			.then((one) => one.json() as Promise<unknown>)
			.catch(() => null);
		const read = v.safeParse(PaperAnswer, answer);
		this.code = read.success ? read.output.code : '';
		this.failed = !read.success;
		this.busy = false;
	}
}

/** Opens a talk from a slip of paper for the length of this visit. */
export class OpenSlip {
	code = $state('');
	callMe = $state('');
	busy = $state(false);
	/** A key of kiosk:paper.problem. */
	problem = $state<'empty' | 'unknown' | 'slow' | 'network' | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Out: the id of the talk, or null with `problem` set; what was typed stays. */
	async open(): Promise<string | null> {
		this.problem = this.code.trim() && this.callMe.trim() ? null : 'empty';
		if (this.problem) return null;
		this.busy = true;
		try {
			return await this.#opened();
		} catch {
			this.problem = 'network';
			return null;
		} finally {
			this.busy = false;
		}
	}

	async #opened(): Promise<string | null> {
		const answer = await fetch('/api/paper', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ code: this.code.trim(), callMe: this.callMe.trim() })
		});
		const opened = v.safeParse(PaperOpened, await answer.json());
		if (!opened.success) {
			this.problem = answer.status === 429 ? 'slow' : answer.status >= 500 ? 'network' : 'unknown';
			return null;
		}
		const { id, secret } = opened.output;
		const read = await fetch(`/api/bookings/${id}`, { headers: { authorization: `Bearer ${secret}` } });
		const booking = v.parse(Booking, await read.json());
		// What is on the paper opens this talk only; other talks of this visit have a secret of their own.
		await this.#phone.remember('secret', this.#phone.settings.get('secret') ?? freshSecret());
		await adoptTalk(this.#phone, booking, secret);
		return id;
	}
}
