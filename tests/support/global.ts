import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';

declare module 'vitest' {
	export interface ProvidedContext {
		postgres: string;
	}
}

/** One PostgreSQL for the whole run; each test gets its own database in it. */
export default async function setup(project: TestProject): Promise<() => void> {
	const postgres = await startPostgres();
	if (!postgres) console.log('PostgreSQL is not on this machine: its half of the tests is NOT run.');
	project.provide('postgres', postgres?.url ?? '');
	return () => postgres?.stop();
}
