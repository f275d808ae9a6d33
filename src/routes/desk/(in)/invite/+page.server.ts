import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { listPartners } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import {
	createInvite,
	freeToKeep,
	giveSpokenCode,
	listInvites,
	replaceInvite,
	restoreInvite,
	revokeInvite
} from '$lib/server/invites';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const [invites, free, partners] = await Promise.all([
		listInvites(house(), staff.id),
		freeToKeep(house(), staff.id),
		listPartners(house(), staff.centreId)
	]);
	return { invites, free, partners: partners.map(({ id, name }) => ({ id, name })), origin: event.url.origin };
};

type Made = {
	id: string;
	code: string;
	expires: string;
	kept: string | null;
	open: boolean;
	language: string | null;
	spoken: string;
};
/** Every answer has the same fields, so that the page reads one shape. */
const answer = (
	more: Partial<{ code: string; made: Made; did: string; undo: string; typed: Record<string, string> }>
) => ({
	code: null as string | null,
	made: null as Made | null,
	did: '',
	undo: '',
	typed: {} as Record<string, string>,
	...more
});
const refused = (status: number, code: string, typed = {}) => fail(status, answer({ code, typed }));

export const actions: Actions = {
	make: async (event) => {
		const staff = staffOf(event);
		const data = await event.request.formData();
		const typed = Object.fromEntries([...data].map(([name, value]) => [name, String(value).slice(0, 200)]));
		const form = readForm(forms.invite, data);
		if (!form.ok) return refused(400, form.code, typed);
		const { keep, kind, partner, partnerId, language } = form.value;
		const listed = partnerId
			? (await listPartners(house(), staff.centreId)).find(({ id }) => id === partnerId)
			: undefined;
		if (kind === 'partner' && partnerId && !listed) return refused(404, 'unknown', typed);
		const kept = keep ? (await freeToKeep(house(), staff.id)).find((moment) => moment.id === keep) : undefined;
		const made = await createInvite(house(), staff.id, {
			kind,
			...(keep ? { keep } : {}),
			...(kind === 'partner' ? { partner: listed ? { id: listed.id, name: listed.name } : { name: partner } } : {}),
			...(language ? { language } : {})
		});
		if (!made.ok) return refused(409, made.error.code, typed);
		const { id, code, expires, keptSlot } = made.value;
		return answer({
			made: {
				id,
				code,
				expires,
				kept: keptSlot ? (kept?.start ?? null) : null,
				open: kind !== 'person',
				language: language || null,
				spoken: ''
			}
		});
	},
	speak: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.speak, await event.request.formData());
		if (!form.ok) return refused(400, form.code);
		const { id, code } = form.value;
		const given = await giveSpokenCode(house(), staff.id, id);
		const invite = (await listInvites(house(), staff.id)).find((one) => one.id === id);
		if (!given.ok || !invite) return refused(404, 'unknown');
		const { expires, kept, kind, language } = invite;
		const { spoken } = given.value;
		// The code comes back from the page it went to: nobody else knows it any more.
		return answer({ made: { id, code, expires, kept, open: kind !== 'person', language, spoken } });
	},
	replace: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return refused(400, form.code);
		const made = await replaceInvite(house(), staff.id, form.value.id);
		if (!made.ok) return refused(404, made.error.code);
		const { id, code, expires, kind, language } = made.value;
		const kept = (await listInvites(house(), staff.id)).find((one) => one.id === id)?.kept ?? null;
		return answer({
			did: 'replaced',
			made: { id, code, expires, kept, open: kind !== 'person', language, spoken: '' }
		});
	},
	revoke: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return refused(400, form.code);
		await revokeInvite(house(), staff.id, form.value.id);
		return answer({ did: 'revoked', undo: form.value.id });
	},
	restore: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return refused(400, form.code);
		await restoreInvite(house(), staff.id, form.value.id);
		return answer({ did: 'restored' });
	}
};
