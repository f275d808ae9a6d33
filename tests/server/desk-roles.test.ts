import { isHttpError, isRedirect } from '@sveltejs/kit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { note } from '../../src/lib/server/audit';
import { addOpening, addStory, closeOn, savePartner } from '../../src/lib/server/coordinator';
import { book } from '../../src/lib/server/bookings';
import { ask } from '../../src/lib/server/requests';
import { setHouse } from '../../src/lib/server/house';
import { createInvite } from '../../src/lib/server/invites';
import { makeSampleCentre } from '../../src/lib/server/sample';
import type { StaffMember } from '../../src/lib/server/staff';
import { eachEngine, type TestHouse } from '../support/house';

/** Every page and endpoint of the desk, from the file tree. */
const files = Object.fromEntries(
	Object.entries(import.meta.glob<Record<string, unknown>>('/src/routes/desk/**/*.ts')).filter(([path]) =>
		/\/\+(page\.server|server)\.ts$/.test(path)
	)
);
const nameOf = (path: string): string =>
	path
		.replace('/src/routes/desk', '')
		.replace(/\/\((in|out)\)/, '')
		.replace(/\/\+(page\.server|server)\.ts$/, '') || '/';

type Role = 'nobody' | 'counsellor' | 'coordinator' | 'admin';
const roles: Role[] = ['nobody', 'counsellor', 'coordinator', 'admin'];

/** Who may come in. A new page without a row here fails, and so does a row without its page. */
const rows: Record<string, Exclude<Role, 'nobody'> | 'anyone'> = {
	'/': 'counsellor',
	'/account': 'counsellor',
	'/account/passkey': 'counsellor',
	'/asks': 'counsellor',
	'/away': 'counsellor',
	'/book': 'counsellor',
	'/calendar': 'counsellor',
	'/centre': 'coordinator',
	'/centre/audit': 'coordinator',
	'/centre/content': 'coordinator',
	'/centre/content/file': 'coordinator',
	'/centre/helplines': 'coordinator',
	'/centre/hours': 'coordinator',
	'/centre/partners': 'coordinator',
	'/centre/partners/[id]': 'coordinator',
	'/centre/places': 'coordinator',
	'/centre/places/[id]': 'coordinator',
	'/centre/self-check': 'counsellor',
	'/centre/start': 'coordinator',
	'/centre/stop': 'coordinator',
	'/centre/stories': 'coordinator',
	'/centre/team': 'coordinator',
	'/centre/texts': 'coordinator',
	'/centres': 'admin',
	'/codes': 'counsellor',
	'/invite': 'counsellor',
	'/invite/print': 'counsellor',
	'/kiosk': 'counsellor',
	'/language': 'anyone',
	// Whoever holds a letter reads it; without a session it answers that there is nothing to keep.
	'/letter': 'anyone',
	'/moments': 'counsellor',
	'/more': 'counsellor',
	'/numbers': 'coordinator',
	'/numbers/csv': 'coordinator',
	'/qr': 'anyone',
	// Whoever has a code may ask whether it still opens.
	'/qr/opens': 'anyone',
	'/reach-out': 'counsellor',
	'/say': 'counsellor',
	'/setup/[token]/passkey': 'anyone',
	'/setup/[token]/password': 'anyone',
	'/sign-in': 'anyone',
	'/sign-in/passkey': 'anyone',
	'/sign-out': 'anyone',
	'/slip': 'counsellor',
	'/texts': 'counsellor'
};

/** Actions that ask for more than their page. */
const stricter: Record<string, Role> = { '/centre removeSample': 'admin' };

const rank = (role: Role | 'anyone'): number => ['anyone', 'counsellor', 'coordinator', 'admin'].indexOf(role);

type Asked = { staff: StaffMember | null; id: string; form: Record<string, string> | null };

