import { inviteFragment } from '$lib/domain/invite';
import { failure, success, type Result } from '$lib/domain/result';
import { day, hour } from '$lib/words/format';
import { chooseLanguage } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { whomToReach } from '../bookings';
import { centreOf } from '../centres';
import type { House } from '../db';
import { createInvite, freeToKeep } from '../invites';
import type { StaffMember } from '../staff';
import { shortest } from './gsm';

/** Days the link works: as long as somebody may need to come back to it. */
const linkDays = 30;

/**
 * A text to send by hand to somebody whose talk passed: no blame, in their language, one SMS long where the script allows, with a
 * fresh link of their own (SEED row 48). In: the booking, and a free moment to keep for them or ''. Their name rides behind the #,
 * when there is room. Refuses `unknown` for whoever is not on the counsellor's list, `slot-taken` when the moment is gone.
 */
export async function textAgain(
	house: House,
	staff: StaffMember,
	wish: { booking: string; keep: string },
	origin: string
): Promise<Result<{ id: string; callMe: string; lang: string; text: string }, { code: 'unknown' | 'slot-taken' }>> {
	const person = (await whomToReach(house, staff.id)).find(({ id }) => id === wish.booking);
	if (!person) return failure({ code: 'unknown' });
	const keep = wish.keep ? (await freeToKeep(house, staff.id)).find(({ id }) => id === wish.keep) : undefined;
	if (wish.keep && !keep) return failure({ code: 'slot-taken' });
	const lang = chooseLanguage(person.lang);
	const made = await createInvite(house, staff.id, { days: linkDays, ...(keep ? { keep: keep.id } : {}) });
	if (!made.ok) return failure(made.error);
	const [{ zone }, { t }] = await Promise.all([centreOf(house, staff.centreId), loadWords(lang, ['texts'])]);
	const said = {
		name: person.callMe,
		person: staff.firstName,
		...(keep ? { day: day(keep.start, zone, lang, 'short'), time: hour(keep.start, zone) } : {})
	};
	const link = `${origin}/i/${made.value.code}`;
	const ways: [string, string][] = [
		['long', link + inviteFragment({ name: person.callMe, steps: [] })],
		['long', link],
		['short', link],
		['shortest', link]
	];
	const about = keep ? 'againKept' : 'again';
	return success({
		...{ id: person.id, callMe: person.callMe, lang },
		text: shortest(ways.map(([length, link]) => t(`texts:${about}.${length}`, { ...said, link })))
	});
}
