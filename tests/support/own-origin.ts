import { test } from './app';
import { TestServer } from './server';

/** A real centre: the service has an address of its own, so it starts empty and prints one link. */
export const realCentre = () =>
	test.extend<object, { app: TestServer }>({
		app: [
			async ({}, use) => {
				const first = await TestServer.start();
				await first.down();
				await first.remove();
				const app = await TestServer.start({ ORIGIN: `http://localhost:${first.port}`, PORT: String(first.port) });
				app.url = new URL(app.setup).origin;
				await use(app);
				await app.remove();
			},
			{ scope: 'worker' }
		]
	});
