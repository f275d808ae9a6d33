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
