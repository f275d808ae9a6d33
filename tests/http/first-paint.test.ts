import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const made = 'build/prerendered';
const pages = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const named = (text: string) => new Set(text.match(/svelte-[a-z\d]{5,7}\b/g));

describe('the first paint', () => {
	it.each(pages)('%s brings the styles of all that stands on it: nothing moves when the app wakes', (page) => {
		const html = readFileSync(join(made, page), 'utf8');
		const styles = named([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join(''));
		const [, body = ''] = html.split('<body');
		expect([...named(body)].filter((name) => !styles.has(name))).toEqual([]);
	});
});
