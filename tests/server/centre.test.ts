import sharp from 'sharp';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { forgetAudit, listAudit, note } from '../../src/lib/server/audit';
import { createSetupLink, openSetupLink, startSession } from '../../src/lib/server/auth';
import { book, markMet, readBooking } from '../../src/lib/server/bookings';
import { centreOf, listCentres, placesOf } from '../../src/lib/server/centres';
import { asCsv, countMonths, countOne, numbersOf } from '../../src/lib/server/counts';
import {
	addStory,
	beginCentre,
	centrePack,
	changeRole,
	changeSettings,
	exportContent,
	handOver,
	heirsOf,
	importContent,
	inviteColleague,
	linkAgain,
	listPartners,
	listTexts,
	newCentre,
	partnersToCheck,
	readContent,
	removeSample,
	savePartner,
	savePlace,
	saveText,
	setDoorPhoto,
	settingsOf,
	shrinkPhoto,
	stopPlace,
	stopProject,
	teamOf
} from '../../src/lib/server/coordinator';
import {
	createInvite,
	giveSpokenCode,
	listInvites,
	openInvite,
	openSpoken,
	replaceInvite
} from '../../src/lib/server/invites';
import { ask, openRequests } from '../../src/lib/server/requests';
import { makeFirstCentre } from '../../src/lib/server/sample';
import { addMoment, freeSlots, makeSlots } from '../../src/lib/server/slots';
import type { StaffMember } from '../../src/lib/server/staff';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, wish } from '../support/people';

const uuid = () => crypto.randomUUID();
const later = (days: number, instant = start) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** The sample centre with Sofie, who looks after it, as the desk knows her. */
async function withSofie(house: TestHouse) {
	const made = await sample(house);
	const [sofie, karim, lea] = made.counsellorIds as [string, string, string];
	const who: StaffMember = {
		...{ id: sofie, centreId: made.centreId, role: 'admin', firstName: 'Sofie' },
		...{ languages: ['nl'], phone: '' }
	};
	return { ...made, sofie, karim, lea, who };
}

/** Another centre of the same installation, with its first page filled in. */
async function secondCentre(house: TestHouse, name: string): Promise<StaffMember & { slug: string }> {
	const { coordinatorId, centreId } = await makeFirstCentre(house);
	const who = { id: coordinatorId, centreId };
	const first = { name, town: 'Gent', zone: 'Europe/Brussels', phone: '09 1', firstName: 'An', ownPhone: '' };
	await beginCentre(house, who, { ...first, languages: ['nl'] });
	const { slug } = await centreOf(house, centreId);
	return { ...who, slug, role: 'coordinator', firstName: 'An', languages: ['nl'], phone: '' };
}

const place = (name: string) => ({
	...{
		name,
		kind: 'park' as const,
		stop: 'Zuid',
		minutesOnFoot: 3,
		landmark: { nl: 'bank' },
		way: { nl: 'Rechtdoor.' }
	},
	...{ price: {}, how: {}, stepFree: true, toilets: false, sitOutside: true, free: true }
});
const partner = {
	kind: 'debt_help' as const,
	name: 'Budget',
	phone: '02 1',
	languages: ['nl'],
	hours: { nl: 'ma–vr' },
	note: {}
};

