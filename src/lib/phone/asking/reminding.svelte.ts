import * as v from 'valibot';
import { RemindWays, RemindWish } from '$lib/contract';
import type { Slip } from '../keep';
import type { Phone } from '../phone.svelte';
import { askPush, canKnock } from './knock';

/** How somebody wants to be reminded of a talk: one way, or none. */
export class Reminding {
	ways = $state<RemindWays>({ push: '', sms: false, mail: false });
	typing = $state<'sms' | 'mail' | null>(null);
	text = $state('');
	busy = $state(false);
	problem = $state<'wrong' | 'denied' | 'failed' | 'stopped' | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	get any(): boolean {
		return Boolean(this.ways.push || this.ways.sms || this.ways.mail);
	}

	/** Asks which ways the service has; without a network there are none to offer now. */
	async start(): Promise<void> {
		try {
			const answer = await fetch('/api/reminding', { signal: AbortSignal.timeout(15_000) });
			const ways = v.safeParse(RemindWays, await answer.json());
			if (ways.success) this.ways = { ...ways.output, push: canKnock() && !this.#phone.kiosk ? ways.output.push : '' };
		} catch {
			// The calendar file and the card at home remind without a network.
		}
	}

	/** The way of this talk; empty when there is none. */
	wayOf(slip: Slip): string {
		return this.#phone.settings.get(`remind:${slip.id}`) ?? '';
	}

	async push(slip: Slip): Promise<void> {
		this.busy = true;
		try {
			const to = await askPush(this.ways.push);
			if (to) await this.choose(slip, { way: 'push', to });
			else this.problem = 'denied';
		} catch {
			this.problem = 'failed';
		} finally {
			this.busy = false;
		}
	}

	async typed(slip: Slip, way: 'sms' | 'mail'): Promise<void> {
		const wish = v.safeParse(RemindWish, { way, to: this.text });
		this.problem = wish.success ? null : 'wrong';
		if (wish.success) await this.choose(slip, wish.output);
	}

	/** Tells the service; what was typed stays when it does not get through. */
	async choose(slip: Slip, wish: RemindWish): Promise<void> {
		this.busy = true;
		this.problem = null;
		try {
			const answer = await fetch(`/api/bookings/${slip.id}/remind`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json', authorization: `Bearer ${slip.secret}` },
				body: JSON.stringify(wish),
				signal: AbortSignal.timeout(20_000)
			});
			if (!answer.ok) throw new Error();
			await this.#phone.remember(`remind:${slip.id}`, wish.way === 'none' ? '' : wish.way);
			this.problem = wish.way === 'none' ? 'stopped' : null;
			this.typing = null;
			this.text = '';
		} catch {
			this.problem = 'failed';
		} finally {
			this.busy = false;
		}
	}
}
