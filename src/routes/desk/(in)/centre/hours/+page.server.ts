import { centreForms } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { centreOf, placesOf } from '$lib/server/centres';
import { addOpening, closeOn, openingToEdit, removeOpening } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { dateIn } from '$lib/server/staff';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { centreId } = coordinatorOf(event);
	const h = house();
	const { zone } = await centreOf(h, centreId);
	const today = dateIn(zone, h.now());
	const [opening, places] = await Promise.all([openingToEdit(h, { id: centreId, zone }, today), placesOf(h, centreId)]);
	return { ...opening, today, places: places.map(({ id, name }) => ({ id, name })) };
};

export const actions: Actions = {
	add: act('opening', centreForms.opening, (hours, who) => addOpening(house(), who, hours)),
	remove: act('opening', centreForms.one, ({ id }, who) => removeOpening(house(), who, 'opening', id)),
	close: act('closed', centreForms.closed, ({ date, place }, who) =>
		closeOn(house(), who, { date, place: place || null })
	),
	open: act('closed', centreForms.one, ({ id }, who) => removeOpening(house(), who, 'closed_day', id))
};
