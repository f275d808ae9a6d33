import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf, waysOf } from '$lib/server/auth';
import { markMet, whoComes } from '$lib/server/bookings';
import { centreOf, inLanguage } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { momentsOf } from '$lib/server/slots';
import { dateAfter, dateIn, daysFrom, mondayOf } from '$lib/server/staff';
import type { Actions, PageServerLoad } from './$types';

type Comer = Awaited<ReturnType<typeof whoComes>>[number];
type Moment = Awaited<ReturnType<typeof momentsOf>>[number];

/** One moment with the people who come to it: a talk has one, a group several or nobody yet. */
function byMoment(moments: readonly Moment[], comers: readonly Comer[], lang: string) {
	return moments
		.filter((moment) => moment.booked > 0 || (moment.open && moment.kind !== 'talk'))
		.map((moment) => ({
			id: moment.id,
			kind: moment.kind,
			title: moment.title ? inLanguage(moment.title, lang) : '',
			start: moment.start,
			end: moment.end,
			place: moment.place.name,
			seats: moment.seats,
			people: comers
				.filter((comer) => comer.slot === moment.id)
				.map(({ id, callMe, lang, message, comesWith, met }) => ({ id, callMe, lang, message, comesWith, met }))
		}));
}

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const now = h.now();
	const { zone } = await centreOf(h, staff.centreId);
	const date = dateIn(zone, now);
	const today = daysFrom(zone, date, 1)[0]!;
	const week = daysFrom(zone, mondayOf(null, date), 7);
	const weekAgo = daysFrom(zone, dateAfter(date, -7), 1)[0]!.start;
	const ahead = daysFrom(zone, dateAfter(date, 14), 1)[0]!.end;
	const [comers, moments, thisWeek, ways] = await Promise.all([
		whoComes(h, staff.id, weekAgo, ahead),
		momentsOf(h, staff.id, today.start, ahead),
		momentsOf(h, staff.id, week[0]!.start, week[6]!.end),
		waysOf(h, staff.id)
	]);
	const entries = byMoment(moments, comers, event.locals.lang);
	const next = entries.find((entry) => entry.start >= today.end && entry.people.length > 0);
	const nextDay = next ? daysFrom(zone, dateIn(zone, next.start), 1)[0]! : null;
	const isFree = (moment: Moment) => moment.open && moment.booked < moment.seats && moment.start > now;
	return {
		now,
		today: entries.filter((entry) => entry.start < today.end),
		next: nextDay && {
			start: nextDay.start,
			entries: entries.filter((entry) => entry.start >= nextDay.start && entry.start < nextDay.end)
		},
		// The talks of the last seven days without "we met": to reach out, never to count (PRODUCT 5).
		notSeen: comers
			.filter((comer) => comer.start < today.start && !comer.met && comer.kind === 'talk' && comer.callMe)
			.map(({ id, callMe, start }) => ({ id, callMe, start })),
		week: week.map((day) => {
			const own = thisWeek.filter((moment) => moment.start >= day.start && moment.start < day.end);
			return {
				start: day.start,
				date: day.date,
				isToday: day.date === date,
				talks: own.filter((moment) => moment.booked > 0).length,
				free: own.filter(isFree).length
			};
		}),
		free: moments.filter(isFree).length,
		hasCodes: ways.codesLeft > 0
	};
};

export const actions: Actions = {
	met: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.met, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code });
		await markMet(house(), staff.id, form.value.id, form.value.met === 'yes');
		return { code: null };
	}
};
