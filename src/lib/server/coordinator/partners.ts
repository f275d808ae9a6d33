import { partnerKinds, type CentreAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import type { House } from '../db';
import { textsIn, type Successor } from '../centres';
import type { Texts } from './places';

type Who = { id: string; centreId: string };

export type PartnerForm = {
	kind: (typeof partnerKinds)[number];
	name: string;
	phone: string;
	languages: string[];
	hours: Texts;
	note: Texts;
};

/** Days after which the desk asks to call a partner again. */
const checkedForDays = 183;

/** The partners of a centre with all their texts; `old` when nobody has checked them for six months. */
export async function listPartners(house: House, centreId: string) {
	const before = new Date(Date.parse(house.now()) - checkedForDays * 86_400_000).toISOString().slice(0, 10);
	const rows = await house.db
		.selectFrom('partner')
		.selectAll()
		.where('centre_id', '=', centreId)
		.orderBy('name')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as PartnerForm['kind'],
		name: row.name,
		phone: row.phone,
		languages: JSON.parse(row.languages) as string[],
		hours: JSON.parse(row.hours) as Texts,
		note: JSON.parse(row.note) as Texts,
		checkedOn: row.checked_on,
		old: row.checked_on < before
	}));
}

/**
 * How many partners wait to be called again, for the Today of who looks after the centre; a counsellor is asked for none.
 * In: the centre and who looks.
 */
export async function partnersToCheck(house: House, who: Who & { role: string }): Promise<number> {
	if (who.role === 'counsellor') return 0;
	return (await listPartners(house, who.centreId)).filter(({ old }) => old).length;
}

/** Writes a partner down: a new one without `id`. Whoever writes it has just checked it. Refuses `unknown`. */
export async function savePartner(
	house: House,
	who: Who,
	id: string | null,
	partner: PartnerForm
): Promise<Result<string, { code: 'unknown' }>> {
	const row = {
		kind: partner.kind,
		name: partner.name,
		phone: partner.phone,
		languages: JSON.stringify(partner.languages),
		hours: JSON.stringify(partner.hours),
		note: JSON.stringify(partner.note),
		checked_on: house.now().slice(0, 10)
	};
	if (id) {
		const changed = await house.db
			.updateTable('partner')
			.set(row)
			.where('id', '=', id)
			.where('centre_id', '=', who.centreId)
			.executeTakeFirst();
		if (Number(changed.numUpdatedRows) !== 1) return failure({ code: 'unknown' });
	}
	const made = id ?? house.id();
	if (!id)
		await house.db
			.insertInto('partner')
			.values({ id: made, centre_id: who.centreId, ...row })
			.execute();
	await note(house, who, 'partner');
	return success(made);
}

/** "I called, it is still right": another six months. */
export async function checkPartner(house: House, who: Who, id: string): Promise<void> {
	await house.db
		.updateTable('partner')
		.set({ checked_on: house.now().slice(0, 10) })
		.where('id', '=', id)
		.where('centre_id', '=', who.centreId)
		.execute();
	await note(house, who, 'partner');
}

/** Takes a partner of this centre off the list. */
export async function removePartner(house: House, who: Who, id: string): Promise<void> {
	await house.db.deleteFrom('partner').where('id', '=', id).where('centre_id', '=', who.centreId).execute();
	await note(house, who, 'partner');
}

/** What a phone may know of a centre's neighbourhood, in a language (SEED rows 27, 40, 65). Null for an unknown slug. */
export async function centrePack(house: House, slug: string, lang: string): Promise<CentreAnswer | null> {
	const centre = await house.db
		.selectFrom('centre')
		.select(['id', 'stopped_on', 'successor'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (!centre) return null;
	const [partners, stories] = await Promise.all([
		listPartners(house, centre.id),
		house.db.selectFrom('story').selectAll().where('centre_id', '=', centre.id).orderBy('id').execute()
	]);
	const successor = centre.successor ? (JSON.parse(centre.successor) as Successor) : null;
	return {
		partners: partners.map(({ old: _, hours, note, ...partner }) => ({
			...partner,
			hours: '',
			note: '',
			...textsIn({ hours, note }, lang)
		})),
		stories: stories.map(({ id, call_me, words }) => ({ id, callMe: call_me, words: '', ...textsIn({ words }, lang) })),
		...(centre.stopped_on && successor
			? { stopped: { on: centre.stopped_on, name: successor.name, phone: successor.phone } }
			: {})
	};
}
