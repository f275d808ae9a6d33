import { textLimit, type StepKind } from '../plan/plan';

/** A first step that a counsellor thinks of; it is a proposal until the young person says yes (SEED row 13). */
export type StarterStep = { kind: StepKind; minutes: number; text: string };

/**
 * What rides behind the # of an invite link, where no server ever sees it (PRODUCT 4.1, TRUST 1.1): a first name of at most 40
 * characters, and at most three starter steps.
 */
export type InviteFragment = { name: string; steps: StarterStep[] };

export const mostStarterSteps = 3;
const nameLimit = 40;
const stepLimit = Math.min(120, textLimit);
const shape = /^(note|look|ask|meet|try)\.(\d{1,2})\.(.+)$/s;

/** The fragment of a link, with its #; empty when there is nothing to carry. */
export function inviteFragment({ name, steps }: InviteFragment): string {
	const carried = new URLSearchParams();
	if (name.trim()) carried.set('n', name.trim().slice(0, nameLimit));
	for (const step of steps.slice(0, mostStarterSteps)) {
		const text = step.text.trim().slice(0, stepLimit);
		if (text) carried.append('s', `${step.kind}.${step.minutes}.${text}`);
	}
	const text = carried.toString();
	return text ? `#${text}` : '';
}

/** Reads a fragment that came with a link. What does not fit is left out: a link may have been cut or changed on its way. */
export function readInviteFragment(hash: string): InviteFragment {
	const carried = new URLSearchParams(hash.replace(/^#/, ''));
	const steps = carried.getAll('s').flatMap((one) => {
		const [, kind, minutes, text] = shape.exec(one) ?? [];
		const whole = Number(minutes);
		if (!text?.trim() || whole < 1 || whole > 60) return [];
		return [{ kind: kind as StepKind, minutes: whole, text: text.trim().slice(0, stepLimit) }];
	});
	return { name: (carried.get('n') ?? '').trim().slice(0, nameLimit), steps: steps.slice(0, mostStarterSteps) };
}
