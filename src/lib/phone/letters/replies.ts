import type { Letter } from '../keep';
import type { Phone } from '../phone.svelte';
import { addressOf, haveIt, read, seen } from './post';

const dayMilliseconds = 86_400_000;
/** How long after its own end an answer may still come: as long as an answer lives. */
const waitDays = 14;

const over = (letter: Letter, days: number, now: string): boolean =>
	Date.parse(letter.expires) + days * dayMilliseconds < Date.parse(now);

/** Nothing comes back of a letter that was taken back. */
const takenBack = { takenBack: true, reply: null } satisfies Partial<Letter>;

/**
 * Looks what became of the letters that went out: opened, taken back, answered. An answer is kept on the phone first, and only
 * then the server hears "I have it". Letters that can no longer be answered leave the phone. Out: why an answer that came cannot
 * be read; null when all of them can.
 */
export async function fetchReplies(phone: Phone): Promise<'damaged' | 'newer' | null> {
	let unread: 'damaged' | 'newer' | null = null;
	const now = new Date().toISOString();
	for (const letter of phone.letters) {
		const late = over(letter, letter.reply ? waitDays : 0, now);
		if (late && !letter.came) {
			await phone.write([{ remove: 'letter', id: letter.id }]);
			continue;
		}
		const heard: Partial<Letter> = {};
		if (!letter.opened && !letter.takenBack && !over(letter, 0, now)) {
			const found = await seen(letter.id, letter.secret);
			if (found && found !== 'gone') Object.assign(heard, { opened: found.opened }, found.takenBack && takenBack);
		}
		const address =
			letter.reply && !letter.came && !letter.takenBack && !heard.takenBack ? addressOf(letter.reply) : null;
		const came = address ? await read(address) : null;
		if (came?.ok && came.value.purpose === 'reply') heard.came = came.value.content;
		if (came?.ok === false && (came.error.code === 'damaged' || came.error.code === 'newer')) unread = came.error.code;
		const patch = (row: Partial<Letter>) => phone.write([{ patch: 'letter', id: letter.id, row }]);
		if (Object.keys(heard).length) await patch(heard);
		if (address && heard.came) {
			await haveIt(address);
			await patch({ reply: null });
		}
	}
	return unread;
}
