import { sql, type RawBuilder } from 'kysely';

/**
 * An SQL condition: a talk in a time its counsellor is busy elsewhere, by the calendar they named, and not kept for this invite. A
 * group or a visit is set by hand for that very time and stands in their calendar too, so it stays. What is booked stays always.
 */
export const isBusyFor = (invite: string): RawBuilder<boolean> => sql<boolean>`(slot.kind = 'talk'
	and exists (select 1 from busy
		where busy.staff_id = slot.staff_id and busy.start_at < slot.end_at and busy.end_at > slot.start_at)
	and not exists (select 1 from invite where invite.id = ${invite} and invite.kept_slot_id = slot.id))`;
