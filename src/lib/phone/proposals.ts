import * as v from 'valibot';
import type { StarterStep } from '$lib/domain/invite';
import { acceptProposal, textLimit, type Proposal } from '$lib/domain/plan';
import type { Phone } from './phone.svelte';

/** An idea of somebody else, with what the young person said to it. One with a yes or no keeps its id and answer only. */
const Kept = v.object({
	id: v.string(),
	text: v.pipe(v.string(), v.maxLength(textLimit)),
	kind: v.picklist(['note', 'look', 'ask', 'meet', 'try']),
	minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
	from: v.pipe(v.string(), v.maxLength(80)),
	answer: v.picklist(['', 'yes', 'no', 'maybe'])
});
type Kept = v.InferOutput<typeof Kept>;

/** Where ideas wait on the phone: a setting, so that no version of the store has to know them. */
const setting = 'proposals';

function read(phone: Phone): Kept[] {
	try {
		const parsed = v.safeParse(v.array(Kept), JSON.parse(phone.settings.get(setting) ?? '[]'));
		return parsed.success ? parsed.output : [];
	} catch {
		return [];
	}
}

/** The ideas that wait for "Yes, I want this" or "No", oldest first. */
export const waiting = (phone: Phone): Proposal[] => read(phone).filter(({ answer }) => !answer);

/** Those that got a "Maybe": they wait beside the path, and ask nothing (SEED row 11). */
export const maybes = (phone: Phone): Proposal[] => read(phone).filter(({ answer }) => answer === 'maybe');

/** Puts ideas down; one with an id that is known already stays as it is, answered or not (SEED row 13). */
export async function offer(phone: Phone, proposals: readonly Proposal[]): Promise<void> {
	const known = read(phone);
	const fresh = proposals.filter(({ id }) => !known.some((one) => one.id === id));
	if (!fresh.length) return;
	await phone.remember(setting, JSON.stringify([...known, ...fresh.map((one) => ({ ...one, answer: '' }))]));
}

/** The ideas a link carried, under ids of that link: opening it again offers nothing twice. */
export const offerStarters = (phone: Phone, code: string, steps: readonly StarterStep[], from: string): Promise<void> =>
	offer(
		phone,
		steps.map((step, at) => ({ ...step, id: `${code}-${at}`, from }))
	);

/** What one can say to an idea; "Maybe" is as full an answer as the others (SEED row 11). */
export type Said = 'yes' | 'no' | 'maybe';

/** "Yes, I want this" puts it in the plan, "No" puts it away, "Maybe" lets it wait. None is told to anybody. */
export async function answer(phone: Phone, proposal: Proposal, said: Said): Promise<void> {
	if (said === 'yes') await phone.change(acceptProposal(phone.plan, proposal, new Date().toISOString()));
	const left = read(phone).map((one) =>
		one.id === proposal.id ? { ...one, ...(said === 'maybe' ? {} : { text: '', from: '' }), answer: said } : one
	);
	await phone.remember(setting, JSON.stringify(left));
}
