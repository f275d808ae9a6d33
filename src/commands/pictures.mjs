// Draws the icons and the preview of a shared link from one sign, once for each language: `npm run pictures`. What it draws is
// kept with the code; it runs again when the sign, the first sentence or the languages change.
import { mkdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { languages } from '../lib/words/release.js';

const ground = '#fff6e6';
const ink = '#1c1930';
const sun = '#ffc12b';
const arc = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ size) =>
	`<g transform="translate(${x} ${y}) scale(${size / 64})"><path d="M10 48Q32 2 54 48" fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round"/><circle cx="32" cy="22" r="9" fill="${sun}" stroke="${ink}" stroke-width="5"/></g>`;
const svg = (/** @type {number} */ width, /** @type {number} */ height, /** @type {string} */ inside) =>
	Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${inside}</svg>`
	);
const keep = (/** @type {Buffer} */ drawn, /** @type {string} */ name) =>
	sharp(drawn).png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 }).toFile(`static/${name}.png`);

// Maskable: a launcher may cut off everything outside the middle 80 %.
await keep(svg(192, 192, arc(24, 24, 144)), 'icon-192');
await keep(svg(512, 512, arc(96, 96, 320)), 'icon-512');
await keep(svg(180, 180, arc(26, 26, 128)), 'apple-touch-icon');
const agenda = readFileSync('static/agenda.svg', 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
await keep(svg(180, 180, `<g transform="translate(26 26) scale(2)">${agenda}</g>`), 'agenda-touch-icon');

/** In lines of at most so many signs, between words. @param {string} text @param {number} most */
function lines(text, most) {
	/** @type {string[]} */
	const found = [];
	for (const word of text.split(' ')) {
		const last = found.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= most) found[found.length - 1] = `${last} ${word}`;
		else found.push(word);
	}
	return found;
}

mkdirSync('static/preview', { recursive: true });
for (const lang of languages) {
	const { welcome } = JSON.parse(readFileSync(`messages/${lang}/young.json`, 'utf8'));
	const rtl = lang === 'ar';
	const x = rtl ? 1110 : 90;
	const say = lines(welcome.title, 20)
		.map(
			(line, at) =>
				`<text x="${x}" y="${300 + at * 100}" font-size="84" font-weight="800" ${rtl ? 'direction="rtl" ' : ''}>${line}</text>`
		)
		.join('');
	const bounces = [0, 1, 2, 3]
		.map((at) => `<path d="M${120 + at * 240} 540Q${240 + at * 240} 400 ${360 + at * 240} 540"/>`)
		.join('');
	const stones = [0, 1, 2, 3, 4]
		.map((at) => `<circle cx="${120 + at * 240}" cy="540" r="${at ? 22 : 32}" fill="${at ? ground : sun}"/>`)
		.join('');
	const way = `<g fill="none" stroke="${ink}" stroke-width="8"${rtl ? ' transform="translate(1200 0) scale(-1 1)"' : ''}><g stroke-dasharray="2 20" stroke-linecap="round">${bounces}</g>${stones}</g>`;
	const name = `<text x="${rtl ? 990 : 210}" y="150" font-size="52" font-weight="800" text-anchor="${rtl ? 'end' : 'start'}">Trampoline</text>`;
	const inside = `${arc(rtl ? 1000 : 84, 64, 116)}${way}<g font-family="Noto Sans, Noto Sans Arabic, sans-serif" fill="${ink}">${name}${say}</g>`;
	await keep(svg(1200, 630, inside), `preview/${lang}`);
}