describe('a centre', () => {
	eachEngine((open) => {
		it('is shown to nobody until it has a number, and gets the address of its name', async () => {
			const house = await open();
			const { centreId, coordinatorId } = await makeFirstCentre(house);
			expect(await listCentres(house)).toEqual([]);
			const who = { id: coordinatorId, centreId };
			const first = {
				...{ name: 'De Brüg & co', town: 'Gent', zone: 'Europe/Brussels', phone: '09 1' },
				...{ firstName: 'An', ownPhone: '', languages: ['nl', 'fr'] }
			};
			expect(await beginCentre(house, who, { ...first, zone: 'Mars/Base' })).toMatchObject({ ok: false });
			expect(await beginCentre(house, who, first)).toMatchObject({ ok: true });
			expect(await listCentres(house)).toMatchObject([{ slug: 'de-brug-co', name: 'De Brüg & co', phone: '09 1' }]);
			expect((await teamOf(house, centreId))[0]).toMatchObject({ firstName: 'An', role: 'admin', signsIn: false });
		});

		it('changes its own places only, and stops one where nobody comes any more', async () => {
			const house = await open();
			const { who, centreId, slots, sofies } = await withSofie(house);
			const other = await makeFirstCentre(house);
			const theirs = await savePlace(
				house,
				{ id: other.coordinatorId, centreId: other.centreId },
				null,
				place('Plein')
			);
			const theirId = theirs.ok ? theirs.value : '';
			expect(await savePlace(house, who, theirId, place('Van ons'))).toMatchObject({
				error: { code: 'no-such-place' }
			});
			expect(await stopPlace(house, who, theirId)).toMatchObject({ error: { code: 'no-such-place' } });
			expect((await placesOf(house, other.centreId))[0]!.name).toBe('Plein');

			const here = sofies[0]!.place;
			await book(house, uuid(), wish(sofies[0]!.id), from());
			expect(await stopPlace(house, who, here)).toMatchObject({ error: { code: 'people-come' } });
			const empty = slots.find((slot) => slot.place !== here)!.place;
			expect(await stopPlace(house, who, empty)).toMatchObject({ ok: true });
			const left = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(left.slots.filter((slot) => slot.place === empty)).toEqual([]);
			expect(left.places.map(({ id }) => id)).toEqual([here]);
		});

		it('says in which language a text stands that is not there in the one asked for, and how people work at a place (SEED 63)', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			const how = { nl: 'Kom gewoon binnen.', fr: 'Entre quand tu veux.' };
			await savePlace(house, who, null, { ...place('Plein'), how });
			const plein = async (lang: string) =>
				(await placesOf(house, centreId, lang)).find(({ name }) => name === 'Plein');
			expect(await plein('fr')).toMatchObject({ how: how.fr, langs: { way: 'nl', landmark: 'nl' } });
			expect((await plein('fr'))!.langs).not.toHaveProperty('how');
			expect((await plein('ar'))!.langs).toEqual({ how: 'nl', way: 'nl', landmark: 'nl' });
			expect(await plein('nl')).not.toHaveProperty('langs');
			const written = (await listTexts(house, centreId, ['nl', 'fr', 'en'])).find(
				({ column, of }) => column === 'place.how' && of === 'Plein'
			);
			expect(written).toMatchObject({ texts: how, missing: ['en'] });
			const file = await readContent(house, centreId);
			expect(file.places.find(({ name }) => name === 'Plein')).toMatchObject({ how });
		});

		it('asks again about a partner after six months, and shows young people all of them in their language', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			const saved = await savePartner(house, who, null, { ...partner, hours: { nl: 'ma–vr', fr: 'lu–ve' } });
			expect(saved.ok).toBe(true);
			house.setNow(later(182));
			expect((await listPartners(house, centreId)).filter(({ old }) => old)).toEqual([]);
			house.setNow(later(185));
			expect((await listPartners(house, centreId)).every(({ old }) => old)).toBe(true);
			const all = (await listPartners(house, centreId)).length;
			expect(await partnersToCheck(house, who), 'on the Today of who looks after the centre').toBe(all);
			expect(await partnersToCheck(house, { ...who, role: 'counsellor' }), 'and of nobody else').toBe(0);
			const pack = await centrePack(house, 'sample', 'fr');
			expect(pack!.partners.find(({ name }) => name === 'Budget')).toMatchObject({ hours: 'lu–ve', kind: 'debt_help' });
			expect(await centrePack(house, 'nowhere', 'fr')).toBeNull();
		});

		it('tells a story only with a yes, and shows which texts miss a language', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			const story = { callMe: 'Amir', words: { nl: 'Ik belde.' } };
			expect(await addStory(house, who, { ...story, consent: false })).toMatchObject({
				error: { code: 'consent-missing' }
			});
			expect(await addStory(house, who, { ...story, consent: true })).toMatchObject({ ok: true });
			const missing = (await listTexts(house, centreId, ['nl', 'fr', 'en'])).filter((text) => text.missing.length);
			expect(missing).toMatchObject([{ column: 'story.words', of: 'Amir', missing: ['fr', 'en'] }]);
			await saveText(house, who, 'story.words', missing[0]!.id, { fr: 'J’ai appelé.', en: 'I called.' });
			expect((await listTexts(house, centreId, ['nl', 'fr', 'en'])).filter((text) => text.missing.length)).toEqual([]);
			expect(
				await saveText(house, { ...who, centreId: uuid() }, 'story.words', missing[0]!.id, { nl: 'x' })
			).toMatchObject({
				error: { code: 'unknown' }
			});
		});

		it('shows the name of a group that misses a language, and what it says about itself; a name never goes', async () => {
			const house = await open();
			const { who, sofie, centreId } = await withSofie(house);
			const [somewhere] = await placesOf(house, centreId);
			const added = await addMoment(house, sofie, {
				...{ kind: 'group' as const, start: later(3.25), end: later(3.3125), seats: 6, place: somewhere!.id },
				title: { nl: 'Samen fietsen' }
			});
			expect(added.ok).toBe(true);
			const missing = async () =>
				(await listTexts(house, centreId, ['nl', 'fr', 'en'])).filter((text) => text.missing.length);
			const [bikes] = await missing();
			expect(bikes).toMatchObject({
				column: 'slot.title',
				of: 'Samen fietsen',
				at: later(3.25),
				missing: ['fr', 'en']
			});
			await saveText(house, who, 'slot.title', bikes!.id, { fr: 'À vélo', en: 'By bike' });
			await saveText(house, who, 'slot.bring', bikes!.id, { fr: 'Ton vélo' });
			expect(await missing()).toMatchObject([{ column: 'slot.bring', missing: ['nl', 'en'] }]);
			const french = (await freeSlots(house, { centre: centreId, lang: 'fr' })).slots.find(
				({ id }) => id === bikes!.id
			);
			expect(french).toMatchObject({ title: 'À vélo', details: { bring: 'Ton vélo' } });
			expect(await saveText(house, who, 'slot.title', bikes!.id, { nl: '', fr: '', en: '' })).toMatchObject({
				error: { code: 'name-missing' }
			});
			house.setNow(later(4));
			expect(await missing(), 'what is over needs no words').toEqual([]);
		});

		it('stops: from that day nothing can be booked, and every link names who goes on', async () => {
			const house = await open();
			const { who, centreId, sofie, sofies } = await withSofie(house);
			const invite = await createInvite(house, sofie);
			const code = invite.ok ? invite.value.code : '';
			const booked = uuid();
			const last = sofies.at(-1)!;
			const body = wish(last.id);
			await book(house, booked, body, from());
			await stopProject(house, who, { on: '2026-12-01', name: 'JES', phone: '02 9' });
			const before = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(before.slots.length).toBeGreaterThan(0);
			expect(before.slots.every(({ start }) => start < '2026-12-01')).toBe(true);
			expect(await readBooking(house, booked, body.secret)).toMatchObject({ state: 'booked' });

			house.setNow('2026-12-01T09:00:00.000Z');
			expect(await centreOf(house, centreId)).toMatchObject({ name: 'JES', phone: '02 9', before: 'De Brug' });
			expect((await freeSlots(house, { centre: centreId, lang: 'nl' })).slots).toEqual([]);
			expect(await openInvite(house, code, 'nl')).toMatchObject({ ok: false, error: { centre: { phone: '02 9' } } });
			expect(await listCentres(house)).toEqual([]);

			const pack = await centrePack(house, 'sample', 'nl');
			expect(pack?.stopped).toEqual({ on: '2026-12-01', name: 'JES', phone: '02 9' });

			await stopProject(house, who, null);
			expect((await openInvite(house, code, 'nl')).ok).toBe(true);
			expect((await freeSlots(house, { centre: centreId, lang: 'nl' })).slots.length).toBeGreaterThan(0);
		});

		it('stops for another centre of this installation: links name it as it is that day, and its own successor after it', async () => {
			const house = await open();
			const { who, centreId, sofie } = await withSofie(house);
			const invite = await createInvite(house, sofie);
			const code = invite.ok ? invite.value.code : '';
			const [north, south] = [await secondCentre(house, 'Huis Noord'), await secondCentre(house, 'Huis Zuid')];
			const ending = { on: '2026-11-24', name: '', phone: '' };
			expect(await stopProject(house, who, { ...ending, centre: centreId }), 'never itself').toMatchObject({
				ok: false
			});
			expect((await heirsOf(house, centreId)).map(({ name }) => name)).toEqual(['Huis Noord', 'Huis Zuid']);
			expect(await stopProject(house, who, { ...ending, centre: north.centreId })).toMatchObject({ ok: true });
			await changeSettings(house, north, {
				...(await settingsOf(house, north.centreId)),
				name: 'Noord',
				phone: '09 8'
			});
			const led = { name: 'Noord', phone: '09 8', before: 'De Brug', after: north.slug };
			expect(await centreOf(house, centreId)).toMatchObject(led);
			expect(await openInvite(house, code, 'nl')).toMatchObject({ ok: false, error: { centre: led } });

			expect(
				(await heirsOf(house, north.centreId)).map(({ name }) => name),
				'nobody who stopped'
			).toEqual(['Huis Zuid']);
			await stopProject(house, north, { ...ending, centre: south.centreId });
			expect(await centreOf(house, centreId)).toMatchObject({
				name: 'Huis Zuid',
				before: 'De Brug',
				after: south.slug
			});
			await stopProject(house, south, { ...ending, name: 'JES', phone: '02 9' });
			const last = await centreOf(house, centreId);
			expect(last).toMatchObject({ name: 'JES', phone: '02 9', before: 'De Brug' });
			expect(last.after).toBeUndefined();
			const asked = {
				kind: 'call',
				centre: 'sample',
				callMe: 'Zo',
				phone: '0470 1',
				lang: 'nl',
				secret: 'S'.repeat(43)
			};
			expect(await ask(house, uuid(), asked, from()), 'nobody would read it').toMatchObject({ ok: false });
		});
	});
});

