import { existsSync, readFileSync } from 'node:fs';
import { dev } from '$app/environment';
import type { Language } from '$lib/words/languages';

/** Addresses of the files of words, as vite.config.ts names them: of what travels together, in each language and its keys. */
type Files = { later: string; keys: Record<string, string>; texts: Record<string, Record<string, string>> };

/** The build for browsers lies beside that for the server; how deep this file comes to stand in that is for others to say. */
function readFiles(): Files {
	const above = ['../', '../../', '../../../'].map((up) => new URL(`${up}client/_app/words.json`, import.meta.url));
	const file = above.find((one) => existsSync(one));
	if (!file) throw new Error('No words.json: is the whole build here?');
	return JSON.parse(readFileSync(file, 'utf8')) as Files;
}

/** None while one develops: nothing is built. */
const files = dev ? null : readFiles();

const young = /^\/(i\/\[code\]|\[lang=lang\])(\/|$)/;
const ofMeeting = /^\/\[lang=lang\]\/(meet|book|talk|ask|code)(\/|$)/;
const ofNone = /^\/(i\/|\[lang=lang\](\/want)?$)/;

/** What a screen's `load` waits for besides the words of every screen; see `travels` in $lib/words/namespaces.js. */
function waitsFor(route: string): 'plan' | 'meet' | null {
	if (ofNone.test(route)) return null;
	return ofMeeting.test(route) ? 'meet' : 'plan';
}

/** Who meets somebody for the first time is asked where, and where there is one centre the moments are waited for. */
const centres = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/centres">';

/**
 * A page that asks for its words, and for the centres, while its scripts still come: found in those one after another, they would
 * be up to four more ways there and back, of 840 ms each on EDGE (TRUST 7). In: the route's id, the language, a whole page. Out:
 * the page; the same one for what is no screen of a young person.
 */
export function withAhead(route: string | null, lang: Language, page: string): string {
	if (!files || !route || !young.test(route)) return page;
	const texts = files.texts[lang] ?? {};
	const way = waitsFor(route);
	const wanted = [texts['young'], ...(way ? [files.later, texts[way], files.keys[way]] : [])];
	const links = wanted.flatMap((file) => (file ? [`<link rel="modulepreload" href="${file}">`] : []));
	if (route === '/[lang=lang]/meet') links.push(centres);
	return page.replace('</head>', () => `${links.join('')}</head>`);
}
