import type { ExpressionBuilder } from 'kysely';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { locked, within, type House } from '../db';
import type { Database } from '../db/schema';
import { handOverInvites, letGo } from '../invites';
import { makeSlots, withdrawSlot } from '../slots';
import type { StaffMember } from '../staff';
import { anotherCoordinator, mayTouch } from './team';

export type HandedOver = {
	/** Talks that a colleague has from now on, at the same time and place. */
	moved: number;
	/** Moments the colleague was busy in: whoever had a talk then is shown three other moments. */
	answered: number;
	/** Moments that stay kept for one person, now with the colleague. */
	kept: number;
	/** Kept moments the colleague was busy in: the link shows other moments, and who asked for one stands in the row again. */
	letGo: number;
	/** Links that lead to the colleague. */
	links: number;
};

/**
 * Somebody leaves. Their talks go to a colleague at the same time and place where the colleague has that time; else the talk is
 * taken back, and the young person sees nearby moments. A moment that is kept for one person goes the same way as a talk. Their
 * links lead to the colleague, and they sign in no more. Nothing of a young person is shown to anybody by it. The last admin of the
 * installation hands that on too, or nobody could add a centre.
 * In: a coordinator, who leaves, who follows (same centre).
 * Refuses `unknown`, `same-person`, and `last-coordinator`.
 */
export async function handOver(
	house: House,
	who: StaffMember,
	leaver: string,
	successor: string
): Promise<Result<HandedOver, { code: 'unknown' | 'same-person' | 'last-coordinator' }>> {
	if (leaver === successor) return failure({ code: 'same-person' });
	const both = (await mayTouch(house, who, leaver)) && (await isColleague(house, who.centreId, successor));
	if (!both) return failure({ code: 'unknown' });
	const left = await within(house, async (inside) => {
		if (await isLastAdmin(inside, leaver))
			await inside.db.updateTable('staff').set({ role: 'admin' }).where('id', '=', successor).execute();
		else if (!(await anotherCoordinator(inside, who.centreId, leaver)))
			return failure({ code: 'last-coordinator' as const });
		await signOutForGood(inside, leaver, successor);
		await note(inside, who, 'left');
		return success(null);
	});
	if (!left.ok) return left;

	const now = house.now();
	const ahead = await house.db
		.selectFrom('slot')
		.select((eb) => ['slot.id', eb.exists(isBooked(eb)).as('booked'), eb.exists(isKept(eb, now)).as('kept')])
		.where('staff_id', '=', leaver)
		.where('open', '=', 1)
		.where('start_at', '>', now)
		.where((eb) => eb.or([eb.exists(isBooked(eb)), eb.exists(isKept(eb, now))]))
		.orderBy('start_at')
		.execute();
	const count = { moved: 0, answered: 0, kept: 0, letGo: 0 };
	for (const { id, booked, kept } of ahead) {
		const stays = await giveTo(house, id, leaver, successor);
		if (!stays) await withdrawSlot(house, leaver, id);
		if (booked) count[stays ? 'moved' : 'answered']++;
		if (kept) count[stays ? 'kept' : 'letGo']++;
	}
	await handOverAnswers(house, leaver, successor);
	const links = await handOverInvites(house, leaver, successor);
	// Whoever asked for the one who leaves is answered by the one who follows.
	for (const table of ['request', 'alert'] as const)
		await house.db.updateTable(table).set({ staff_id: successor }).where('staff_id', '=', leaver).execute();
	// Free moments that stood beside the talks go with the hours they came from.
	await house.db.deleteFrom('slot_cell').where('staff_id', '=', leaver).execute();
	await house.db
		.updateTable('slot')
		.set({ open: 0 })
		.where('staff_id', '=', leaver)
		.where('start_at', '>', house.now())
		.execute();
	await makeSlots(house, leaver);
	await makeSlots(house, successor);
	return success({ ...count, links });
}

type Slots = ExpressionBuilder<Database, 'slot'>;

/** Somebody holds a seat in it. */
const isBooked = (eb: Slots) =>
	eb
		.selectFrom('booking')
		.select('booking.id')
		.whereRef('booking.slot_id', '=', 'slot.id')
		.where('booking.state', '=', 'booked');

