import { fail } from '@sveltejs/kit';
import { centreForms, readCentreForm } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { changeRole, handOver, inviteColleague, linkAgain, teamOf, type HandedOver } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = coordinatorOf(event);
	const team = await teamOf(house(), staff.centreId);
	return {
		team: team.map((one) => ({ ...one, me: one.id === staff.id, mine: one.role !== 'admin' || staff.role === 'admin' }))
	};
};

/** Answers with a link or with what was handed over: shown once, on the page that comes back. */
type More = { link: string | null; handed: HandedOver | null };
const none: More = { link: null, handed: null };

export const actions: Actions = {
	invite: async (event) => {
		const staff = coordinatorOf(event);
		const form = readCentreForm(centreForms.colleague, await event.request.formData());
		if (!form.ok) return fail(400, { where: 'invite', code: form.code, typed: form.typed, ...none });
		const { token } = await inviteColleague(house(), staff, form.value);
		return { where: 'invite', code: null, typed: {}, ...none, link: `${event.url.origin}/desk/setup/${token}` };
	},
	link: async (event) => {
		const staff = coordinatorOf(event);
		const form = readCentreForm(centreForms.one, await event.request.formData());
		if (!form.ok) return fail(400, { where: 'team', code: form.code, typed: {}, ...none });
		const made = await linkAgain(house(), staff, form.value.id);
		if (!made.ok) return fail(409, { where: 'team', code: made.error.code, typed: {}, ...none });
		return { where: 'team', code: null, typed: {}, ...none, link: `${event.url.origin}/desk/setup/${made.value}` };
	},
	role: act('team', centreForms.role, ({ id, role }, who) => changeRole(house(), who, id, role)),
	handOver: async (event) => {
		const staff = coordinatorOf(event);
		const form = readCentreForm(centreForms.handOver, await event.request.formData());
		if (!form.ok) return fail(400, { where: 'team', code: form.code, typed: {}, ...none });
		const done = await handOver(house(), staff, form.value.id, form.value.to);
		if (!done.ok) return fail(409, { where: 'team', code: done.error.code, typed: {}, ...none });
		return { where: 'team', code: null, typed: {}, ...none, handed: done.value };
	}
};
