import type { Pull } from '$lib/domain/matching';
import { pulls } from '../../content/wishes';
import type { Phone } from './phone.svelte';

/** Where it is kept which of two wishes comes first: a setting, so that no version of the store has to know it. */
const setting = 'like:first';

type Said = Record<string, string>;

function read(phone: Phone): Said {
	try {
		return JSON.parse(phone.settings.get(setting) ?? '{}') as Said;
	} catch {
		return {};
	}
}

const keyOf = (pull: Pull) => pull.join('+');

/** Pairs of chosen wishes that pull different ways, each with the one that comes first; none when both count the same (SEED row 50). */
export function pulling(phone: Phone): { pull: Pull; first: string }[] {
	const wished = new Set(phone.wishes.map(({ id }) => id));
	const said = read(phone);
	return pulls
		.filter((pull) => pull.every((id) => wished.has(id)))
		.map((pull) => ({ pull, first: said[keyOf(pull)] ?? '' }));
}

/** "This counts first." In: the pair, and one of the two, or nothing when both do. It can be said otherwise any time. */
export const countFirst = (phone: Phone, pull: Pull, first: string): Promise<void> =>
	phone.remember(setting, JSON.stringify({ ...read(phone), [keyOf(pull)]: first }));