describe('the team', () => {
	eachEngine((open) => {
		it('asks a colleague in with a link that works for 72 hours; a newer one ends it', async () => {
			const house = await open();
			const { who, karim } = await withSofie(house);
			const noor = { firstName: 'Noor', role: 'counsellor' as const, languages: ['nl'], phone: '' };
			const { id, token } = await inviteColleague(house, who, noor);
			expect(await openSetupLink(house, token)).toMatchObject({ value: { firstName: 'Noor', role: 'counsellor' } });
			const again = await linkAgain(house, who, id);
			expect((await openSetupLink(house, token)).ok).toBe(false);
			house.setNow(later(3.01));
			expect((await openSetupLink(house, again.ok ? again.value : '')).ok).toBe(false);
			const karims: StaffMember = { ...who, id: karim, role: 'coordinator' };
			expect(await linkAgain(house, karims, who.id), 'an admin is touched by an admin alone').toMatchObject({
				ok: false
			});
			expect(await linkAgain(house, { ...who, centreId: uuid() }, id)).toMatchObject({ error: { code: 'unknown' } });
		});

		it('always keeps somebody who looks after the centre', async () => {
			const house = await open();
			const { who: admin, sofie, karim } = await withSofie(house);
			const who: StaffMember = { ...admin, role: 'coordinator' };
			await house.db.updateTable('staff').set({ role: 'coordinator' }).where('id', '=', sofie).execute();
			expect(await changeRole(house, who, sofie, 'counsellor')).toMatchObject({ error: { code: 'last-coordinator' } });
			expect(await handOver(house, who, sofie, karim)).toMatchObject({ error: { code: 'last-coordinator' } });
			expect(await changeRole(house, who, karim, 'coordinator')).toMatchObject({ ok: true });
			expect(await handOver(house, who, sofie, karim)).toMatchObject({ ok: true });
			expect(await handOver(house, { ...who, id: karim }, karim, karim)).toMatchObject({
				error: { code: 'same-person' }
			});
		});

		it('the last admin who leaves hands that on too, so that a centre can still be added', async () => {
			const house = await open();
			const { who, sofie, karim, lea } = await withSofie(house);
			expect(await handOver(house, who, sofie, karim)).toMatchObject({ ok: true });
			const roles = await house.db.selectFrom('staff').select(['id', 'role']).where('left_at', 'is', null).execute();
			expect(roles.filter(({ role }) => role === 'admin').map(({ id }) => id)).toEqual([karim]);
			const karims: StaffMember = { ...who, id: karim };
			await house.db.updateTable('staff').set({ role: 'admin' }).where('id', '=', lea).execute();
			expect(
				await handOver(house, karims, karim, lea),
				'not the last one: the colleague was an admin before'
			).toMatchObject({
				ok: true
			});
		});

		it('a partner’s link goes on saying who sent it, whoever follows', async () => {
			const house = await open();
			const { who, karim, lea } = await withSofie(house);
			const partner = await createInvite(house, lea, { kind: 'partner', partner: { name: 'Taalhuis Zuid' } });
			const own = await createInvite(house, lea, { language: 'fr' });
			expect(await handOver(house, who, lea, karim)).toMatchObject({ value: { links: 2 } });
			const opened = async (made: typeof own) => openInvite(house, made.ok ? made.value.code : '', 'nl');
			expect(await opened(partner)).toMatchObject({ value: { counsellorId: karim, partner: 'Taalhuis Zuid' } });
			expect(await opened(own)).toMatchObject({ value: { counsellorId: karim, partner: null } });
		});

		it('hands over: talks move or are answered, links lead on, and nobody is shown twice or signed in', async () => {
			const house = await open();
			const { who, slots, karim, lea, centreId } = await withSofie(house);
			const leas = slots.filter((slot) => slot.counsellor === lea && slot.kind === 'talk');
			const karims = slots.filter((slot) => slot.counsellor === karim && slot.kind === 'talk');
			const clash = leas.find((one) => karims.some((two) => one.start < two.end && two.start < one.end));
			const stays = leas.find(
				(one) => one !== clash && !karims.some((two) => one.start < two.end && two.start < one.end)
			)!;
			const [moving, answering] = [wish(stays.id), clash ? wish(clash.id) : null];
			const [movingId, answeringId] = [uuid(), uuid()];
			await book(house, movingId, moving, from());
			if (clash && answering) {
				await book(house, answeringId, answering, from());
				const busy = karims.find((two) => clash.start < two.end && two.start < clash.end)!;
				await book(house, uuid(), wish(busy.id), from());
			}
			const invite = await createInvite(house, lea);
			const asked = {
				kind: 'call',
				centre: 'sample',
				callMe: 'rode pet',
				lang: 'nl',
				counsellor: lea,
				phone: '0470 11 22 33'
			};
			const call = () =>
				ask(house, uuid(), { ...asked, secret: wish('').secret, code: wish('').secret.slice(0, 22) }, from());
			expect((await call()).ok).toBe(true);
			await startSession(
				house,
				{ get: () => undefined, set: () => undefined } as never,
				new URL('https://desk.example/desk'),
				lea,
				'Firefox, Android'
			);

			const done = await handOver(house, who, lea, karim);
			expect(done).toMatchObject({ ok: true, value: { moved: 1, answered: clash ? 1 : 0, links: 1 } });
			expect(await readBooking(house, movingId, moving.secret)).toMatchObject({
				state: 'booked',
				counsellor: { firstName: 'Karim' },
				slot: { start: stays.start }
			});
			if (clash && answering) {
				expect(await readBooking(house, answeringId, answering.secret)).toMatchObject({ state: 'withdrawn' });
			}
			expect(await openInvite(house, invite.ok ? invite.value.code : '', 'nl')).toMatchObject({
				ok: true,
				value: { counsellorId: karim, before: 'Léa' }
			});
			// Who asked Léa to call, before or after, is called by Karim.
			expect((await call()).ok).toBe(true);
			const waiting = await openRequests(house, { id: karim, centreId, role: 'counsellor' });
			expect(waiting.map((one) => [one.callMe, one.for])).toEqual([
				['rode pet', null],
				['rode pet', null]
			]);
			expect(await openRequests(house, { id: who.id, centreId, role: 'admin' })).toHaveLength(2);
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.people.map(({ firstName }) => firstName)).toEqual(['Karim', 'Sofie']);
			expect(free.slots.filter(({ counsellor }) => counsellor === lea)).toEqual([]);
			expect(await house.db.selectFrom('session').select('id').where('staff_id', '=', lea).execute()).toEqual([]);
			expect(await linkAgain(house, who, lea)).toMatchObject({ error: { code: 'unknown' } });
			await makeSlots(house, lea);
			expect((await freeSlots(house, { centre: centreId, lang: 'nl', counsellor: lea })).slots).toEqual([]);
		});

		it('remembers who did what for 180 days, and never what', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			await note(house, who, 'place');
			expect(await listAudit(house, centreId)).toMatchObject([{ did: 'place', who: 'Sofie', at: start }]);
			house.setNow(later(179.9));
			await forgetAudit(house);
			expect(await listAudit(house, centreId)).toHaveLength(1);
			house.setNow(later(180.1));
			await forgetAudit(house);
			expect(await listAudit(house, centreId)).toEqual([]);
		});
	});
});

