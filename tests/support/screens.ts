import { readdirSync } from 'node:fs';

/** Every screen of a young person that is not about one thing, from the file tree, and one job: a new screen is looked at by itself. */
export const screens = readdirSync('src/routes/[lang=lang]', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte') && !/\[\w+\]\//.test(file))
	.map((file) => `/${file.replace(/\(\w+\)\/?/g, '').replace(/\/?\+page\.svelte$/, '')}`.replace(/\/$/, ''))
	.concat('/jobs/cook')
	.sort();
