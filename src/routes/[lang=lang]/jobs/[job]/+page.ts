import { error } from '@sveltejs/kit';
import { languages } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { jobs } from '../../../../content/jobs';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => languages.flatMap((lang) => jobs.map((job) => ({ lang, job: job.id })));

export const load: PageLoad = async ({ params }) => {
	const job = jobs.find((one) => one.id === params.job);
	if (!job) error(404, { message: 'not-found', code: 'not-found' });
	await loadWords(params.lang, ['jobs', 'plan']);
	return { job };
};