describe('a file of content', () => {
	eachEngine((open) => {
		it('comes back the same: out, into an empty centre, and out again', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			await addStory(house, who, { callMe: 'Amir', words: { nl: 'Ik belde.' }, consent: true });
			const file = await exportContent(house, who);
			expect(file).not.toMatch(/blauwe fiets|Sofie's|sign_in|password/);
			const again = await importContent(house, who, file, false);
			expect(again).toMatchObject({ value: { places: { added: 0, changed: 0, same: 2 }, centre: { changed: false } } });

			const other = await makeFirstCentre(house);
			const they: StaffMember = { ...who, id: other.coordinatorId, centreId: other.centreId };
			const look = await importContent(house, they, file, true);
			expect(look).toMatchObject({ value: { places: { added: 2 }, partners: { added: 3 }, stories: { added: 1 } } });
			expect((await readContent(house, other.centreId)).places, 'looking changes nothing').toEqual([]);
			expect(await importContent(house, they, file, false)).toEqual(look);
			const bare = (text: string) =>
				text.replace(/"(id|place)": "[^"]+"/g, '').replace(/"people": \[[\s\S]*?\n\t\]/, '');
			expect(bare(await exportContent(house, they))).toBe(bare(file));
			expect((await readContent(house, centreId)).places, 'the first centre keeps its own').toHaveLength(2);
		});

		it('a picture in a file is made small and loses where it was taken; the report names it, and the second time it is the same', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#987' } })
				.withExif({ IFD0: { Copyright: 'CANARY' }, IFD3: { GPSLatitude: '51/1 0/1 0/1' } })
				.webp({ quality: 30 })
				.toBuffer();
			const file = await readContent(house, centreId);
			file.places[0]!.photo = { type: 'image/webp', base64: picture.toString('base64') };
			const text = JSON.stringify(file);
			expect(await importContent(house, who, text, true)).toMatchObject({ value: { photos: { added: 1, same: 0 } } });
			expect(await importContent(house, who, text, false)).toMatchObject({ value: { photos: { added: 1, same: 0 } } });
			const hangs = (await readContent(house, centreId)).places[0]!.photo!;
			const { exif, width } = await sharp(Buffer.from(hangs.base64, 'base64')).metadata();
			expect([exif, width]).toEqual([undefined, 480]);
			expect(await importContent(house, who, text, false)).toMatchObject({ value: { photos: { added: 0, same: 1 } } });
			const own = await exportContent(house, who);
			expect(await importContent(house, who, own, false)).toMatchObject({
				value: { photos: { same: 1 }, places: { same: 2 } }
			});
			file.places[0]!.photo.base64 = Buffer.from('RIFF0000WEBPVP8 nothing').toString('base64');
			expect(await importContent(house, who, JSON.stringify(file), true)).toMatchObject({
				error: { where: ['places.0.photo'] }
			});
		});

		it('a file of another time zone: the report names the clock, weekly hours stay at it, and a booked talk does not move', async () => {
			const house = await open();
			const { who, centreId, sofie, sofies } = await withSofie(house);
			const [id, body] = [uuid(), wish(sofies[0]!.id)];
			await book(house, id, body, from());
			const clock = (zone: string, instant: string) =>
				new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(new Date(instant));
			const weekly = async () =>
				house.db
					.selectFrom('slot')
					.select('start_at')
					.where('staff_id', '=', sofie)
					.where('availability_id', 'is not', null)
					.where('open', '=', 1)
					.where('start_at', '>', later(3))
					.orderBy('start_at')
					.execute();
			const before = (await weekly()).map((slot) => clock('Europe/Brussels', slot.start_at));
			const file = await readContent(house, centreId);
			file.centre.zone = 'Europe/Vilnius';
			const zone = { from: 'Europe/Brussels', to: 'Europe/Vilnius' };
			expect(await importContent(house, who, JSON.stringify(file), true)).toMatchObject({
				value: { centre: { zone } }
			});
			expect(
				(await weekly()).map((slot) => clock('Europe/Brussels', slot.start_at)),
				'looking'
			).toEqual(before);
			await importContent(house, who, JSON.stringify(file), false);
			expect(new Set((await weekly()).map((slot) => clock('Europe/Vilnius', slot.start_at)))).toEqual(new Set(before));
			expect(await readBooking(house, id, body.secret)).toMatchObject({
				state: 'booked',
				slot: { start: sofies[0]!.start }
			});
		});

		it('closed days of a file take the free moments of that day away', async () => {
			const house = await open();
			const { who, centreId, sofies } = await withSofie(house);
			const date = sofies.at(-1)!.start.slice(0, 10);
			const file = await readContent(house, centreId);
			file.closed.push({ date, place: null });
			expect(await importContent(house, who, JSON.stringify(file), false)).toMatchObject({
				value: { closed: { added: 1 } }
			});
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.filter((slot) => slot.kind === 'talk' && slot.start.startsWith(date))).toEqual([]);
		});

		it('with one wrong line brings nothing in, and says where', async () => {
			const house = await open();
			const { who, centreId } = await withSofie(house);
			const before = await readContent(house, centreId);
			const broken = structuredClone(before) as unknown as {
				places: { name: string }[];
				partners: { phone: string }[];
			};
			broken.places[0]!.name = 'Nieuw';
			broken.partners[1]!.phone = 'CANARY';
			const refused = await importContent(house, who, JSON.stringify(broken), false);
			expect(refused).toEqual({ ok: false, error: { code: 'not-content', where: ['partners.1.phone'] } });
			expect(await importContent(house, who, '{', false)).toMatchObject({ error: { code: 'not-json' } });
			const loose = { ...before, closed: [{ date: '2026-12-25', place: 'nowhere' }] };
			expect(await importContent(house, who, JSON.stringify(loose), false)).toMatchObject({
				error: { where: ['closed.0.place'] }
			});
			expect(await readContent(house, centreId)).toEqual(before);
		});
	});
});

