import { emptyStores, findLeft } from './stores';

const channel = 'trampoline-kiosk';
/** Every open visit holds it together with others; whoever ends waits until the others have let go. */
const lock = 'trampoline-kiosk-visit';

/** Waits until every other window has left its visit, or three quarters of a second: the check afterwards tells the truth. */
async function alone(work: () => Promise<void>): Promise<void> {
	const signal = AbortSignal.timeout(750);
	try {
		await navigator.locks.request(lock, { signal }, work);
	} catch {
		await work();
	}
}

/** A visit in one of maybe several windows: it hears when another window ends, and says when this one does. */
export class Window {
	#channel = new BroadcastChannel(channel);
	#leave: () => void = () => {};
	/** Runs when another window ends the visit. */
	onEnd: () => void = () => {};

	/** Takes part until it leaves, or until the page goes. */
	constructor() {
		this.#channel.onmessage = () => this.onEnd();
		void navigator.locks.request(lock, { mode: 'shared' }, () => new Promise<void>((done) => (this.#leave = done)));
	}

	tellAll(): void {
		this.#channel.postMessage('end');
		this.leave();
	}

	leave(): void {
		this.#channel.close();
		this.#leave();
	}
}

/** Tells the server that the visit is over; its answer makes the browser clear what it keeps. False when it cannot be reached. */
async function tellServer(): Promise<boolean> {
	try {
		const answer = await fetch('/kiosk/end', { method: 'POST', signal: AbortSignal.timeout(2_500) });
		return answer.ok;
	} catch {
		return false;
	}
}

/**
 * Empties this device after a visit, in the order of TRUST 4: the other windows have been told, what this page knew is dropped
 * by its caller; then the stores, then the server. Out: whether the server heard it, so that the start screen can be opened.
 */
export async function emptyDevice(): Promise<boolean> {
	await alone(emptyStores);
	await clearClipboard();
	return tellServer();
}

/** At the start screen, after any kind of end, a crash included: empties once more, looks, and tells the desk what it found. */
export async function checkDevice(): Promise<boolean> {
	await alone(emptyStores);
	await tellServer();
	let left = await findLeft();
	if (left.length) {
		// A window that was told to leave may still be on its way out.
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		await emptyStores();
		left = await findLeft();
	}
	const empty = !left.length;
	void fetch('/kiosk/check', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ empty })
	}).catch(() => {});
	return empty;
}

/** What was copied is gone too, where the browser lets a page do that. */
async function clearClipboard(): Promise<void> {
	try {
		await navigator.clipboard.writeText('');
	} catch {
		// Not in front, or not allowed: the device's own recipe closes this door (docs/kiosk.md).
	}
}
