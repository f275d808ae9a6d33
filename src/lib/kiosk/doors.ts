/* The ways out of a visit, closed while it lasts: history, links elsewhere, installing, remembering, coming back. */

/** Where a link leads that a kiosk does not follow: a number to call, or an address for one's own phone. */
export type WayOut = { number: string } | { address: string };

/** The event that tells of a tapped link which a kiosk does not follow. */
export const wayOutOf = 'trampoline-kiosk-out';

const show = (detail: WayOut) => dispatchEvent(new CustomEvent(wayOutOf, { detail }));

/**
 * Closes the doors of this page for as long as it lives; there is no opening them again, because the end of a visit is a new
 * page. `drop` forgets what the page knows.
 */
export function closeDoors(drop: () => void): void {
	// One entry in the history, whatever is opened: Back finds nothing, and neither does Forward.
	history.pushState = history.replaceState;
	// What a kiosk looks like: see Guard.svelte.
	document.documentElement.dataset['kiosk'] = '';
	document.querySelector('link[rel=manifest]')?.remove();
	addEventListener('beforeinstallprompt', (event) => event.preventDefault());
	addEventListener('contextmenu', (event) => event.preventDefault());
	addEventListener('auxclick', (event) => event.preventDefault(), { capture: true });
	addEventListener('click', catchLink, { capture: true });
	addEventListener('submit', (event) => (event.target as HTMLFormElement).removeAttribute('target'), { capture: true });
	addEventListener('focusin', ({ target }) => {
		if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
		target.setAttribute('autocomplete', 'off');
		target.spellcheck = false;
	});
	window.open = () => null;
	closeSheets();
	// A page that the browser keeps for Back holds nothing, and leaves when it is shown again.
	addEventListener('pagehide', () => {
		drop();
		document.body.replaceChildren();
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) location.replace('/kiosk');
	});
	navigator.serviceWorker?.getRegistrations().then(
		(workers) => workers.forEach((worker) => void worker.unregister()),
		() => {}
	);
}

/** Keys that write: the rest of what goes with Ctrl or Alt is the browser's own, and opens windows, lists and files of it. */
const writing = /^([acvxz]|Backspace|Delete|Home|End|Arrow\w+|Control|Alt|Meta|Shift)$/i;

/**
 * Takes the browser's keys away: in the full screen of a kiosk a page hears them first (Ctrl+T, Ctrl+N, Alt+Left, F12 and so on).
 * From the start screen on, so that nobody walks away from there either. AltGr goes on writing.
 */
export function closeKeys(): void {
	const close = (event: KeyboardEvent) => {
		if (event.getModifierState('AltGraph')) return;
		const browsers =
			/^(F\d+|Browser\w+|Launch\w+)$/.test(event.key) ||
			event.altKey ||
			((event.ctrlKey || event.metaKey) && !writing.test(event.key));
		if (browsers) event.preventDefault();
	};
	addEventListener('keydown', close, { capture: true });
}

/** What a browser lays over the page, of other apps and of this device's files: nothing of a visit leaves that way, or comes in. */
function closeSheets(): void {
	for (const name of ['share', 'canShare']) Object.defineProperty(navigator, name, { value: undefined });
	for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
		if (name in window) Object.defineProperty(window, name, { value: undefined });
	const pick = (event: Event) => {
		if (event.target instanceof HTMLInputElement && event.target.type === 'file') event.preventDefault();
	};
	addEventListener('click', pick, { capture: true });
	for (const name of ['dragstart', 'dragover', 'drop'])
		addEventListener(name, (event) => event.preventDefault(), { capture: true });
}

function catchLink(event: MouseEvent): void {
	const link = (event.target as Element | null)?.closest?.('a');
	if (!link?.href) return;
	const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
	const { protocol, origin } = new URL(link.href);
	if (protocol === 'tel:' || protocol === 'sms:') {
		event.preventDefault();
		event.stopPropagation();
		show({ number: decodeURIComponent(link.href.replace(/^\w+:/, '').split('?')[0]!) });
	} else if (origin !== location.origin) {
		event.preventDefault();
		event.stopPropagation();
		if (/^https?:$/.test(protocol)) show({ address: link.href });
	} else if (elsewhere || link.hasAttribute('download')) {
		event.preventDefault();
		event.stopPropagation();
	} else link.removeAttribute('target');
}
