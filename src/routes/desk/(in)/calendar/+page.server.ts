import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import {
	calendarOf,
	endFeed,
	forgetBusy,
	makeFeed,
	nameInFeed,
	refreshBusy,
	setBusyAddress
} from '$lib/server/calendar';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ calendar: await calendarOf(house(), staffOf(event).id) });

/** Every answer has the same fields, so that the page reads one shape. */
const answer = (more: Partial<{ code: string; did: string; address: string; typed: string }>) => ({
	code: null as string | null,
	did: '',
	address: '',
	typed: '',
	...more
});

export const actions: Actions = {
	make: async (event) => {
		const staff = staffOf(event);
		const secret = await makeFeed(house(), staff.id, event.locals.lang);
		return answer({ did: 'made', address: `${event.url.origin}/calendar/${secret}.ics` });
	},
	end: async (event) => {
		await endFeed(house(), staffOf(event).id);
		return answer({ did: 'ended' });
	},
	names: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.feedNames, await event.request.formData());
		if (!form.ok) return fail(400, answer({ code: 'address' }));
		await nameInFeed(house(), staff.id, form.value.names === 'yes');
		return answer({ did: form.value.names === 'yes' ? 'named' : 'nameless' });
	},
	busy: async (event) => {
		const staff = staffOf(event);
		const data = await event.request.formData();
		const form = readForm(forms.busyAddress, data);
		const typed = String(data.get('address') ?? '').slice(0, 2_000);
		if (!form.ok) return fail(400, answer({ code: 'address', typed }));
		const read = await setBusyAddress(house(), staff, form.value.address);
		return read.ok ? answer({ did: 'read' }) : fail(409, answer({ code: read.error.code, typed }));
	},
	look: async (event) => {
		await refreshBusy(house(), { only: staffOf(event).id });
		return answer({});
	},
	forget: async (event) => {
		await forgetBusy(house(), staffOf(event).id);
		return answer({ did: 'forgotten' });
	}
};
