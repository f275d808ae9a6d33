/** Loads the page of a letter again, with its key, which the fresh page hides before anything else. */
export function reopen(id: string, key: string): void {
	history.replaceState(history.state, '', `/l/${id}?lang=${document.documentElement.lang}#${key}`);
	location.reload();
}

/**
 * The whole link after a cut-off one, in the same tab, changes the hash alone: it is a letter of its own, and its key is hidden
 * again. For `hashchange` on the page of a letter.
 */
export function openAnew(): void {
	if (location.pathname.startsWith('/l/') && location.hash) location.reload();
}
