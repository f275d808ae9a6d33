import { fail, type RequestEvent } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { busyBetween } from '$lib/server/calendar';
import { centreOf, inLanguage, placesOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import {
	addHours,
	addLines,
	addMoment,
	closeMoment,
	hoursOf,
	instantIn,
	makeSlots,
	momentsOf,
	moveMoment,
	removeHours,
	restoreMoment
} from '$lib/server/slots';
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
	const [hours, places, moments, busy] = await Promise.all([
		hoursOf(h, staff.id),
		placesOf(h, staff.centreId, event.locals.lang),
		momentsOf(h, staff.id, days[0]!.start, days[6]!.end),
		busyBetween(h, staff.id, days[0]!.start, days[6]!.end)
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
					past: moment.start <= now,
					// Their own calendar says something else for that time: what is booked stays, a free talk is not offered.
					busy: busy.some((span) => span.start < moment.end && span.end > moment.start)
				}))
		})),
		hours,
		places: places.map(({ id, name }) => ({ id, name }))
	};
};

type Where = 'hours' | 'moment' | 'week' | 'lines';
/** What takes it back, and the words for what happened: a key of week:undo. */
type Undo = {
	did: 'close' | 'add' | 'move' | 'hours' | 'lines';
	action: 'undo' | 'addHours';
	fields: Record<string, string>;
};
const undoing = (did: Undo['did'], ids: { close?: string[]; restore?: string[]; hours?: string[] }): Undo => ({
	did,
	action: 'undo',
	fields: Object.fromEntries((['close', 'restore', 'hours'] as const).map((name) => [name, ids[name]?.join(' ') ?? '']))
});
type Line = { line: string; code: string };
const refused = (where: Where, code: string, typed: Record<string, string> = {}) =>
	fail(400, { where, code, typed, undo: null as Undo | null, lines: [] as Line[], undone: '' });
const done = (
	where: Where,
	undo: Undo | null = null,
	more: { lines?: Line[]; typed?: Record<string, string>; undone?: string } = {}
) => ({
	where,
	code: null,
	typed: {} as Record<string, string>,
	lines: [] as Line[],
	undone: '',
	undo,
	...more
});

/** Clock times of the centre as UTC instants; null when the clock skips one of them. */
async function spanOf(centreId: string, at: { date: string; from: string; till: string }) {
	const { zone } = await centreOf(house(), centreId);
	const [start, end] = [instantIn(zone, at.date, at.from), instantIn(zone, at.date, at.till)];
	return start && end ? { start, end } : null;
}

/** What the desk wrote about a group or a visit, in the language of the desk; what was left empty is left out. */
function inOne(lang: string, said: { happens: string; bring: string; food: string }) {
	const { happens, bring, food } = said;
	return Object.fromEntries(
		Object.entries({ happens, bring, food }).flatMap(([name, text]) => (text ? [[name, { [lang]: text }]] : []))
	);
}

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
		const id = await addHours(h, staff.id, asked.value);
		await makeSlots(h, staff.id);
		return done('hours', undoing('add', { hours: [id] }));
	},
	removeHours: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.one, await event.request.formData());
		if (!asked.ok) return refused('hours', asked.code);
		const old = (await hoursOf(house(), staff.id)).find((one) => one.id === asked.value.id);
		await removeHours(house(), staff.id, asked.value.id);
		await makeSlots(house(), staff.id);
		if (!old) return done('hours');
		const { weekday, from, till, minutes, placeId: place } = old;
		const fields = { weekday: String(weekday), from, till, minutes: String(minutes), place };
		return done('hours', { did: 'hours', action: 'addHours', fields });
	},
	addMoment: async (event) => {
		const staff = staffOf(event);
		const { form, typed } = await typedIn(event);
		const asked = readForm(forms.moment, form);
		if (!asked.ok) return refused('moment', asked.code, typed);
		const h = house();
		const { date, time, minutes, kind, seats, place, employer, checked } = asked.value;
		const { leads, watch } = asked.value;
		const atWork = kind === 'visit' || kind === 'try-out';
		const named = kind === 'group' || atWork;
		// At an employer's its name is enough.
		const title = asked.value.title || (atWork ? employer : '');
		if (kind === 'group' && !title) return refused('moment', 'title-empty', typed);
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
			...(named ? { title: { [event.locals.lang]: title } } : {}),
			...(named
				? {
						details: {
							...inOne(event.locals.lang, asked.value),
							...(leads ? { leads } : {}),
							...(watch ? { watch: true } : {})
						}
					}
				: {}),
			...(atWork ? { employer, checked: checked === 'on' } : {})
		});
		return added.ok
			? done('moment', undoing('add', { close: [added.value.id] }))
			: refused('moment', added.error.code, typed);
	},
	close: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.one, await event.request.formData());
		if (!asked.ok) return refused('week', asked.code);
		const closed = await closeMoment(house(), staff.id, asked.value.id);
		return closed.ok
			? done('week', undoing('close', { restore: [asked.value.id] }))
			: refused('week', closed.error.code);
	},
	lines: async (event) => {
		const staff = staffOf(event);
		const { form, typed } = await typedIn(event);
		const asked = readForm(forms.lines, form);
		if (!asked.ok) return refused('lines', asked.code, typed);
		const added = await addLines(house(), staff, asked.value.lines);
		const { moments, hours, left } = added;
		return done('lines', moments.length + hours.length ? undoing('lines', { close: moments, hours }) : null, {
			lines: left,
			typed: {
				lines: left.map(({ line }) => line).join('\n'),
				moments: String(moments.length),
				hours: String(hours.length)
			}
		});
	},
	/** Dragged in the calendar: a free moment to other hours. */
	move: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.move, await event.request.formData());
		if (!asked.ok) return refused('week', asked.code);
		const { id } = asked.value;
		const span = await spanOf(staff.centreId, asked.value);
		if (!span) return refused('week', 'time-skipped');
		const moved = await moveMoment(house(), staff.id, id, span);
		return moved.ok
			? done('week', undoing('move', { close: [moved.value.id], restore: [id] }))
			: refused('week', moved.error.code);
	},
	/** Drawn in the calendar: a free talk over empty hours. */
	drag: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.drag, await event.request.formData());
		if (!asked.ok) return refused('week', asked.code);
		const { place } = asked.value;
		const span = await spanOf(staff.centreId, asked.value);
		if (!span) return refused('week', 'time-skipped');
		const added = await addMoment(house(), staff.id, { ...span, place, kind: 'talk', seats: 1 });
		return added.ok ? done('week', undoing('add', { close: [added.value.id] })) : refused('week', added.error.code);
	},
	undo: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.undo, await event.request.formData());
		if (!asked.ok) return refused('week', asked.code);
		const h = house();
		let whole = true;
		for (const id of asked.value.close) whole &&= (await closeMoment(h, staff.id, id)).ok;
		for (const id of asked.value.hours) await removeHours(h, staff.id, id);
		for (const id of asked.value.restore) whole &&= (await restoreMoment(h, staff.id, id)).ok;
		await makeSlots(h, staff.id);
		return done('week', null, { undone: whole ? 'undone' : 'partly' });
	}
};
