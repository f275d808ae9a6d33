import { afterEach, describe, expect, inject, it } from 'vitest';
import { serviceEngines } from '../support/engines';
import { startPair } from '../support/pair';
import { bookTalk, freeTalks, newTalk, send, stateOf, type Talk } from '../support/phones';
import { TestServer } from '../support/server';

/** `npm run faults` cuts the power a hundred times. */
const rounds = Number(process.env['POWER_CUTS'] ?? 2);
const phones = 10;

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

describe.each(serviceEngines)('on %s', (_, env) => {
	it(`what was answered stands after the power was cut ${rounds} times while people book and cancel (TRUST B5)`, async () => {
		const app = await TestServer.start({ ...(await env()), WRITES_PER_ADDRESS: '1000000' });
		started.push(app);
		const told = new Map<Talk, 'booked' | 'cancelled'>();
		/** Asked and not answered: it may stand or not. */
		const unsure: Talk[] = [];
		let answers = 0;
		for (let round = 0; round < rounds; round++) {
			const before = [...told.keys()];
			// Half of the seats is the most for people without an invite: what was kept in the round before makes room.
			for (const talk of before.filter((one) => told.get(one) === 'booked'))
				if ((await send(app, 'DELETE', `/api/bookings/${talk.id}`, { bearer: talk.secret })) === 200)
					told.set(talk, 'cancelled');
			const free = await freeTalks(app);
			let cut = false;
			const phone = async (at: number) => {
				for (let next = at; !cut; next = (next + phones) % free.length) {
					const talk = newTalk();
					const status = await bookTalk(app, free[next]!, talk);
					if (status === null) unsure.push(talk);
					if (status !== 201) continue;
					answers += 1;
					// Seats come free again, so that there is always something to book.
					const ended = await send(app, 'DELETE', `/api/bookings/${talk.id}`, { bearer: talk.secret });
					if (ended === 200) {
						answers += 1;
						told.set(talk, 'cancelled');
					} else unsure.push(talk);
					if (next % 7 !== 0) continue;
					const kept = newTalk();
					const second = await bookTalk(app, free[next]!, kept);
					if (second === null) unsure.push(kept);
					if (second === 201) {
						answers += 1;
						told.set(kept, 'booked');
					}
				}
			};
			const busy = Promise.all(Array.from({ length: phones }, (_, at) => phone(at)));
			// On a slow machine the first answer takes a while; a cut before it would prove nothing.
			while (told.size <= before.length + 5) await new Promise((resolve) => setTimeout(resolve, 20));
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
			await app.down('SIGKILL');
			cut = true;
			await busy;
			await app.up();
			// A phone asks again what was not answered; these give it back, or their talks would fill the half that is for them.
			for (const { id, secret } of unsure.splice(0))
				await send(app, 'DELETE', `/api/bookings/${id}`, { bearer: secret });
			const fresh = [...told.keys()].filter((talk) => !before.includes(talk));
			expect(fresh.length).toBeGreaterThan(0);
			for (const talk of fresh) expect(await stateOf(app, talk)).toBe(told.get(talk));
		}
		for (const [talk, state] of told) expect(await stateOf(app, talk)).toBe(state);
		const everybody = [...told].filter(([, state]) => state === 'booked').map(([talk]) => talk.id);
		expect(new Set(everybody).size).toBe(everybody.length);
		console.log(`${answers} answers, ${told.size} talks, 0 lost`);
	});
});

if (inject('postgres')) {
	it('when the primary dies under load and its standby takes over, nothing that was answered is lost, and ten seconds later people book again (TRUST B7)', async () => {
		const pair = await startPair();
		const env = { DATABASE_URL: pair.url, WRITES_PER_ADDRESS: '1000000' };
		const apps = [await TestServer.start(env), await TestServer.start(env)] as const;
		try {
			const free = await freeTalks(apps[0]);
			const told: Talk[] = [];
			let next = 0;
			let over = false;
			let lastAnswer = 0;
			let backAt = 0;
			let deadAt = 0;
			const phone = async (app: TestServer) => {
				while (!over && next < free.length) {
					const slot = free[next++]!;
					const talk = newTalk();
					// The same question again until there is an answer, as the outbox asks.
					for (let status: number | null = null; !over && (status === null || status === 503);) {
						status = await bookTalk(app, slot, talk);
						if (status === 201 || status === 200) {
							told.push(talk);
							lastAnswer = Date.now();
							if (deadAt && !backAt) backAt = lastAnswer;
						} else await new Promise((resolve) => setTimeout(resolve, 50));
					}
				}
			};
			const load = Promise.all(apps.flatMap((app) => [1, 2].map(() => phone(app))));
			while (told.length < 10) await new Promise((resolve) => setTimeout(resolve, 20));
			await pair.kill();
			deadAt = Date.now();
			await pair.promote();
			while (!backAt && Date.now() - deadAt < 20_000) await new Promise((resolve) => setTimeout(resolve, 50));
			over = true;
			await load;
			expect(backAt - deadAt).toBeGreaterThan(0);
			expect(backAt - deadAt).toBeLessThan(10_000);
			for (const talk of told) expect(await stateOf(apps[1], talk)).toBe('booked');
			console.log(`${told.length} answers, 0 lost, back after ${backAt - deadAt} ms`);
		} finally {
			for (const app of apps) await app.remove();
			pair.stop();
		}
	});
}
