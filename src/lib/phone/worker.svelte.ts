import { workerAddress } from '$lib/ui/worker-address';

/** The service worker as the young person's app sees it: registers it, notices a new version, asks before taking it. */
export class Worker {
	waiting = $state.raw<ServiceWorker | null>(null);

	async register(): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		try {
			// The server says how long the worker is fresh: an opening within that hour asks the network for nothing.
			const registration = await navigator.serviceWorker.register(workerAddress(), {
				scope: '/',
				updateViaCache: 'all'
			});
			this.#watch(registration);
			registration.addEventListener('updatefound', () => this.#watch(registration));
		} catch {
			// A browser without workers, or one that refuses: the app works with a network.
		}
	}

	/** Takes the new version: the page starts again on it, and the store is where it was. */
	take(): void {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		this.waiting?.postMessage({ type: 'take-over' });
	}

	/** The start address opens in this language from now on, also without a network. */
	remember(language: string): void {
		void navigator.serviceWorker?.ready.then(({ active }) =>
			active?.postMessage({ type: 'language', value: language })
		);
	}

	#watch(registration: ServiceWorkerRegistration): void {
		if (registration.waiting && navigator.serviceWorker.controller) this.waiting = registration.waiting;
		const coming = registration.installing;
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'installed' && navigator.serviceWorker.controller) this.waiting = coming;
		});
	}
}
