const mark = 'trampoline-kiosk';

/** Whether this tab is a kiosk: everything typed then lives in memory only. The mark says nothing about anybody. */
export function isKiosk(): boolean {
	return sessionStorage.getItem(mark) !== null;
}

/** Makes this tab a kiosk, before a young person's screen opens in it. */
export function beginVisit(): void {
	sessionStorage.setItem(mark, '1');
}

/** Ends a visit: leaving the page drops the memory store, and the address leaves the history (TRUST 4). */
export function endVisit(): void {
	location.replace('/kiosk');
}
