import { fail, type RequestEvent } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { centreOf, inLanguage, placesOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { addHours, addMoment, closeMoment, hoursOf, instantIn, makeSlots, momentsOf, removeHours } from '$lib/server/slots';
import { dateAfter, dateIn, daysFrom, mondayOf } from '$lib/server/staff';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const now = h.now();
	const centre = await centreOf(h, staff.centreId);
	const today = dateIn(centre.zone, now);
	const monday = mondayOf(event.url.searchParams.get('week'), today);
	const days = daysFrom(centre.zone, monday, 7);
	const [hours, places, moments] = await Promise.all([
		hoursOf(h, staff.id),
		placesOf(h, staff.centreId, event.locals.lang),
		momentsOf(h, staff.id, days[0]!.start, days[6]!.end)
	]);
	return {
		today,
		thisWeek: mondayOf(null, today) === monday,
		week: { monday, before: dateAfter(monday, -7), after: dateAfter(monday, 7) },
		days: days.map((day) => ({
			...day,
			moments: moments
				.filter((moment) => moment.start >= day.start && moment.start < day.end && (moment.open || moment.booked > 0))
				.map(({ title, ...moment }) => ({
					...moment,
					title: title ? inLanguage(title, event.locals.lang) : '',
					past: moment.start <= now
				}))
		})),
		hours,
		places: places.map(({ id, name }) => ({ id, name }))
	};
};

type Where = 'hours' | 'moment' | 'week';
const refused = (where: Where, code: string, typed: Record<string, string> = {}) => fail(400, { where, code, typed });
const done = (where: Where) => ({ where, code: null, typed: {} as Record<string, string> });

/** What was typed comes back with a refusal: nobody types twice. */
async function typedIn(event: RequestEvent): Promise<{ form: FormData; typed: Record<string, string> }> {
	const form = await event.request.formData();
	const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 200)]));
	return { form, typed };
}

export const actions: Actions = {
	addHours: async (event) => {
		const staff = staffOf(event);
		const { form, typed } = await typedIn(event);
		const asked = readForm(forms.hours, form);
		if (!asked.ok) return refused('hours', asked.code, typed);
		const h = house();
		const { weekday, from, till, place } = asked.value;
		if (!(await placesOf(h, staff.centreId)).some((one) => one.id === place)) {
			return refused('hours', 'place-wrong', typed);
		}
		const standing = await hoursOf(h, staff.id);
		if (standing.some((one) => one.weekday === weekday && one.from < till && one.till > from)) {
			return refused('hours', 'overlaps', typed);
		}
		await addHours(h, staff.id, asked.value);
		await makeSlots(h, staff.id);
		return done('hours');
	},
	removeHours: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.one, await event.request.formData());
		if (!asked.ok) return refused('hours', asked.code);
		await removeHours(house(), staff.id, asked.value.id);
		await makeSlots(house(), staff.id);
		return done('hours');
	},
	addMoment: async (event) => {
		const staff = staffOf(event);
		const { form, typed } = await typedIn(event);
		const asked = readForm(forms.moment, form);
		if (!asked.ok) return refused('moment', asked.code, typed);
		const h = house();
		const { date, time, minutes, kind, seats, title, place } = asked.value;
		const named = kind === 'group' || kind === 'visit';
		if (named && !title) return refused('moment', 'title-empty', typed);
		const { zone } = await centreOf(h, staff.centreId);
		const start = instantIn(zone, date, time);
		if (!start) return refused('moment', 'time-skipped', typed);
		const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
		const added = await addMoment(h, staff.id, {
			start,
			end,
			place,
			kind,
			seats: kind === 'talk' ? 1 : seats,
			...(named ? { title: { [event.locals.lang]: title } } : {})
		});
		return added.ok ? done('moment') : refused('moment', added.error.code, typed);
	},
	close: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.one, await event.request.formData());
		if (!asked.ok) return refused('week', asked.code);
		const closed = await closeMoment(house(), staff.id, asked.value.id);
		return closed.ok ? done('week') : refused('week', closed.error.code);
	}
};
