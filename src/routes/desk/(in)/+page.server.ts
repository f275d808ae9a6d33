import { fail } from '@sveltejs/kit';
import { wallClock } from '$lib/desk/dates';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf, waysOf } from '$lib/server/auth';
import { markMet, whoComes, whomToReach } from '$lib/server/bookings';
import { centreOf, inLanguage, placesOf } from '$lib/server/centres';
import { firstSteps, partnersToCheck } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { hereOf, setHere } from '$lib/server/opening';
import { instantIn, momentsOf } from '$lib/server/slots';
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
				.map(
					({ slot: _slot, kind: _kind, title: _title, start: _start, end: _end, place: _place, ...person }) => person
				)
		}));
}

/** Two hours from now in whole quarters, but never past midnight: a clock time to begin with. */
function hereTill(zone: string, now: string): string {
	const clock = (at: number) =>
		new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
			at
		);
	const later = Math.floor(Date.parse(now) / 900_000) * 900_000 + 7_200_000;
	return clock(later) > clock(Date.parse(now)) ? clock(later) : '23:59';
}

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const now = h.now();
	const { zone } = await centreOf(h, staff.centreId);
	const date = dateIn(zone, now);
	const today = daysFrom(zone, date, 1)[0]!;
	const week = daysFrom(zone, mondayOf(null, date), 7);
	const ahead = daysFrom(zone, dateAfter(date, 14), 1)[0]!.end;
	const [comers, toReach, moments, thisWeek, ways, here, places] = await Promise.all([
		whoComes(h, staff.id, today.start, ahead),
		whomToReach(h, staff.id),
		momentsOf(h, staff.id, today.start, ahead),
		momentsOf(h, staff.id, week[0]!.start, week[6]!.end),
		waysOf(h, staff.id),
		hereOf(h, staff.id),
		placesOf(h, staff.centreId, event.locals.lang)
	]);
	const entries = byMoment(moments, comers, event.locals.lang);
	const next = entries.find((entry) => entry.start >= today.end && entry.people.length > 0);
	const nextDay = next ? daysFrom(zone, dateIn(zone, next.start), 1)[0]! : null;
	const isFree = (moment: Moment) => moment.open && moment.booked < moment.seats && moment.start > now;
	return {
		first: await firstSteps(h, staff),
		toCheck: await partnersToCheck(h, staff),
		now,
		today: entries.filter((entry) => entry.start < today.end),
		next: nextDay && {
			start: nextDay.start,
			entries: entries.filter((entry) => entry.start >= nextDay.start && entry.start < nextDay.end)
		},
		// Today's have their tick in the list above.
		notSeen: toReach.filter((one) => one.start < today.start).slice(0, 3),
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
		hasCodes: ways.codesLeft > 0,
		here,
		places: places.map(({ id, name }) => ({ id, name })),
		hereTill: hereTill(zone, now)
	};
};

export const actions: Actions = {
	met: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.met, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, back: null });
		await markMet(house(), staff.id, form.value.id, form.value.met === 'yes');
		return { code: null, back: null };
	},
	here: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.here, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, back: null });
		const { place, till } = form.value;
		const h = house();
		const { zone } = await centreOf(h, staff.centreId);
		if (!place || !till) {
			const before = await hereOf(h, staff.id);
			await setHere(h, staff.id, null);
			// What was said, to say it again when the finger slipped.
			return { code: null, back: before && { place: before.place, till: wallClock(before.till, zone).slice(11) } };
		}
		const at = instantIn(zone, dateIn(zone, h.now()), till);
		const set = at ? await setHere(h, staff.id, { place, till: at }) : null;
		if (set?.ok) return { code: null, back: null };
		const code = set && set.error.code === 'no-such-place' ? 'no-such-place' : 'in-the-past';
		return fail(400, { code, back: null });
	}
};