describe('the sample', () => {
	eachEngine((open) => {
		it('goes with everything in it in one go; who asked stays signed in, and a real centre stays', async () => {
			const house = await open();
			const { who, centreId, sofies, karim } = await withSofie(house);
			await book(house, uuid(), wish(sofies[0]!.id), from());
			await createInvite(house, karim);
			await createSetupLink(house, karim);
			await note(house, who, 'place');
			await countOne(house, centreId, 'opened', 'person', 'nl');
			await startSession(
				house,
				{ get: () => undefined, set: () => undefined } as never,
				new URL('https://d.example/desk'),
				who.id,
				null
			);
			expect(await removeSample(house, who)).toMatchObject({ ok: true });
			const tables = await house.db.introspection.getTables();
			for (const { name } of tables) {
				const { rows } = await sql`select * from ${sql.table(name)}`.execute(house.db);
				expect(JSON.stringify(rows), name).not.toContain(centreId);
				expect(JSON.stringify(rows), name).not.toContain(karim);
			}
			const staff = await house.db.selectFrom('staff').selectAll().executeTakeFirstOrThrow();
			expect(staff).toMatchObject({ id: who.id, role: 'admin', first_name: 'Sofie' });
			expect(await house.db.selectFrom('session').select('staff_id').execute()).toEqual([{ staff_id: who.id }]);
			const real: StaffMember = { ...who, centreId: staff.centre_id };
			expect(await removeSample(house, real)).toMatchObject({ error: { code: 'not-sample' } });
		});

		it('stands beside other centres, each with its own first link', async () => {
			const house = await open();
			const { who } = await withSofie(house);
			const token = await newCentre(house, who, 'Ivo');
			expect(await openSetupLink(house, token)).toMatchObject({ value: { firstName: 'Ivo', role: 'coordinator' } });
			expect(await removeSample(house, who)).toMatchObject({ ok: true });
			expect((await openSetupLink(house, token)).ok).toBe(true);
		});
	});
});

