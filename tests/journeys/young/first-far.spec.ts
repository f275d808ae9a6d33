import { accessible, expect } from '../../support/app';
import { inDatabase } from '../../support/database';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('the first moment is far: said honestly, with walking in before it only when one can', async ({ page, app }) => {
	const far = new Date(Date.now() + 12 * 86_400_000).toISOString();
	await inDatabase(app, `update slot set open = 0 where start_at < '${far}'`);
	await page.goto(`${app.url}/nl/meet`);
	await expect(page.getByText(/Het eerste moment is over 1[1-9] dagen\./)).toBeVisible();
	await expect(page.getByText('Binnenlopen kan wel.')).toBeVisible();
	await expect(page.getByText(/Kom gewoon\.|[Oo]pen van|^Morgen/).first()).toBeVisible();
	await expect(page.getByRole('link', { name: /^Bel/ }).first()).toBeVisible();
	await accessible(page);

	// The invite says the same, and where one can just go.
	await page.goto(app.invite);
	await expect(page.getByText(/open van|Kom gewoon/).filter({ hasText: /\S: / })).toBeVisible();
	await accessible(page);

	await inDatabase(app, 'delete from opening');
	await inDatabase(app, 'delete from here');
	await page.goto(`${app.url}/nl/meet`);
	await expect(page.getByText(/Het eerste moment is over 1[1-9] dagen\./)).toBeVisible();
	await expect(page.getByText('Binnenlopen kan wel.')).toHaveCount(0);
	await page.goto(app.invite);
	await expect(page.getByText(/^Het eerste moment is over 1[1-9] dagen\.$/)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Bel/ }).first()).toBeVisible();
});
