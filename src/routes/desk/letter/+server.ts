import * as v from 'valibot';
import { KeepMoment, type DeskMoments } from '$lib/contract/letters';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { createInvite } from '$lib/server/invites';
import { freeSlots } from '$lib/server/slots';
import type { RequestEvent } from './$types';

const dayMilliseconds = 86_400_000;
const ahead = 21;

/** The free talks of the counsellor who reads a letter in this browser, for the coming three weeks. */
async function freeTalks(staff: NonNullable<App.Locals['staff']>, lang: string) {
	const h = house();
	const { zone } = await centreOf(h, staff.centreId);
	const to = new Date(Date.parse(h.now()) + ahead * dayMilliseconds).toISOString();
	// What is kept for somebody else is not free either.
	const free = await freeSlots(h, { centre: staff.centreId, lang, counsellor: staff.id, to });
	return free.slots
		.filter(({ kind, counsellor }) => kind === 'talk' && counsellor === staff.id)
		.map(({ id, start, place }) => ({
			...{ id, start, zone },
			place: free.places.find((one) => one.id === place)?.name ?? ''
		}));
}

/** Who is not signed in hears that there is nothing here, and not that they may not: the letter is theirs to read all the same. */
export const GET = answering(async ({ locals }: RequestEvent) => {
	const answer: DeskMoments = locals.staff
		? { firstName: locals.staff.firstName, moments: await freeTalks(locals.staff, locals.lang) }
		: { firstName: '', moments: [] };
	return json(answer);
});

export const POST = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const parsed = v.safeParse(KeepMoment, body.value);
	const { staff } = event.locals;
	if (!staff) return refuse({ code: 'not-found' });
	if (!parsed.success) return refuse({ code: 'bad-request', fields: ['slot'] });
	const moment = (await freeTalks(staff, event.locals.lang)).find(({ id }) => id === parsed.output.slot);
	if (!moment) return refuse({ code: 'slot-taken' });
	const made = await createInvite(house(), staff.id, { keep: moment.id, days: 14 });
	if (!made.ok) return refuse(made.error);
	const { start, zone, place } = moment;
	return json({ code: made.value.code, start, zone, place });
});
