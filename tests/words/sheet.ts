import { direction, ownNames } from '../../src/lib/words/languages.ts';
import { beside } from './folder.ts';

const safe = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A page to print: every text with its number, the English, the text of now and a line to write a better one.
 * Words between double braces are filled in by the app; they stay as they are.
 */
export function sheet(root: string, lang: string): string {
	const groups = Map.groupBy(beside(root, lang), ({ key }) => key.split(':')[0]!);
	const tables = [...groups].map(
		([namespace, rows]) => `<h2>${namespace}</h2>
<table><thead><tr><th>No.</th><th>English</th><th>${safe(ownNames[lang] ?? lang)}</th><th>Better</th></tr></thead><tbody>
${rows
	.map(
		({ key, english, text }, at) =>
			`<tr><td title="${safe(key)}">${namespace} ${at + 1}</td><td lang="en">${safe(english)}</td>` +
			`<td lang="${lang}" dir="${direction(lang)}">${safe(text)}</td><td></td></tr>`
	)
	.join('\n')}
</tbody></table>`
	);
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Trampoline: ${lang}</title><style>
body { font: 12pt/1.5 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; margin-block-end: 2rem; }
th, td { border: 1px solid #888; padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th:first-child { inline-size: 5.5em; } thead { display: table-header-group; } tr { break-inside: avoid; }
</style></head><body><h1>Trampoline: <bdi lang="${lang}">${safe(ownNames[lang] ?? lang)}</bdi></h1>
<p>Read each line aloud. Would a 17-year-old say it like this? Write a better text in the last column, or nothing.
Leave words between {{ }} as they are. Send the sheet back with the number of each line you changed. Your name: ……………………</p>
${tables.join('\n')}
</body></html>
`;
}
