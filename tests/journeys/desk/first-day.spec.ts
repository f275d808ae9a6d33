import { expect, test } from '../../support/app';
import { withFinger } from '../../support/finger';

test('a counsellor sets up with a passkey, and is still signed in, with the talk in the database, after the power went', async ({
	page,
	app,
	context
}) => {
	await withFinger(context);
	await page.goto(app.setup);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await expect(page).toHaveURL(/\/desk\/codes/);

	const { slots, people } = (await (await fetch(`${app.url}/api/slots?centre=sample&lang=nl`)).json()) as {
		slots: { id: string; counsellor: string }[];
		people: { id: string; firstName: string }[];
	};
	const sofie = people.find((person) => person.firstName === 'Sofie')!.id;
	const slot = slots.find((one) => one.counsellor === sofie)!.id;
	const booked = await fetch(`${app.url}/api/bookings/${crypto.randomUUID()}`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ slot, callMe: 'rode vlieger', lang: 'nl', secret: 'B'.repeat(43) })
	});
	expect(booked.status).toBe(201);

	await app.down('SIGKILL');
	await app.up();
	await page.goto(`${app.url}/desk/moments`);
	await expect(page).toHaveURL(/\/desk\/moments/);
	const again = (await (await fetch(`${app.url}/api/slots?centre=sample&lang=nl`)).json()) as {
		slots: { id: string }[];
	};
	expect(again.slots.map((one) => one.id)).not.toContain(slot);
});

test('the desk asks who you are, and keeps the way back', async ({ page, app }) => {
	await page.goto(`${app.url}/desk/moments`);
	await expect(page).toHaveURL(/\/desk\/sign-in\?next=/);
});
