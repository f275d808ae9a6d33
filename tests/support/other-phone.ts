import type { Page } from '@playwright/test';
import type { TestServer } from './server';

type Moment = { id: string; kind: string; start: string; counsellor: string };

/** The free moments of Sofie, who gives the sample's invite; colleagues' moments may be sooner, depending on the weekday. */
export async function momentsOf(app: TestServer): Promise<Moment[]> {
	const answer = await fetch(`${app.url}/api/slots?invite=${app.invite.split('/i/')[1]}`);
	const { slots, people } = (await answer.json()) as { slots: Moment[]; people: { id: string; firstName: string }[] };
	const sofie = people.find(({ firstName }) => firstName === 'Sofie')!;
	return slots.filter(({ counsellor }) => counsellor === sofie.id);
}

/** Another young person, on a phone of their own, books a moment of the same invite. Out: the status of the answer. */
export async function booksToo(app: TestServer, slot: string, more: Record<string, unknown> = {}): Promise<number> {
	const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
	const answer = await fetch(`${app.url}/api/bookings/${crypto.randomUUID()}`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ slot, callMe: 'rode trui', lang: 'nl', secret, ...more })
	});
	return answer.status;
}

/** Other young people take every seat of the first group of the sample. Out: its name. */
export async function fillGroup(app: TestServer): Promise<string> {
	const answer = await fetch(`${app.url}/api/slots?centre=sample&lang=nl`);
	const { slots } = (await answer.json()) as { slots: (Moment & { title: string; seatsLeft: number })[] };
	const group = slots.find(({ kind }) => kind === 'group')!;
	for (let left = group.seatsLeft; left > 0; left -= 2) {
		const status = await booksToo(app, group.id, left > 1 ? { friend: true } : {});
		if (status !== 201) throw new Error(`a seat of ${group.title} answered ${status}`);
	}
	return group.title;
}

/** The moments that a phone asks for with what waits in its outbox, in order of liking. */
export const wishesOf = (page: Page): Promise<string[]> =>
	page.evaluate(
		() =>
			new Promise((resolve) => {
				const open = indexedDB.open('trampoline');
				open.onsuccess = () => {
					const all = open.result.transaction('outbox').objectStore('outbox').getAll();
					all.onsuccess = () => resolve([all.result[0].body.slot, ...all.result[0].body.then]);
				};
			})
	);