/** A living invite keeps it for one person. */
const isKept = (eb: Slots, now: string) =>
	eb
		.selectFrom('invite')
		.select('invite.id')
		.whereRef('invite.kept_slot_id', '=', 'slot.id')
		.where('invite.kept_until', '>', now)
		.where('invite.revoked_at', 'is', null);

/**
 * Moments that answered somebody's question. The phone made the code, so the invite itself changes hands; where the moment could
 * not stay it is let go, and the question waits again, where it stood in the row.
 */
async function handOverAnswers(house: House, leaver: string, successor: string): Promise<void> {
	const answers = await house.db
		.selectFrom('request')
		.innerJoin('invite', 'invite.id', 'request.invite_id')
		.innerJoin('slot', 'slot.id', 'request.slot_id')
		.select(['request.id', 'invite.id as invite', 'slot.staff_id', 'slot.open'])
		.where('request.state', '=', 'answered')
		.where('invite.staff_id', '=', leaver)
		.execute();
	for (const one of answers) {
		if (one.open && one.staff_id === successor) {
			await house.db.updateTable('invite').set({ staff_id: successor }).where('id', '=', one.invite).execute();
			continue;
		}
		await within(house, async (inside) => {
			const waits = { state: 'waiting', invite_id: null, slot_id: null } as const;
			await inside.db.updateTable('request').set(waits).where('id', '=', one.id).execute();
			await letGo(inside, one.invite);
		});
	}
}

/** True when nobody else could add centres to this installation. Locks the admins, so that two do not leave at once. */
async function isLastAdmin({ db, engine }: House, staffId: string): Promise<boolean> {
	const admins = await locked(
		engine,
		db.selectFrom('staff').select('id').where('role', '=', 'admin').where('left_at', 'is', null).orderBy('id')
	).execute();
	return admins.length === 1 && admins[0]!.id === staffId;
}

async function isColleague(house: House, centreId: string, staffId: string): Promise<boolean> {
	const row = await house.db
		.selectFrom('staff')
		.select('id')
		.where('id', '=', staffId)
		.where('centre_id', '=', centreId)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Every way in goes, and what would make new moments. */
async function signOutForGood({ db, now }: House, leaver: string, successor: string): Promise<void> {
	for (const table of ['session', 'passkey', 'recovery_code', 'setup_link', 'here', 'availability'] as const) {
		await db.deleteFrom(table).where('staff_id', '=', leaver).execute();
	}
	await db
		.updateTable('staff')
		.set({
			left_at: now(),
			successor_id: successor,
			sign_in_name: null,
			password_hash: null,
			totp_secret: null,
			totp_step: null
		})
		.where('id', '=', leaver)
		.execute();
}

/**
 * Gives a booked or kept moment to a colleague; a free moment of theirs makes room for it. False when they see somebody then, or
 * keep that time for somebody.
 */
function giveTo(house: House, slotId: string, leaver: string, successor: string): Promise<boolean> {
	return within(house, async ({ db, engine, now }) => {
		// In turn with whoever makes or books moments of these two.
		await locked(
			engine,
			db.selectFrom('staff').select('id').where('id', 'in', [leaver, successor]).orderBy('id')
		).execute();
		const cells = await db.selectFrom('slot_cell').select('cell').where('slot_id', '=', slotId).execute();
		const theirs = await db
			.selectFrom('slot_cell')
			.select('slot_id')
			.distinct()
			.where('staff_id', '=', successor)
			.where(
				'cell',
				'in',
				cells.map(({ cell }) => cell)
			)
			.execute();
		const ids = theirs.map(({ slot_id }) => slot_id);
		if (ids.length) {
			await locked(engine, db.selectFrom('slot').select('id').where('id', 'in', ids).orderBy('id')).execute();
			const taken = await db
				.selectFrom('slot')
				.select('slot.id')
				.where('slot.id', 'in', ids)
				.where((eb) => eb.or([eb.exists(isBooked(eb)), eb.exists(isKept(eb, now()))]))
				.executeTakeFirst();
			if (taken) return false;
			await db.deleteFrom('slot_cell').where('slot_id', 'in', ids).execute();
			await db.updateTable('slot').set({ open: 0 }).where('id', 'in', ids).execute();
		}
		await db.updateTable('slot').set({ staff_id: successor, availability_id: null }).where('id', '=', slotId).execute();
		await db.updateTable('slot_cell').set({ staff_id: successor }).where('slot_id', '=', slotId).execute();
		return true;
	});
}
