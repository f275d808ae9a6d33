import type { Letter } from '../keep';
import type { Phone } from '../phone.svelte';
import { takeBack, type Sent } from './post';

/** The name somebody books with, as a letter would carry it; it is shown and can be cleared before anything goes. */
export const ownName = (phone: Phone): string => (phone.settings.get('callMe') ?? '').slice(0, 40);

/** Remembers a letter that went out: what shows its link again, what takes it back, and where an answer will come. */
export async function keepLetter(
	phone: Phone,
	kind: Letter['kind'],
	{ from, to }: { from: string; to: string },
	{ id, key, secret, sentAt, expires }: Sent,
	reply: Letter['reply']
): Promise<void> {
	const row = { id, kind, from, to, key, secret, sentAt, expires, opened: '', takenBack: false, reply, came: null };
	await phone.write([{ put: 'letter', row }]);
}

/** Takes a kept letter back. Out: false without a network; it is still open then. */
export async function takeLetterBack(phone: Phone, letter: Letter): Promise<boolean> {
	const done = await takeBack(letter.id, letter.secret);
	if (done) await phone.write([{ patch: 'letter', id: letter.id, row: { takenBack: true, reply: null } }]);
	return done;
}
