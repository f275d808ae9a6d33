import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestServer } from './server.ts';

/** A sample says on each screen that it is one, as soon as the phone knows; no real centre has that line. */
export async function asRealCentre(app: TestServer): Promise<void> {
	await app.down();
	const db = new DatabaseSync(join(app.folder, 'trampoline.db'));
	db.exec('update centre set sample = 0');
	db.close();
	await app.up();
}
