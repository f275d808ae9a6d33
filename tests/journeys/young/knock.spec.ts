import type { BrowserContext } from '@playwright/test';
import { inDatabase } from '../../support/database';
import { expect, settled } from '../../support/app';
import { booksToo, wishesOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';
import { say, spoken } from '../../support/speaks';

const test = ownService();

/** Writes down what the worker would show on the phone. */
async function listenTo(context: BrowserContext, origin: string) {
	const worker = context.serviceWorkers().find((one) => one.url() === `${origin}/service-worker.js`)!;
	await worker.evaluate(() => {
		const scope = globalThis as unknown as { registration: ServiceWorkerRegistration; shown: unknown[] };
		scope.shown = [];
		scope.registration.showNotification = async (title, more) => {
			scope.shown.push([title, more?.body, more?.data]);
		};
	});
	return () => worker.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
}

test('which of three wishes it became: the service has a knock ready, and the phone shows it without saying what about', async ({
	page,
	app,
	context
}) => {
	// A push service is somebody else's house and none is within reach, and a browser without a window allows no notifications:
	// it answers as if it had been asked before. The push itself, and the worker that hears it, are real.
	await context.addInitScript(() => {
		Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
		const target = { endpoint: 'https://push.example/1', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
		PushManager.prototype.getSubscription = async () => ({ toJSON: () => target }) as unknown as PushSubscription;
	});
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await settled(page);
	await context.setOffline(true);
	await page.locator('main ul a').first().click();
	await page.getByLabel(/Hoe mag/).fill('zachte klop');
	await page.getByRole('checkbox').nth(0).check();
	await page.getByRole('checkbox').nth(1).check();
	await page.getByLabel('Stuur een berichtje als het zeker is').check();
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	const wishes = await wishesOf(page);
	await page.close();
	expect(await booksToo(app, wishes[0]!)).toBe(201);

	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(`${app.url}/nl`);
	await expect(again.getByText(/Het is geregeld/)).toBeVisible();
	const waiting = await inDatabase(app, "select subject_id, state from outgoing where about = 'sure'");
	expect(waiting).toMatchObject([{ state: 'waiting' }]);
	const link = `/${spoken()}/talk?b=${String(waiting[0]!['subject_id'])}`;

	const chrome = await context.newCDPSession(again);
	const worker = new Promise<string>((resolve) =>
		chrome.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${app.url}/` && !isDeleted);
			if (own) resolve(own.registrationId);
		})
	);
	await chrome.send('ServiceWorker.enable');
	const said = { title: say('Er is een antwoord'), text: say('Tik om te kijken.') };
	const heard = await listenTo(context, app.url);
	await chrome.send('ServiceWorker.deliverPushMessage', {
		origin: app.url,
		registrationId: await worker,
		data: JSON.stringify({ ...said, link })
	});
	await expect.poll(() => heard()).toEqual([[said.title, said.text, link]]);
	await again.goto(`${app.url}${link}`);
	await expect(again.getByText('Je eerste keuze was weg. Het is dit moment.')).toBeVisible();
});
