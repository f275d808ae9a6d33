import { fail, type RequestEvent } from '@sveltejs/kit';
import { coordinatorOf } from '$lib/server/auth';
import { importContent, type Report } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	coordinatorOf(event);
};

type Answer = {
	code: string | null;
	/** Where in the file there is something to mend. */
	mend: string[];
	report: Report | null;
	/** The file that was looked at, to bring in with one more tap. */
	text: string;
	done: boolean;
};

async function bring(event: RequestEvent, look: boolean) {
	const who = coordinatorOf(event);
	const form = await event.request.formData();
	const file = form.get('file');
	const text = file instanceof File && file.size ? await file.text() : String(form.get('text') ?? '');
	const none: Answer = { code: null, mend: [], report: null, text: '', done: false };
	if (!text) return fail(400, { ...none, code: 'file-missing' });
	const brought = await importContent(house(), who, text, look);
	if (brought.ok) return { ...none, report: brought.value, text: look ? text : '', done: !look };
	const mend = 'where' in brought.error ? brought.error.where : [];
	return fail(400, { ...none, code: brought.error.code, mend });
}

export const actions: Actions = {
	look: (event) => bring(event, true),
	bring: (event) => bring(event, false)
};
