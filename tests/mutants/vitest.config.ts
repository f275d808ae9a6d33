import type { ViteUserConfig } from 'vitest/config';
import house from '../../vite.config';

/** For `npm run mutants`: the embedded database alone, so that a fault that never ends leaves no PostgreSQL running behind it. */
export default {
	...house,
	test: { ...house.test, globalSetup: [], provide: { postgres: '' }, testTimeout: 30_000, hookTimeout: 30_000 }
} satisfies ViteUserConfig;