function event({ staff, id, form }: Asked) {
	const url = new URL('https://desk.example/desk/x');
	const body = new FormData();
	for (const [name, value] of Object.entries(form ?? {})) body.append(name, value);
	return {
		url,
		params: { id, token: id },
		route: { id: '/desk/x' },
		locals: { lang: 'nl', ...(staff ? { staff, sessionId: 'own' } : {}) },
		request: new Request(url, form ? { method: 'POST', body } : {}),
		cookies: { get: () => undefined, set: () => undefined, delete: () => undefined },
		getClientAddress: () => '203.0.113.9',
		setHeaders: () => undefined,
		parent: async () => ({}),
		depends: () => undefined
	};
}

/** Where somebody ends up: inside, at the door, or told that this page is not theirs. Anything else is a fault. */
async function outcome(ask: (event: never) => unknown, asked: Asked): Promise<'in' | 'door' | 'not-yours'> {
	try {
		const answer = await ask(event(asked) as never);
		// What scripts ask for is refused with a code instead of a page.
		if (answer instanceof Response && answer.status === 401) return 'door';
		return answer instanceof Response && answer.status === 403 ? 'not-yours' : 'in';
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location.startsWith('/desk/sign-in?next') ? 'door' : 'in';
		if (isHttpError(thrown)) return thrown.status === 403 ? 'not-yours' : 'in';
		throw thrown;
	}
}

/** Two centres on one installation, the other one with something of everything. */
async function twoCentres(house: TestHouse) {
	setHouse(house);
	const ours = await makeSampleCentre(house);
	const { db } = house;
	// Ours is a real one: a sample could be taken away.
	await db.updateTable('centre').set({ slug: 'ours', sample: 0 }).where('id', '=', ours.centreId).execute();
	const theirs = await makeSampleCentre(house);
	const other = { id: theirs.coordinatorId, centreId: theirs.centreId };
	const place = await db
		.selectFrom('place')
		.select('id')
		.where('centre_id', '=', other.centreId)
		.executeTakeFirstOrThrow();
	await savePartner(house, other, null, {
		...{ kind: 'union', name: 'Bond', phone: '02 1', languages: ['nl'], hours: {}, note: {} }
	});
	await addStory(house, other, { callMe: 'Amir', words: { nl: 'Ik belde.' }, consent: true });
	await addOpening(house, other, { place: place.id, weekday: 7, from: '09:00', till: '10:00' });
	await closeOn(house, other, { date: '2026-12-25', place: null });
	await createInvite(house, other.id);
	await note(house, other, 'place');
	await db
		.insertInto('session')
		.values({
			hash: 'h',
			id: 'their-session',
			staff_id: other.id,
			device: 'x',
			created_at: house.now(),
			seen_at: house.now()
		})
		.execute();
	const staffOf = (id: string, role: StaffMember['role']): StaffMember => ({
		...{ id, centreId: ours.centreId, role, firstName: 'A', languages: ['nl'], phone: '' }
	});
	const [admin, counsellor, coordinator] = ours.counsellorIds as [string, string, string];
	await db.updateTable('staff').set({ role: 'coordinator' }).where('id', '=', coordinator).execute();
	return {
		theirs,
		// The admin of ours is a counsellor too, with hours and moments of their own.
		colleague: admin,
		staff: {
			nobody: null,
			counsellor: staffOf(counsellor, 'counsellor'),
			coordinator: staffOf(coordinator, 'coordinator'),
			admin: staffOf(admin, 'admin')
		} satisfies Record<Role, StaffMember | null>
	};
}

/** Every row of a centre and of its people, table by table. */
async function allOf(house: TestHouse, centreId: string) {
	const tables = await house.db.introspection.getTables();
	const people = await house.db.selectFrom('staff').select('id').where('centre_id', '=', centreId).execute();
	const owners = [centreId, ...people.map(({ id }) => id)];
	const found: Record<string, string[]> = {};
	for (const { name } of tables) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(house.db);
		const theirs = rows.filter((row) => Object.values(row).some((value) => owners.includes(String(value))));
		found[name] = theirs.map((row) => JSON.stringify(row)).sort();
	}
	return found;
}

