import { defineConfig } from '@playwright/test';
import { args, executablePath } from './tests/support/chromium';

export default defineConfig({
	testDir: 'tests',
	testMatch: ['journeys/**/*.spec.ts', 'access/**/*.spec.ts', 'budgets/**/*.spec.ts'],
	workers: 2,
	retries: 0,
	timeout: 60_000,
	reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
	use: {
		viewport: { width: 360, height: 740 },
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args }
	}
});
