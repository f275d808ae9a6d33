import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { house } from '$lib/server/house';
import { createInvite, listInvites, revokeInvite } from '$lib/server/invites';
import { momentsOf } from '$lib/server/slots';
import type { Actions, PageServerLoad } from './$types';

const dayMilliseconds = 86_400_000;

async function freeMoments(staffId: string) {
	const now = house().now();
	const till = new Date(Date.parse(now) + 14 * dayMilliseconds).toISOString();
	return (await momentsOf(house(), staffId, now, till))
		.filter((moment) => moment.open && moment.booked < moment.seats && moment.start > now)
		.map(({ id, start, place }) => ({ id, start, place: place.name }));
}

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const [invites, free] = await Promise.all([listInvites(house(), staff.id), freeMoments(staff.id)]);
	return { invites, free, origin: event.url.origin };
};

export const actions: Actions = {
	make: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.invite, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, made: null });
		const { keep } = form.value;
		const kept = keep ? (await freeMoments(staff.id)).find((moment) => moment.id === keep) : undefined;
		const made = await createInvite(house(), staff.id, keep ? { keep } : {});
		if (!made.ok) return fail(409, { code: made.error.code, made: null });
		return { code: null, made: { ...made.value, keptStart: kept?.start ?? null } };
	},
	revoke: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, made: null });
		await revokeInvite(house(), staff.id, form.value.id);
		return { code: null, made: null, revoked: form.value.id };
	}
};
