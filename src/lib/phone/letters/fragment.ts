let taken: string | null = null;

/**
 * Takes the key of a letter out of the address before anything else runs (TRUST 5): from here on neither the address bar, nor
 * the history, nor anything that looks at the address has it. Called first in `hooks.client.ts`.
 */
export function hideFragment(): void {
	if (!location.pathname.startsWith('/l/')) return;
	taken = location.hash.slice(1);
	// The page is the same for everybody and cannot know who reads; a link to one's own new phone says it.
	document.documentElement.lang = (new URLSearchParams(location.search).get('lang') ?? navigator.language).slice(0, 2);
	if (location.hash) history.replaceState(history.state, '', location.pathname);
}

/** The key that came with the address; empty when the link was cut off. */
export const takenFragment = (): string => taken ?? '';
