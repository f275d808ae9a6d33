/*
 * The first name and the ideas of an invite ride behind its #, which no server sees (PRODUCT 4.1). On a slow network somebody taps
 * long before the app is awake; until then these few words, in the page itself, carry them from the invite to its form.
 */
const scripts: Record<string, string> = {
	'/i/[code]':
		// A browser that never wrote a date takes 60 ms at 4 × CPU for the first: now, while the app still travels.
		"setTimeout(()=>new Intl.DateTimeFormat());addEventListener('click',e=>{let a=e.target.closest('a[href*=\"/book?\"]');if(a)a.hash=location.hash})",
	'/i/[code]/book':
		"let h=location.hash,f=document.querySelector('[name=callMe]');if(f){f.value||=(new URLSearchParams(h.slice(1)).get('n')??'').slice(0,40);f.form.action+=h}"
};

/**
 * A page with what works in it before the app is awake. In: the route's id, and a whole page as Kit made it, with a nonce for its
 * own script. Out: the page; the same one for every other route.
 */
export function withScript(route: string | null, page: string): string {
	const script = scripts[route ?? ''];
	const nonce = /<script nonce="([^"]+)"/.exec(page)?.[1];
	return script && nonce ? page.replace('</body>', `<script nonce="${nonce}">${script}</script></body>`) : page;
}
