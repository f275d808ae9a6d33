import type { PlanCopy } from '$lib/contract/copy';
import { canFold, fold, framesOf, unfold, type Bytes } from '$lib/domain/letter';
import { failure, success, type Result } from '$lib/domain/result';
import type { Language } from '$lib/words/languages';
import type { Phone } from '../phone.svelte';
import { check, send, type Content, type Sent, type Unsent } from './post';

/** States of what was asked that another phone could do nothing with: not sent yet, or refused. */
const staysHere = new Set<string>(['queued', 'refused']);

/** What goes along to another phone: all that this person made here. What waits to be sent, and what was only fetched, stays. */
export async function planCopy(phone: Phone): Promise<PlanCopy> {
	const all = JSON.parse(await phone.copy()) as PlanCopy;
	const { goal, milestone, step, did, strength, wish, obstacle, care, slip, setting } = all;
	const ask = all.ask.filter(({ state }) => !staysHere.has(state));
	return { goal, milestone, step, did, strength, wish, obstacle, care, slip, ask, setting };
}

/**
 * A letter with everything, for one reading within 15 minutes. Its link goes on screen as a QR and opens in the language of this
 * phone; nothing is kept of it here.
 */
export async function takeAlong(phone: Phone, lang: Language): Promise<Result<Sent, Unsent>> {
	const sent = await send('move', { v: 1, copy: await planCopy(phone) });
	return sent.ok ? success({ ...sent.value, link: sent.value.link.replace('#', `?lang=${lang}#`) }) : sent;
}

/** What goes from screen to camera without a network: the same content, unsealed, as QR frames. */
export async function framesFor<Each extends 'show' | 'move'>(
	purpose: Each,
	content: Content[Each]
): Promise<Result<string[], { code: 'too-large' | 'no-lock' }>> {
	if (!canFold()) return failure({ code: 'no-lock' });
	return framesOf(await fold({ purpose, content }));
}

/** What a camera brought, unfolded and checked. */
export async function readParcel(
	bytes: Bytes
): Promise<
	Result<
		{ purpose: 'show'; content: Content['show'] } | { purpose: 'move'; content: Content['move'] },
		{ code: 'damaged' | 'newer' | 'no-lock' }
	>
> {
	if (!canFold()) return failure({ code: 'no-lock' });
	const unfolded = await unfold(bytes);
	if (!unfolded.ok) return unfolded;
	const { purpose, content } = (unfolded.value ?? {}) as { purpose?: unknown; content?: unknown };
	if (purpose === 'show') {
		const checked = check('show', content);
		return checked.ok ? success({ purpose, content: checked.value }) : checked;
	}
	if (purpose === 'move') {
		const checked = check('move', content);
		return checked.ok ? success({ purpose, content: checked.value }) : checked;
	}
	return failure({ code: 'damaged' });
}
