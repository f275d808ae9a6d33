import * as v from 'valibot';
import { MoveLetter } from '$lib/contract/copy';
import { AskLetter, ReplyLetter, SealedAnswer, SeenAnswer, ShowLetter } from '$lib/contract/letters';
import {
	addressFrom,
	canFold,
	endOf,
	freshAddress,
	fromText,
	keysOf,
	openLetter,
	partsOf,
	sealLetter,
	toText,
	type Address,
	type Bytes,
	type Purpose,
	type Unopened
} from '$lib/domain/letter';
import { failure, success, type Result } from '$lib/domain/result';

/** Fresh random bytes. */
export const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** A letter that went out: its link, the six digits, and what takes it back. */
export type Sent = {
	id: string;
	key: string;
	link: string;
	digits: string;
	secret: string;
	sentAt: string;
	expires: string;
};

/**
 * Why nothing went out. `no-lock`: this browser cannot seal, for it is too old or the address is not safe (https). `too-large`:
 * more in it than a letter takes. `unknown`: the house refused it, as when the clock of this phone is far off.
 */
export type Unsent = {
	code: 'network' | 'slow-down' | 'too-large' | 'id-reused' | 'no-lock' | 'try-later' | 'unknown';
};

/** Why nothing can be read; each has its page with a way on. */
export type Unread = { code: Unopened['code'] | 'taken-back' | 'used' | 'network' | 'no-lock' };

/** What a letter holds, by what it is for. */
export type Content = {
	show: v.InferOutput<typeof ShowLetter>;
	reply: v.InferOutput<typeof ReplyLetter>;
	move: v.InferOutput<typeof MoveLetter>;
	ask: v.InferOutput<typeof AskLetter>;
};
export type Opened = {
	[Each in Purpose]: { purpose: Each; content: Content[Each]; expires: string; digits: string; address: Address };
}[Purpose];

const schemas = { show: ShowLetter, reply: ReplyLetter, move: MoveLetter, ask: AskLetter };
/** What seals and opens in this browser; there is none without https, nor in a browser that cannot fold what goes in. */
const subtleHere = (): SubtleCrypto | undefined =>
	canFold() ? (globalThis.crypto as Crypto | undefined)?.subtle : undefined;