/** Rows of any table that name a thing of theirs by its id, beside their own. */
async function namedOf(house: TestHouse, theirs: Record<string, string[]>) {
	const own = new Set(Object.values(theirs).flat());
	const ids = new Set([...own].flatMap((row) => (JSON.parse(row) as { id?: string }).id ?? []));
	const named: string[] = [];
	for (const { name } of await house.db.introspection.getTables()) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(house.db);
		for (const row of rows) {
			const text = JSON.stringify(row);
			if (!own.has(text) && Object.values(row).some((value) => ids.has(String(value)))) named.push(`${name} ${text}`);
		}
	}
	return named.sort();
}

/** Every row that is one member of staff's. */
async function ownOf(house: TestHouse, staffId: string) {
	const found: Record<string, string[]> = {};
	const slots = (await house.db.selectFrom('slot').select('id').where('staff_id', '=', staffId).execute()).map(
		({ id }) => id
	);
	for (const { name } of await house.db.introspection.getTables()) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(house.db);
		const theirs = rows.filter(
			(row) => row['staff_id'] === staffId || (name === 'booking' && slots.includes(String(row['slot_id'])))
		);
		found[name] = theirs.map((row) => JSON.stringify(row)).sort();
	}
	return found;
}

/** Gives a colleague one of everything that is theirs alone. */
async function colleaguesThings(house: TestHouse, id: string): Promise<void> {
	const { db } = house;
	const { centre_id } = await db.selectFrom('staff').select('centre_id').where('id', '=', id).executeTakeFirstOrThrow();
	const at = house.now();
	const place = await db.selectFrom('place').select('id').where('centre_id', '=', centre_id).executeTakeFirstOrThrow();
	const slot = await db
		.selectFrom('slot')
		.select('id')
		.where('staff_id', '=', id)
		.where('kind', '=', 'talk')
		.executeTakeFirstOrThrow();
	const key = () => crypto.randomUUID().replaceAll('-', '').padEnd(43, 'x');
	const wish = { slot: slot.id, callMe: 'blauwe fiets', lang: 'nl', secret: key() };
	expect((await book(house, crypto.randomUUID(), wish, { address: '10.9.8.7' })).ok).toBe(true);
	const asked = {
		kind: 'meet',
		centre: 'ours',
		counsellor: id,
		callMe: 'rode pet',
		lang: 'nl',
		secret: key(),
		code: key().slice(0, 22)
	};
	expect((await ask(house, crypto.randomUUID(), asked, { address: '10.9.8.7' })).ok).toBe(true);
	await createInvite(house, id);
	await db
		.insertInto('absence')
		.values({
			id: 'away',
			centre_id,
			staff_id: id,
			start_at: '2027-02-01T08:00:00.000Z',
			end_at: '2027-02-01T09:00:00.000Z',
			created_at: at
		})
		.execute();
	await db
		.insertInto('here')
		.values({ staff_id: id, place_id: place.id, till_at: '2026-11-24T10:00:00.000Z' })
		.execute();
	await db.insertInto('calendar').values({ staff_id: id, feed_hash: 'f', feed_names: 0, feed_lang: 'nl' }).execute();
	await db
		.insertInto('session')
		.values({ hash: 's', id: 'his-session', staff_id: id, device: 'x', created_at: at, seen_at: at })
		.execute();
	await db
		.insertInto('passkey')
		.values({ id: 'his-key', staff_id: id, public_key: '', counter: 0, transports: '[]', device: 'x', created_at: at })
		.execute();
}

