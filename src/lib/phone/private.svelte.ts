import { codeLimits } from './keep/lock';
import type { Phone } from './phone.svelte';

/** Setting a code on the plan, and taking it away (TRUST 1.10). */
export class Private {
	one = $state('');
	again = $state('');
	/** `notKept`: the phone takes nothing more. What was typed stays, for once more. */
	problem = $state<'short' | 'other' | 'notKept' | 'broke' | null>(null);
	said = $state<'done' | 'removed' | null>(null);
	busy = $state(false);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** What waits is sent first, as far as the network allows; the rest goes when the code was given. */
	async set(): Promise<void> {
		const tooShort = this.one.trim().length < codeLimits.least;
		this.problem = tooShort ? 'short' : this.one !== this.again ? 'other' : null;
		if (this.problem) return;
		await this.#change('done', async () => {
			const [{ lockKeep }, { closeWhenAway }] = await Promise.all([import('./keep/sealed'), import('./keep/open')]);
			await this.#phone.send();
			await this.#phone.changeDoor((keep) => lockKeep(keep, this.one));
			closeWhenAway();
			this.one = this.again = '';
		});
	}

	async remove(): Promise<void> {
		await this.#change('removed', async () => {
			const { SealedKeep, unlockKeep } = await import('./keep/sealed');
			await this.#phone.changeDoor(async (keep) => (keep instanceof SealedKeep ? unlockKeep(keep) : keep));
		});
	}

	async #change(said: 'done' | 'removed', act: () => Promise<void>): Promise<void> {
		this.busy = true;
		this.problem = this.said = null;
		try {
			await act();
			this.said = said;
		} catch (error) {
			this.problem = (error as Error).name === 'NotKept' ? 'notKept' : 'broke';
		}
		this.busy = false;
	}
}
