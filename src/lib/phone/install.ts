import type { Phone } from './phone.svelte';

/** What a browser hands out when the app may stand on the home screen. */
type Offer = Event & { prompt(): Promise<unknown> };

/** The app on the home screen: offered once, by the button of the browser, or in words where it has none (Safari on a phone). */
export class Install {
	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** True on a phone whose owner has to do it through the share menu. */
	get byHand(): boolean {
		return !this.#phone.offer && 'standalone' in navigator && navigator.standalone === false;
	}

	/** Never at a kiosk or with another name on the app, where nothing is kept, where it stands already, or after a no. */
	get asks(): boolean {
		const { plan, kiosk, forgets, discreet, settings } = this.#phone;
		if (kiosk || forgets || discreet || settings.has('install') || !plan.did.length) return false;
		return !matchMedia('(display-mode: standalone)').matches && (this.#phone.offer !== null || this.byHand);
	}

	/** Lets the browser ask; whatever is said there, it is not asked again. */
	async put(): Promise<void> {
		await (this.#phone.offer as Offer | null)?.prompt();
		await this.leave();
	}

	async leave(): Promise<void> {
		this.#phone.offer = null;
		await this.#phone.remember('install', 'asked');
	}
}
