import { test } from './app';
import { TestServer } from './server';

/** A service for one file alone: a set-up link works once, so that two journeys cannot share it. In: settings of its own. */
export const ownService = (env: Record<string, string> = {}) =>
	test.extend<object, { app: TestServer }>({
		app: [
			async ({}, use) => {
				const app = await TestServer.start(env);
				await use(app);
				await app.remove();
			},
			{ scope: 'worker' }
		]
	});
