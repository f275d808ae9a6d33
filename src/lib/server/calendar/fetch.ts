import { get as getPlain } from 'node:http';
import { get as getSealed } from 'node:https';
import { failure, success, type Result } from '$lib/domain/result';
import { publicOnly, type Guard } from '../outside';

const mostBytes = 2_000_000;
const mostRedirects = 3;
const timeoutMilliseconds = 10_000;

export type FetchRefusal = { code: 'address' | 'no-answer' | 'too-large' };

/** The https: form of an address as calendars give it; null when it is none. */
export function calendarAddress(text: string): URL | null {
	const address = text.trim().replace(/^webcals?:/i, 'https:');
	if (address.length > 2_000) return null;
	const url = URL.parse(address);
	return url && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * Fetches a calendar that a counsellor named: at most 2 MB within ten seconds, public networks only, also after each of at most
 * three redirects (ASVS V5: the address came from outside). Nothing but the address is sent. Refuses `address`, `no-answer`, `too-large`.
 */
export async function fetchCalendar(text: string, guard: Guard = publicOnly): Promise<Result<string, FetchRefusal>> {
	const until = AbortSignal.timeout(timeoutMilliseconds);
	let url = calendarAddress(text);
	for (let hop = 0; hop <= mostRedirects; hop++) {
		if (!url || !guard.allows(url)) return failure({ code: 'address' });
		const answer = await ask(url, guard, until).catch((error: unknown) => refusalOf(error));
		if (typeof answer === 'string') return success(answer);
		if ('code' in answer) return failure(answer);
		url = calendarAddress(URL.parse(answer.to, url.href)?.href ?? '');
	}
	return failure({ code: 'no-answer' });
}

/** The agent that filters says so in its message; everything else is an answer that did not come. */
const refusalOf = (error: unknown): FetchRefusal => ({
	code: /is not allowed/.test(error instanceof Error ? error.message : '') ? 'address' : 'no-answer'
});

function ask(url: URL, guard: Guard, signal: AbortSignal): Promise<string | { to: string } | FetchRefusal> {
	return new Promise((resolve, reject) => {
		const options = {
			agent: guard.agent(url.href),
			signal,
			// Nothing to unpack: what is small on the wire could be large afterwards.
			headers: { accept: 'text/calendar', 'accept-encoding': 'identity', 'user-agent': 'Trampoline' }
		};
		const get = url.protocol === 'https:' ? getSealed : getPlain;
		const request = get(url, options, (response) => {
			const { statusCode = 0, headers } = response;
			if (statusCode >= 300 && statusCode < 400 && headers.location) {
				request.destroy();
				resolve({ to: headers.location });
				return;
			}
			if (statusCode !== 200 || headers['content-encoding']) {
				request.destroy();
				resolve({ code: 'no-answer' });
				return;
			}
			const parts: Buffer[] = [];
			let bytes = 0;
			response.on('data', (part: Buffer) => {
				bytes += part.length;
				if (bytes > mostBytes) {
					resolve({ code: 'too-large' });
					request.destroy();
				} else parts.push(part);
			});
			response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
			response.on('error', reject);
		});
		request.on('error', reject);
	});
}
