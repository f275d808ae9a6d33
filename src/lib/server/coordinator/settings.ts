import { sql } from 'kysely';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { within, type House } from '../db';
import { makeSlotsOfCentre } from '../slots';

type Who = { id: string; centreId: string };

export type Settings = {
	name: string;
	town: string;
	/** IANA zone. */
	zone: string;
	phone: string;
	/** 2–30 days after a talk until its personal fields are erased (TRUST 1.5). */
	keepDays: number;
};

/** What a coordinator sets for the centre. */
export async function settingsOf(house: House, centreId: string): Promise<Settings> {
	const row = await house.db
		.selectFrom('centre')
		.select(['name', 'town', 'zone', 'phone', 'keep_days as keepDays'])
		.where('id', '=', centreId)
		.executeTakeFirstOrThrow();
	return row;
}

/**
 * Changes the centre's settings. In: a coordinator and checked values. Another zone makes the free moments again: clock times of
 * weekly hours stay, and talks that somebody booked do not move. Refuses `zone-wrong`.
 */
export async function changeSettings(
	house: House,
	who: Who,
	settings: Settings
): Promise<Result<null, { code: 'zone-wrong' }>> {
	if (!Intl.supportedValuesOf('timeZone').includes(settings.zone)) return failure({ code: 'zone-wrong' });
	const before = await settingsOf(house, who.centreId);
	await house.db
		.updateTable('centre')
		.set({
			name: settings.name,
			town: settings.town,
			zone: settings.zone,
			phone: settings.phone,
			keep_days: settings.keepDays
		})
		.where('id', '=', who.centreId)
		.execute();
	await note(house, who, 'centre');
	if (before.zone !== settings.zone) await makeSlotsOfCentre(house, who.centreId);
	return success(null);
}

/**
 * The first page of a real centre: its name, town and number, and who its first coordinator is. Until then there is no number
 * for a young person to call, and nobody is shown. Its address follows its name. Refuses `zone-wrong`.
 */
export async function beginCentre(
	house: House,
	who: Who,
	first: Omit<Settings, 'keepDays'> & { firstName: string; ownPhone: string; languages: string[] }
): Promise<Result<null, { code: 'zone-wrong' }>> {
	const { keepDays, phone } = await settingsOf(house, who.centreId);
	const changed = await changeSettings(house, who, { ...first, keepDays });
	if (!changed.ok) return changed;
	await house.db
		.updateTable('staff')
		.set({ first_name: first.firstName, phone: first.ownPhone, languages: JSON.stringify(first.languages) })
		.where('id', '=', who.id)
		.execute();
	if (!phone) await nameAddress(house, who.centreId, first.name);
	return success(null);
}

/** Gives a centre the address of its name: "De Brug" is `de-brug`, or `de-brug-2` when that one is taken. */
async function nameAddress(house: House, centreId: string, name: string): Promise<void> {
	const plain =
		name
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 40) || 'centre';
	await within(house, async ({ db }) => {
		const taken = new Set(
			(await db.selectFrom('centre').select('slug').where('id', '!=', centreId).execute()).map(({ slug }) => slug)
		);
		let slug = plain;
		for (let more = 2; taken.has(slug); more++) slug = `${plain}-${more}`;
		await db.updateTable('centre').set({ slug }).where('id', '=', centreId).execute();
	});
}

export type FirstStep = 'place' | 'hours' | 'invite' | 'opening' | 'partners';

/**
 * What a new centre still has to do before somebody can find it: in order, with what is done. Empty once it is all there.
 * In: the centre and who looks; a counsellor is asked for their own hours and QR alone.
 */
export async function firstSteps(
	house: House,
	who: Who & { role: string }
): Promise<{ step: FirstStep; done: boolean }[]> {
	const has = async (table: 'place' | 'opening' | 'partner') =>
		(await house.db
			.selectFrom(table)
			.select(sql`1`.as('one'))
			.where('centre_id', '=', who.centreId)
			.limit(1)
			.executeTakeFirst()) !== undefined;
	const own = async (table: 'availability' | 'slot' | 'invite') =>
		(await house.db
			.selectFrom(table)
			.select(sql`1`.as('one'))
			.where('staff_id', '=', who.id)
			.limit(1)
			.executeTakeFirst()) !== undefined;
	const [place, opening, partners, hours, moments, invite] = await Promise.all([
		has('place'),
		has('opening'),
		has('partner'),
		own('availability'),
		own('slot'),
		own('invite')
	]);
	const all: { step: FirstStep; done: boolean }[] = [
		{ step: 'place', done: place },
		{ step: 'hours', done: hours || moments },
		{ step: 'invite', done: invite },
		{ step: 'opening', done: opening },
		{ step: 'partners', done: partners }
	];
	const mine = who.role === 'counsellor' ? all.filter(({ step }) => step === 'hours' || step === 'invite') : all;
	return mine.every(({ done }) => done) ? [] : mine;
}
