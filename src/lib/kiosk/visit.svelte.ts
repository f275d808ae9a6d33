/* What the first screen needs to know of kiosks, and no more: the rest of this room comes when a device is one. */

const mark = 'trampoline-kiosk=1';
let visit = $state<'none' | 'on' | 'over'>('none');

/** Whether this device is a kiosk: what is typed lives in memory only, in every window of it. The mark says nothing about anybody. */
export const isKiosk = (): boolean => document.cookie.split('; ').includes(mark);

/**
 * Before anything of a page starts. A page that a kiosk opens in any other way than from its start screen (reload, Back, a
 * restored tab, a letter, an address that is none) belongs to nobody: nothing of it starts, and the start screen comes. Out: a
 * promise that never comes there, else nothing.
 */
export function keepStrangersOut(): Promise<void> | undefined {
	if (!isKiosk() || /^\/(kiosk|desk)\b/.test(location.pathname)) return;
	location.replace('/kiosk');
	return new Promise(() => {});
}

/** A guard stands beside the screens of this page. */
export const beginVisit = (): void => void (visit = 'on');

/** The first moment of the end: takes the screens away. */
export const takeScreensAway = (): void => void (visit = 'over');

/** Whether a young person's screen may stand in this page: at a kiosk during a visit alone. */
export const mayStand = (): boolean => visit === 'on' || !isKiosk();

/** What the guard of a visit listens for. */
export const endOfVisit = 'trampoline-kiosk-end';

/** Asks the guard to end the visit. */
export const endVisit = (): boolean => dispatchEvent(new Event(endOfVisit));