async function sha256(text: string, subtle: SubtleCrypto): Promise<string> {
	const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const refusedAs: Record<number, Unsent['code']> = {
	413: 'too-large',
	422: 'id-reused',
	429: 'slow-down',
	502: 'try-later',
	503: 'try-later',
	504: 'try-later'
};

/**
 * Seals content and hands it to the server, which cannot read it. In: what it is for, its content, and for an answer the
 * address that the letter named. A letter for a new phone is read once. What whoever opens it would refuse does not go out.
 */
export async function send<Each extends Purpose>(
	purpose: Each,
	content: Content[Each],
	to: Address = freshAddress(random)
): Promise<Result<Sent, Unsent>> {
	const subtle = subtleHere();
	if (!subtle) return failure({ code: 'no-lock' });
	const checked = check(purpose, content);
	if (!checked.ok) return failure({ code: 'too-large' });
	const sentAt = new Date().toISOString();
	const expires = endOf(purpose, sentAt);
	const sealed = await sealLetter(checked.value, { address: to, purpose, expires }, { subtle, random });
	if (!sealed.ok) return sealed;
	const { proof, digits } = await keysOf(to, subtle);
	const secret = toText(random(32));
	const { id, key } = partsOf(to);
	const body = {
		sealed: toText(sealed.value),
		opens: await sha256(proof, subtle),
		removes: await sha256(secret, subtle),
		once: purpose === 'move' || purpose === 'reply',
		expires
	};
	try {
		const answer = await fetch(`/api/letters/${id}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		if (!answer.ok) return failure({ code: refusedAs[answer.status] ?? 'unknown' });
	} catch {
		return failure({ code: 'network' });
	}
	return success({ id, key, link: `${location.origin}/l/${id}#${key}`, digits, secret, sentAt, expires });
}

const goneAs: Record<string, Unread['code']> = {
	'letter-taken-back': 'taken-back',
	'letter-used': 'used',
	'letter-expired': 'expired',
	// After its end a letter is erased, so that an unknown one is most of all an old one.
	'not-found': 'expired'
};

/** Fetches and opens a letter. Nothing is used up by it; `haveIt` says that it arrived. */
export async function read(address: Address): Promise<Result<Opened, Unread>> {
	const subtle = subtleHere();
	if (!subtle) return failure({ code: 'no-lock' });
	const keys = await keysOf(address, subtle);
	let sealed: Bytes | null;
	try {
		const answer = await fetch(`/api/letters/${partsOf(address).id}`, {
			headers: { authorization: `Bearer ${keys.proof}` }
		});
		const body = (await answer.json()) as { error?: string };
		if (!answer.ok) return failure({ code: goneAs[body.error ?? ''] ?? 'network' });
		const read = v.safeParse(SealedAnswer, body);
		sealed = read.success ? fromText(read.output.sealed) : null;
	} catch {
		return failure({ code: 'network' });
	}
	if (!sealed) return failure({ code: 'damaged' });
	const opened = await openLetter(sealed, { address, now: new Date().toISOString() }, subtle, keys);
	if (!opened.ok) return opened;
	const { purpose, expires, content } = opened.value;
	const checked = check(purpose, content);
	return checked.ok
		? success({ purpose, content: checked.value, expires, digits: keys.digits, address } as Opened)
		: checked;
}

/** Checks what was inside. Refuses `newer` when it names a later form, `damaged` when it is none that we know. */
export function check<Each extends Purpose>(
	purpose: Each,
	content: unknown
): Result<Content[Each], { code: 'damaged' | 'newer' }> {
	const checked = v.safeParse(schemas[purpose], content);
	if (checked.success) return success(checked.output as Content[Each]);
	const form = (content as { v?: unknown } | null)?.v;
	return failure({ code: typeof form === 'number' && form > 1 ? 'newer' : 'damaged' });
}

/** "I have it": the sender sees that it was opened; one that is read once leaves the server. Out: false without a network. */
export async function haveIt(address: Address): Promise<boolean> {
	const subtle = subtleHere();
	if (!subtle) return false;
	const { proof } = await keysOf(address, subtle);
	const path = `/api/letters/${partsOf(address).id}/opened`;
	return (await asked(path, 'POST', proof))?.ok === true;
}

/** What became of a letter that went out. Out: null without a network, `gone` when the server has erased it. */
export async function seen(
	id: string,
	secret: string
): Promise<{ opened: string; takenBack: boolean } | 'gone' | null> {
	const answer = await asked(`/api/letters/${id}/opened`, 'GET', secret);
	if (answer?.status === 404) return 'gone';
	const read = v.safeParse(SeenAnswer, await answer?.json().catch(() => null));
	return read.success ? { opened: read.output.opened ?? '', takenBack: read.output.takenBack } : null;
}

/** Takes a letter back: from now on nobody reads it. Out: false without a network, and it still can be. */
export async function takeBack(id: string, secret: string): Promise<boolean> {
	const answer = await asked(`/api/letters/${id}`, 'DELETE', secret);
	return answer?.ok === true || answer?.status === 404;
}

const asked = (path: string, method: string, secret: string): Promise<Response | null> =>
	// A letter that is taken back when its page goes is taken back all the same.
	fetch(path, { method, headers: { authorization: `Bearer ${secret}` }, keepalive: method === 'DELETE' }).catch(
		() => null
	);

/** The address in the two halves of a kept letter. Null when they are not ours. */
export function addressOf({ id, key }: { id: string; key: string }): Address | null {
	const read = addressFrom(id, key);
	return read.ok ? read.value : null;
}
