/* What the first screen needs to know of kiosks, and no more: the rest of this room comes when a device is one. */

const mark = 'trampoline-kiosk=1';
let begun = false;

/** Whether this device is a kiosk: what is typed lives in memory only, in every window of it. The mark says nothing about anybody. */
export function isKiosk(): boolean {
	return document.cookie.split('; ').includes(mark);
}

/** The start screen opened a young person's screen in this page. */
export function beginVisit(): void {
	begun = true;
}

/**
 * Whether somebody began a visit in this page. A page that a kiosk opens in any other way (reload, Back, a restored tab, a
 * second window) belongs to nobody and leads to the start screen.
 */
export function visiting(): boolean {
	return begun;
}

/** What the guard of a visit listens for. */
export const endOfVisit = 'trampoline-kiosk-end';

/** Asks the guard to end the visit. */
export function endVisit(): void {
	dispatchEvent(new Event(endOfVisit));
}
