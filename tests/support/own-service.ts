import { test } from './app';

/** A service for one file alone: a set-up link works once, so that two journeys cannot share it. In: settings of its own. */
export const ownService = (settings: Record<string, string> = {}) =>
	test.extend<object, { settings: Record<string, string> }>({
		settings: [{ ...settings }, { scope: 'worker' }]
	});
