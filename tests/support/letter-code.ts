import { build } from 'vite';

/** The check of the test vectors as one script for a browser: it leaves it at `globalThis.letterCheck`. */
export async function letterCode(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: 'tests/support/letter-check.ts', formats: ['iife'], name: 'letterCheck' }
		}
	});
	const [first] = [built].flat();
	if (!first || !('output' in first)) throw new Error('The check of letters did not build.');
	return `${first.output[0].code}\nglobalThis.letterCheck = letterCheck;`;
}