describe('numbers of a month', () => {
	eachEngine((open) => {
		it('come from what happened, by kind and language; under ten nothing is shown, and no person is in it', async () => {
			const house = await open();
			const { centreId, slots, sofie } = await withSofie(house);
			const talks = slots.filter(({ kind }) => kind === 'talk');
			for (const [at, slot] of talks.slice(0, 14).entries()) {
				const id = uuid();
				const body = wish(slot.id, { lang: at < 11 ? 'nl' : 'fr' });
				expect((await book(house, id, body, from())).ok).toBe(true);
				if (at < 12) await markMet(house, slot.counsellor, id, true);
			}
			for (let made = 0; made < 10; made++) await createInvite(house, sofie, { language: 'nl' });
			// Said aloud, or replaced, it is the same invite.
			const [one, other] = await listInvites(house, sofie);
			const said = await giveSpokenCode(house, sofie, one!.id);
			expect((await openSpoken(house, said.ok ? said.value.spoken : '', from().address)).ok).toBe(true);
			expect((await replaceInvite(house, sofie, other!.id)).ok).toBe(true);
			for (let opened = 0; opened < 12; opened++) await countOne(house, centreId, 'opened', 'person', 'nl');
			await countMonths(house);
			await countMonths(house);
			const [month] = await numbersOf(house, centreId);
			expect(month!.month).toBe('2026-11');
			const step = (what: string) => month!.steps.find((one) => one.what === what)!;
			expect(step('invited')).toMatchObject({ total: 10, langs: [{ value: 'nl', total: 10 }] });
			expect(step('opened')).toMatchObject({ total: 12 });
			// 11 and 3: the small one is hidden, and so is the one it could be computed from.
			expect(step('booked')).toMatchObject({ total: 14, kinds: [{ value: 'talk', total: 14 }] });
			expect(step('booked').langs.map(({ total }) => total)).toEqual([null, null]);
			for (const { id, slot_id } of await house.db.selectFrom('booking').select(['id', 'slot_id']).execute())
				await markMet(house, slots.find((slot) => slot.id === slot_id)!.counsellor, id, false);
			await countMonths(house);
			const [after] = await numbersOf(house, centreId);
			expect(after!.steps.find((one) => one.what === 'met')!.total, 'taken back again').toBeNull();
			expect(step('met').total).toBe(12);
			const csv = asCsv([month!]);
			expect(csv).toContain('2026-11,booked,all,,14');
			expect(csv).toContain('2026-11,booked,language,fr,\r\n');
			expect(csv).not.toMatch(/blauwe fiets|Sofie/);
		});
	});
});

