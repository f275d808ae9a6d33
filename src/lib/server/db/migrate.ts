import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first';
import * as meeting from './migrations/0002-meeting';
import * as reaching from './migrations/0003-reaching';
import * as invites from './migrations/0004-invites';
import * as centre from './migrations/0005-centre';
import * as letters from './migrations/0006-letters';
import * as kiosk from './migrations/0007-kiosk';
import * as away from './migrations/0012-away';
import * as calendar from './migrations/0013-calendar';
import * as paper from './migrations/0014-paper';
import * as note from './migrations/0015-note';
import * as talkMinutes from './migrations/0016-talk-minutes';
import * as addressRooms from './migrations/0017-address-rooms';
import * as howWeWork from './migrations/0018-how-we-work';
import type { Database } from './schema';

const migrations = {
	'0001-first': first,
	'0002-meeting': meeting,
	'0003-reaching': reaching,
	'0004-invites': invites,
	'0005-centre': centre,
	'0006-letters': letters,
	'0007-kiosk': kiosk,
	'0012-away': away,
	'0013-calendar': calendar,
	'0014-paper': paper,
	'0015-note': note,
	'0016-talk-minutes': talkMinutes,
	'0017-address-rooms': addressRooms,
	'0018-how-we-work': howWeWork
};

/** Brings the database to today's tables; safe with several processes (Kysely takes a lock). Throws when a migration fails. */
export async function migrate(db: Kysely<Database>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
