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

const touchEvery = 1_000;

/**
 * A visit in one of maybe several windows: it hears when another window ends, and says when this one does. A touch in one counts
 * in all, so that nobody is thrown out by a window that they left open behind.
 */
export class Window {
	#channel = new BroadcastChannel(channel);
	#leave: () => void = () => {};
	#told = -touchEvery;
	#left = false;
	/** Runs when another window ends the visit. */
	onEnd: () => void = () => {};
	/** Runs when another window is touched. */
	onTouch: () => void = () => {};

	/** Takes part until it leaves, or until the page goes. */
	constructor() {
		this.#channel.onmessage = ({ data }) => (data === 'end' ? this.onEnd() : this.onTouch());
		void navigator.locks.request(lock, { mode: 'shared' }, () => new Promise<void>((done) => (this.#leave = done)));
	}

	tellAll(): void {
		this.#channel.postMessage('end');
		this.leave();
	}

	tellTouch(): void {
		if (this.#left || performance.now() - this.#told < touchEvery) return;
		this.#told = performance.now();
		this.#channel.postMessage('touch');
	}

	leave(): void {
		this.#left = true;
		this.#channel.close();
		this.#leave();
	}
}

/** Tells the server that the visit is over; its answer makes the browser clear what it keeps. False when it cannot be reached. */
async function tellServer(): Promise<boolean> {
	return answers('/kiosk/end', { method: 'POST' });
}

/**
 * Empties this device after a visit, in the order of TRUST 4: the other windows have been told, what this page knew is dropped
 * by its caller; then the stores, and the clipboard where the browser lets a page do that.
 */
export async function emptyDevice(): Promise<void> {
	await alone(emptyStores);
	await clearClipboard();
}

/** Whether the start screen can be opened now: a server that is starting again answers with an error page, or not at all. */
export const startAnswers = (): Promise<boolean> => answers('/kiosk');

/** How long to wait before asking for the start screen again, in milliseconds: a network that is back needs a moment. */
const [firstPause, longestPause] = [250, 3_000];

/**
 * Opens the start screen as soon as the server heard that nobody is here and has it: a page that does not come would leave the
 * next person with the browser's own. `wait` runs when that takes longer.
 */
export async function openStart(wait: () => void = () => {}): Promise<void> {
	for (let pause = firstPause; !(await tellServer()) || !(await startAnswers());) {
		wait();
		pause = (await networkBackOr(pause)) ? firstPause : Math.min(pause * 2, longestPause);
	}
	location.replace('/kiosk');
}

/** Waits until the browser says that there is a network again, or so long. Out: whether it said so. */
async function networkBackOr(milliseconds: number): Promise<boolean> {
	const enough = new AbortController();
	const back = await new Promise<boolean>((resolve) => {
		addEventListener('online', () => resolve(true), { once: true, signal: enough.signal });
		setTimeout(resolve, milliseconds, false);
	});
	enough.abort();
	return back;
}

async function answers(path: string, init?: RequestInit): Promise<boolean> {
	try {
		return (await fetch(path, { ...init, signal: AbortSignal.timeout(2_500) })).ok;
	} catch {
		return false;
	}
}

/** At the start screen, after any kind of end, a crash included: empties once more and looks. Out: whether nothing is left. */
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
	return !left.length;
}

/** Tells the desk what the check found. False when it was not heard, so that it has to be told again. */
export async function tellDesk(empty: boolean): Promise<boolean> {
	try {
		const answer = await fetch('/kiosk/check', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ empty }),
			signal: AbortSignal.timeout(10_000)
		});
		return answer.ok;
	} catch {
		return false;
	}
}

/**
 * What was copied is gone too, where the browser lets a page do that without asking: nobody may be here to answer, and the end
 * waits for nothing. Elsewhere the device's own recipe closes this door (docs/kiosk.md).
 */
async function clearClipboard(): Promise<void> {
	const name = 'clipboard-write' as PermissionName;
	try {
		const asks = (await navigator.permissions.query({ name })).state !== 'granted';
		if (asks && !navigator.userActivation.isActive) return;
		const soon = new Promise((resolve) => setTimeout(resolve, 300));
		await Promise.race([navigator.clipboard.writeText(''), soon]);
	} catch {
		// Not in front, or not allowed.
	}
}
