import type { Pack } from '../keep';
import type { Phone } from '../phone.svelte';

/** Which pack a centre's or an invite's moments live in. */
export function packId(by: { centre: string } | { invite: string }, lang: string): string {
	return 'centre' in by ? `centre:${by.centre}:${lang}` : `invite:${by.invite}:${lang}`;
}

/**
 * Keeps what was just heard as the moments this phone works with. They are shown at once: a first visit still brings the store, and
 * nobody has to wait for that.
 */
export async function keepPack(phone: Phone, pack: Pack): Promise<void> {
	phone.packs = [pack, ...phone.packs.filter(({ id }) => id !== pack.id)];
	phone.settings.set('pack', pack.id);
	await phone.write([
		{ put: 'pack', row: pack },
		{ put: 'setting', row: { id: 'pack', value: pack.id } }
	]);
}
