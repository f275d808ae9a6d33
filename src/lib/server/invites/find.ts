import type { Centre, SlotsAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { centreOf } from '../centres';
import { countOne, countSoon } from '../counts';
import type { House } from '../db';
import { sha256 } from '../hash';
import { readyMoments } from '../slots';
import type { InviteKind } from './make';

export type FoundInvite = {
	id: string;
	centreId: string;
	counsellorId: string;
	/** The slot kept for this invite, while it is. */
	kept: string | null;
	kind: InviteKind;
	/** Who passed it on; null for a counsellor's own. */
	partner: string | null;
	/** The counsellor on the paper, when this link was handed over to somebody else. */
	before: string | null;
};
export type InviteRefusal = { code: 'invite-unknown' } | { code: 'invite-expired' | 'invite-revoked'; centre: Centre };

/** Longest row of links that lead to one another. */
const mostHops = 8;

/**
 * Finds an invite by its code. Looking never uses it up. One that was replaced leads to its successor; an old one still names
 * the centre, so that there is always a way on (PRODUCT law 7); that of a project that stopped names who goes on.
 */
export async function findInvite(house: House, code: string): Promise<Result<FoundInvite, InviteRefusal>> {
	const opened = await house.db
		.selectFrom('invite')
		.selectAll()
		.where('code_hash', '=', sha256(code))
		.executeTakeFirst();
	if (!opened) return failure({ code: 'invite-unknown' });
	let row = opened;
	for (let hop = 0; row.replaced_by && hop < mostHops; hop++) {
		row = await house.db.selectFrom('invite').selectAll().where('id', '=', row.replaced_by).executeTakeFirstOrThrow();
	}
	const now = house.now();
	const { id: _, ...centre } = await centreOf(house, row.centre_id);
	if (row.revoked_at || row.expires_at <= now || centre.before) {
		return failure({ code: row.revoked_at || centre.before ? 'invite-revoked' : 'invite-expired', centre });
	}
	const kept = row.kept_slot_id && row.kept_until && row.kept_until > now ? row.kept_slot_id : null;
	return success({
		id: row.id,
		centreId: row.centre_id,
		counsellorId: row.staff_id,
		kept,
		kind: row.kind,
		partner: row.partner_name,
		before: row.staff_id === opened.staff_id ? null : await nameOf(house, opened.staff_id)
	});
}

async function nameOf(house: House, staffId: string): Promise<string | null> {
	const staff = await house.db.selectFrom('staff').select('first_name').where('id', '=', staffId).executeTakeFirst();
	return staff?.first_name ?? null;
}

export type OpenedInvite = Pick<FoundInvite, 'counsellorId' | 'kept' | 'partner' | 'before'> & {
	moments: SlotsAnswer;
	/** When one can just go to the centre. */
	opening: SlotsAnswer['opening'];
};

/**
 * What an opened invite shows: its counsellor's free moments, the kept one named when it is still free. `counted` adds one to
 * the month's total of the centre, and to that of an open invite: posters and partners' links, never one person's.
 */
export async function openInvite(
	house: House,
	code: string,
	lang: string,
	counted = false
): Promise<Result<OpenedInvite, InviteRefusal>> {
	const found = await findInvite(house, code);
	if (!found.ok) return found;
	const { id, centreId, counsellorId, kept, kind, partner, before } = found.value;
	if (counted) {
		countSoon(house, ['opened', centreId, kind, lang].join(' '), (times) =>
			countOne(house, centreId, 'opened', kind, lang, times)
		);
		if (kind !== 'person') countSoon(house, `opened ${id}`, (times) => countOpen(house, id, 'opened', times));
	}
	const { answer } = await readyMoments(house, { centre: centreId, lang, ...(kept ? { invite: id } : {}) });
	const { opening, ...all } = answer;
	const moments = {
		...all,
		slots: all.slots.filter((slot) => slot.counsellor === counsellorId),
		people: all.people.filter((person) => person.id === counsellorId)
	};
	return success({
		counsellorId,
		kept: kept && moments.slots.some((slot) => slot.id === kept) ? kept : null,
		partner,
		before,
		moments,
		opening
	});
}

/** Adds one, or as many times, to a total of an open invite. */
export async function countOpen(
	house: Pick<House, 'db'>,
	id: string,
	what: 'opened' | 'booked',
	times = 1
): Promise<void> {
	await house.db
		.updateTable('invite')
		.set((eb) => ({ [what]: eb(what, '+', times) }))
		.where('id', '=', id)
		.where('kind', '!=', 'person')
		.execute();
}