/** Fields that open more of our forms than `{ id }` does; what is missing or too much is refused, and that is fine too. */
const texts = (name: string) => Object.fromEntries(['nl', 'fr', 'en'].map((lang) => [`${name}.${lang}`, 'Van ons']));
const fields: Record<string, ((id: string) => Record<string, string>)[]> = {
	staff: [
		(id) => ({ id, role: 'counsellor' }),
		(id) => ({ id, to: id }),
		(id) => ({ column: 'staff-line', id, ...texts('text') })
	],
	slot: [
		(id) => ({ id: crypto.randomUUID(), slot: id, callMe: 'Van ons', lang: 'nl' }),
		(id) => ({ id, date: '2026-12-24', from: '09:00', till: '10:00' }),
		(id) => ({ close: id, restore: id, hours: '' })
	],
	availability: [(id) => ({ close: '', restore: '', hours: id })],
	booking: [(id) => ({ id, met: 'yes' }), (id) => ({ id, keep: '' })],
	story: [(id) => ({ column: 'story-words', id, ...texts('text') })],
	partner: [
		(id) => ({ column: 'partner-note', id, ...texts('text') }),
		(id) => ({
			id,
			kind: 'union',
			name: 'Van ons',
			phone: '02 9',
			languages: 'nl',
			...texts('hours'),
			...texts('note')
		})
	],
	place: [
		(id) => ({ column: 'place-way', id, ...texts('text') }),
		(id) => ({ place: id, weekday: '1', from: '09:00', till: '10:00' }),
		(id) => ({ place: id, weekday: '1', from: '09:00', till: '10:00', minutes: '30' }),
		(id) => ({ date: '2026-12-24', place: id }),
		(id) => ({ place: id, till: '' }),
		(id) => ({
			...{ id, name: 'Van ons', kind: 'park', stop: '', minutes: '3' },
			...{ ...texts('landmark'), ...texts('way'), ...texts('price'), ...texts('how') }
		})
	]
};

