import { totalmem } from 'node:os';
import { defineConfig } from '@playwright/test';
import { args, executablePath } from './tests/support/chromium';
import { hasPostgres } from './tests/support/postgres';

// Everything between a wish and a talk, which is where two databases could differ.
const meeting =
	/young\/(meet[\w-]*|ask|reminded|employer|first-far)\.spec|desk\/(book-for|reach-out|calendar|leaves|week)\.spec/;

const little = totalmem() < 3_500_000_000;

export default defineConfig<object, { engine: 'sqlite' | 'postgres'; speaks: 'nl' | 'ar' }>({
	testDir: 'tests',
	testMatch: ['journeys/**/*.spec.ts', 'access/**/*.spec.ts', 'budgets/**/*.spec.ts'],
	projects: [
		{ name: 'embedded' },
		...(hasPostgres() ? [{ name: 'PostgreSQL', testMatch: meeting, use: { engine: 'postgres' as const } }] : []),
		{
			name: 'Arabic',
			testMatch: /journeys\/(young|kiosk)\//,
			// Arabic already, all eight languages, and no screen at all; `@nl` says at the journey why it is not.
			testIgnore: /(arabic|languages|letter-vectors)\.spec/,
			grepInvert: /@nl/,
			// `npm run journeys` walks them all.
			...(process.env['ARABIC'] === 'all' ? {} : { grep: /@rtl/ }),
			use: { speaks: 'ar', locale: 'ar' }
		}
	],
	// A browser and a service for each.
	workers: little ? 1 : 2,
	// Once more for a machine that stood still; `npm test` says by name what needed it.
	retries: 1,
	forbidOnly: true,
	timeout: 90_000,
	// A shared machine may be slow; a wait that is over early costs nothing.
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
	use: {
		viewport: { width: 360, height: 740 },
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args }
	}
});
