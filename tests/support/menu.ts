import type { Page } from '@playwright/test';

/** Goes to one of the four places of the bar at the bottom. In: the name that stands on it. */
export const menu = (page: Page, name: string): Promise<void> =>
	page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name }).click();