describe('who may do what at the desk', () => {
	it('every page and endpoint of the desk has a row, and every row its page', () => {
		expect(Object.keys(files).map(nameOf).sort()).toEqual(Object.keys(rows).sort());
	});

	eachEngine((open, engine) => {
		it('role by page by action: in, to the door, or told that it is not theirs', async () => {
			const house = await open();
			const { staff } = await twoCentres(house);
			let cells = 0;
			for (const [path, load] of Object.entries(files)) {
				const name = nameOf(path);
				const module = await load();
				const asks = Object.entries({
					...(module['load'] ? { load: module['load'] } : {}),
					...Object.fromEntries(
						['GET', 'POST', 'PUT', 'DELETE'].flatMap((verb) => (module[verb] ? [[verb, module[verb]]] : []))
					),
					...((module['actions'] as object | undefined) ?? {})
				}) as [string, (event: never) => unknown][];
				expect(asks.length, name).toBeGreaterThan(0);
				for (const [verb, ask] of asks) {
					const least = stricter[`${name} ${verb}`] ?? rows[name]!;
					for (const role of roles) {
						const form = verb === 'load' || verb === 'GET' ? null : {};
						const got = await outcome(ask, { staff: staff[role], id: 'none', form });
						const wanted =
							least === 'anyone' ? 'in' : role === 'nobody' ? 'door' : rank(role) >= rank(least) ? 'in' : 'not-yours';
						expect(got, `${role} at ${name} ${verb}`).toBe(wanted);
						cells++;
					}
				}
			}
			expect(cells).toBeGreaterThan(300);
		});

		// One engine is enough for some thousand tries: what is asked is the same code.
		if (engine === 'sqlite')
			it('nobody of one centre changes anything of another, whatever id they send', async () => {
				const house = await open();
				const { staff, theirs } = await twoCentres(house);
				const before = await allOf(house, theirs.centreId);
				// The first and the last thing of each kind, by its id alone and with what opens more of our forms.
				const tries = Object.entries(before).flatMap(([table, all]) =>
					[...new Set([all[0], all.at(-1)])].flatMap((row) => {
						const { id } = JSON.parse(row ?? '{}') as { id?: string };
						return id ? [{ id }, ...(fields[table] ?? []).map((more) => more(id))].map((form) => ({ id, form })) : [];
					})
				);
				expect(tries.length).toBeGreaterThan(30);
				// Nor does anything of ours come to name something of theirs, such as a moment at their place.
				const named = await namedOf(house, before);
				for (const [path, load] of Object.entries(files)) {
					const name = nameOf(path);
					if (rows[name] === 'anyone' || name === '/codes' || name === '/centre/start') continue;
					const actions = ((await load())['actions'] ?? {}) as Record<string, (event: never) => unknown>;
					for (const ask of Object.values(actions))
						for (const { id, form } of tries) await outcome(ask, { staff: staff.admin, id, form });
					expect(await allOf(house, theirs.centreId), name).toEqual(before);
					expect(await namedOf(house, before), name).toEqual(named);
				}
			});

		if (engine === 'sqlite')
			it('nobody changes what a colleague has, whatever id they send; what is the centre’s is everybody’s', async () => {
				const house = await open();
				const { staff, colleague } = await twoCentres(house);
				await colleaguesThings(house, colleague);
				const before = await ownOf(house, colleague);
				for (const table of [
					'slot',
					'availability',
					'absence',
					'invite',
					'booking',
					'request',
					'session',
					'passkey',
					'here',
					'calendar'
				])
					expect(before[table]?.length, table).toBeGreaterThan(0);
				const tries = Object.entries(before).flatMap(([table, all]) => {
					const { id } = JSON.parse(all[0] ?? '{}') as { id?: string };
					return id ? [{ id }, ...(fields[table] ?? []).map((more) => more(id))].map((form) => ({ id, form })) : [];
				});
				expect(tries.length).toBeGreaterThan(10);
				for (const [path, load] of Object.entries(files)) {
					const name = nameOf(path);
					// Whoever stands at the desk books with the colleague who is free.
					if (rows[name] === 'anyone' || ['/codes', '/book'].includes(name)) continue;
					const actions = ((await load())['actions'] ?? {}) as Record<string, (event: never) => unknown>;
					for (const ask of Object.values(actions))
						for (const { id, form } of tries) await outcome(ask, { staff: staff.counsellor, id, form });
					expect(await ownOf(house, colleague), name).toEqual(before);
				}
			});

		if (engine === 'sqlite')
			it('nobody of one centre reads anything of another, an admin neither: its name in two lists is all', async () => {
				const house = await open();
				const { staff, theirs } = await twoCentres(house);
				const rows = Object.values(await allOf(house, theirs.centreId)).flat();
				const ids = [...new Set(rows.flatMap((row) => (JSON.parse(row) as { id?: string }).id ?? []))];
				expect(ids.length).toBeGreaterThan(40);
				// Who may add a centre sees that it is there; who stops a project can name it as the one that goes on.
				const named = ['/centres', '/centre/stop'];
				let read = 0;
				for (const [path, load] of Object.entries(files)) {
					const name = nameOf(path);
					const module = await load();
					const asks = [module['load'], module['GET']].filter(Boolean) as ((event: never) => unknown)[];
					for (const ask of asks)
						for (const id of ['none', ids[0]!, ids.at(-1)!, ...ids.filter((_, at) => at % 9 === 0)]) {
							let shown: unknown;
							try {
								shown = await ask(event({ staff: staff.admin, id, form: null }) as never);
								if (shown instanceof Response) shown = await shown.text();
							} catch (thrown) {
								if (!isHttpError(thrown) && !isRedirect(thrown)) throw thrown;
								continue;
							}
							const text = JSON.stringify(shown ?? null);
							const leaked = ids.filter((one) => text.includes(one));
							expect(leaked, `${name} with ${id}`).toEqual(named.includes(name) ? [theirs.centreId] : []);
							read++;
						}
				}
				expect(read).toBeGreaterThan(100);
			});
	});
});