describe('the picture of a door', () => {
	const photo = async (format: 'jpeg' | 'png') => {
		const noise = sharp({
			create: {
				width: 1600,
				height: 1200,
				channels: 3,
				background: '#888',
				noise: { type: 'gaussian', mean: 128, sigma: 8 }
			}
		}).withExif({ IFD0: { Copyright: 'CANARY' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 50/1 0/1' } });
		return format === 'jpeg' ? noise.jpeg({ quality: 90 }).toBuffer() : noise.png().toBuffer();
	};

	it('becomes WebP of at most 15 kB, with nothing of where and with what it was taken', async () => {
		for (const format of ['jpeg', 'png'] as const) {
			const sent = await photo(format);
			expect(sent.includes('CANARY')).toBe(true);
			const small = await shrinkPhoto(sent);
			const bytes = small.ok ? Buffer.from(small.value) : Buffer.alloc(0);
			expect(bytes.byteLength).toBeGreaterThan(200);
			expect(bytes.byteLength).toBeLessThanOrEqual(15_000);
			const { format: is, exif, xmp, icc } = await sharp(bytes).metadata();
			expect({ is, exif, xmp, icc }).toEqual({ is: 'webp', exif: undefined, xmp: undefined, icc: undefined });
			expect(bytes.includes('CANARY')).toBe(false);
		}
	});

	it('is refused when it is no picture, is too large, or hides a program', async () => {
		const wrong = [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.from('%PDF-1.7'), Buffer.alloc(0)];
		for (const bytes of wrong) expect(await shrinkPhoto(bytes)).toMatchObject({ error: { code: 'photo-wrong' } });
		const cut = (await photo('jpeg')).subarray(0, 5_000);
		expect(await shrinkPhoto(cut)).toMatchObject({ error: { code: 'photo-wrong' } });
		expect(await shrinkPhoto(Buffer.alloc(8_000_001))).toMatchObject({ error: { code: 'photo-large' } });
	});

	eachEngine((open) => {
		it('hangs on a door of its own centre, and is gone when it is taken off', async () => {
			const house = await open();
			const { who, place } = await withSofie(house);
			const bytes = await photo('jpeg');
			expect(await setDoorPhoto(house, { ...who, centreId: uuid() }, place, bytes)).toMatchObject({
				error: { code: 'no-such-place' }
			});
			expect(await setDoorPhoto(house, who, place, bytes)).toMatchObject({ ok: true });
			expect(await house.db.selectFrom('photo').select('type').execute()).toEqual([{ type: 'image/webp' }]);
			expect(await setDoorPhoto(house, who, place, null)).toMatchObject({ ok: true });
			expect(await house.db.selectFrom('photo').select('id').execute()).toEqual([]);
		});
	});
});
