import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { randomToken, sha256 } from '../hash';
import { lockSeats } from '../slots';

const dayMilliseconds = 86_400_000;
const earlier = (one: string, other: string): string => (one < other ? one : other);
const after = (instant: string, days: number): string =>
	new Date(Date.parse(instant) + days * dayMilliseconds).toISOString();

/** Days a link works at most (TRUST 6), and days a moment is kept for one person. */
const longestDays = 90;
const keptDays = 7;

export type InviteKind = 'person' | 'partner' | 'place';

export type InviteWish = {
	/** A slot id: that moment is kept for whoever opens this link. For one person only. */
	keep?: string;
	/** 1–90. */
	days?: number;
	kind?: InviteKind;
	partner?: { id?: string; name: string };
	/** The language of its poster and texts. */
	language?: string;
};

export type MadeInvite = { id: string; code: string; expires: string; keptSlot?: string };

/**
 * Makes an invite of a counsellor: 128 random bits in the link, only their hash kept (TRUST 6). `keep` holds one free moment
 * for seven days. In: the staff id and the wish. Out: the code, known now and never again. Refuses `slot-taken` when
 * the moment is not free or not this counsellor's.
 */
export async function createInvite(
	house: House,
	staffId: string,
	wish: InviteWish = {}
): Promise<Result<MadeInvite, { code: 'slot-taken' }>> {
	const now = house.now();
	const kind = wish.kind ?? 'person';
	const keep = kind === 'person' ? wish.keep : undefined;
	const staff = await house.db
		.selectFrom('staff')
		.select('centre_id')
		.where('id', '=', staffId)
		.executeTakeFirstOrThrow();
	const code = randomToken(16);
	const id = house.id();
	const expires = after(now, Math.min(Math.max(wish.days ?? longestDays, 1), longestDays));
	return within(house, async (inside) => {
		if (keep) {
			const [slot] = await lockSeats(inside, [keep], null);
			if (!slot?.seat || slot.staffId !== staffId) return failure({ code: 'slot-taken' as const });
		}
		await inside.db
			.insertInto('invite')
			.values({
				id,
				centre_id: staff.centre_id,
				staff_id: staffId,
				code_hash: sha256(code),
				kept_slot_id: keep ?? null,
				kept_until: keep ? earlier(after(now, keptDays), expires) : null,
				created_at: now,
				expires_at: expires,
				revoked_at: null,
				kind,
				partner_id: wish.partner?.id ?? null,
				partner_name: wish.partner?.name ?? null,
				language: wish.language ?? null,
				spoken_hash: null,
				spoken_until: null,
				replaced_by: null
			})
			.execute();
		return success({ id, code, expires, ...(keep ? { keptSlot: keep } : {}) });
	});
}
