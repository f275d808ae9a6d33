import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { place, sources, svelte, type Check, type Source } from './tree.ts';

const shared = ['domain', 'contract', 'ui', 'words'];
const young = [...shared, 'content', 'phone', 'kiosk'];

/** Which room may import which other one (ARCHITECTURE 2). A room may always import itself. */
const may: Record<string, readonly string[]> = {
	domain: [],
	contract: ['domain'],
	content: [],
	words: [],
	ui: ['words'],
	phone: [...shared, 'content'],
	kiosk: [...shared, 'content'],
	desk: shared,
	server: ['domain', 'contract', 'words'],
	'service-worker': [],
	'routes of young people': young,
	'routes of the kiosk': young,
	'routes of the desk': [...shared, 'desk', 'content'],
	'routes of everyone': shared,
	house: ['server', 'words', 'contract']
};

/** Rooms where a package has no business. `own` rooms import these packages and no others. */
const own: Record<string, RegExp> = { domain: /^$/, contract: /^valibot$/, content: /^valibot$/ };
const onlyOnServer =
	/^(node:|pg$|kysely|pino|compression|@node-rs\/|@simplewebauthn\/server|rate-limiter-flexible|otpauth|nodemailer|web-push|\$app\/server|\$env\/)/;
const onlyIn: [RegExp, readonly string[]][] = [
	[/^dexie/, ['phone']],
	[/^(workbox-|\$service-worker)/, ['service-worker']],
	[onlyOnServer, ['server', 'house']]
];

function roomOf(path: string): string {
	const lib = /^src\/lib\/([\w-]+)\//.exec(path);
	if (lib) return lib[1]!;
	if (path === 'src/app.css') return 'ui';
	if (path.startsWith('src/content/')) return 'content';
	if (path.startsWith('src/service-worker')) return 'service-worker';
	const route = /^src\/routes\/([^/]+)\//.exec(path);
	if (route && ['[lang=lang]', 'i', 'l', 'shell'].includes(route[1]!)) return 'routes of young people';
	if (route && ['desk', 'kiosk'].includes(route[1]!)) return `routes of the ${route[1]}`;
	if (path.startsWith('src/routes/')) return 'routes of everyone';
	// What runs before any page: it hides the key of a letter.
	if (path === 'src/hooks.client.ts') return 'routes of young people';
	if (path.startsWith('src/')) return 'house';
	return path.split('/')[0]!;
}

const areaOf = (path: string): string | undefined => /^src\/lib\/server\/([\w-]+)\//.exec(path)?.[1];
const onServer = (path: string): boolean => /\.server\.ts$|\+server\.ts$/.test(path);

/** The import lines of a file: what is asked for and where, also in `export … from` and `import(…)`. */
function imports(source: Source): { wanted: string; at: number }[] {
	const scripts: { text: string; start: number }[] = [];
	if (source.path.endsWith('.svelte')) {
		const { instance, module } = svelte(source);
		for (const script of [module, instance]) {
			if (!script) continue;
			const { start, end } = script.content as unknown as { start: number; end: number };
			scripts.push({ text: source.text.slice(start, end), start });
		}
	} else scripts.push({ text: source.text, start: 0 });
	return scripts.flatMap(({ text, start }) =>
		ts
			.preProcessFile(text, true, true)
			.importedFiles.map(({ fileName, pos }) => ({ wanted: fileName, at: start + pos }))
	);
}

/** The file an import line means, or null when it is a package. */
function resolve(root: string, from: string, wanted: string): string | null {
	let path: string;
	if (/^\$lib(\/|$)/.test(wanted)) path = wanted.replace('$lib', 'src/lib');
	else if (wanted.startsWith('.')) path = posix.join(posix.dirname(from), wanted);
	else return null;
	const tries = [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
	return tries.find((one) => /\.\w+$/.test(one) && existsSync(join(root, one))) ?? path;
}

function wrongFile(from: string, to: string): string | null {
	const room = roomOf(from);
	const other = roomOf(to);
	if (other === 'server' && room.startsWith('routes')) {
		return onServer(from) ? null : 'routes reach the server only from *.server.ts and +server.ts';
	}
	if (other !== room) {
		return may[room]!.includes(other) ? null : `${room} may not import ${other}`;
	}
	const area = areaOf(from);
	const otherArea = areaOf(to);
	if (room !== 'server' || !otherArea || area === otherArea) return null;
	if (area === 'db') return "the server's database knows no area";
	if (otherArea === 'db' || to.endsWith(`/${otherArea}/index.ts`)) return null;
	return `server/${area ?? ''} reaches ${otherArea} only through its index.ts`;
}

function wrongPackage(from: string, wanted: string): string | null {
	const room = onServer(from) ? 'server' : roomOf(from);
	if (own[room] && !own[room].test(wanted)) return `${room} may not import ${wanted}`;
	const rule = onlyIn.find(([name]) => name.test(wanted));
	return !rule || rule[1].includes(room) ? null : `${wanted} belongs in ${rule[1].join(' and ')}, not in ${room}`;
}

export const rooms: Check = {
	name: 'rooms',
	find: (root) =>
		sources(root, ['src'], /\.(ts|js|mjs|svelte)$/)
			.filter(({ path }) => !/\.test\.ts$/.test(path) && !path.startsWith('src/commands/'))
			.flatMap((source) =>
				imports(source).flatMap(({ wanted, at }) => {
					if (wanted.endsWith('/$types')) return [];
					const file = resolve(root, source.path, wanted);
					const wrong = file ? wrongFile(source.path, file) : wrongPackage(source.path, wanted);
					return wrong ? [place(source, at, `${wrong} (${wanted})`)] : [];
				})
			)
};
