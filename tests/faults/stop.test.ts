import { Agent } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk, send, stateOf } from '../support/phones';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

it('asked to stop while a hundred phones ask, it answers every one of them, and what it said stands', async () => {
	const app = await TestServer.start({ WRITES_PER_ADDRESS: '1000000' });
	started.push(app);
	const free = await freeTalks(app);
	for (let round = 0; round < 2; round++) {
		// As a proxy does: the connections stand, and are used again.
		const agents = Array.from({ length: 100 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
		await Promise.all(agents.map((agent) => send(app, 'GET', '/readyz', { agent })));
		const talks = agents.map(() => newTalk());
		const asked = talks.map((talk, at) => bookTalk(app, free[at + round * 100]!, talk, agents[at]));
		await new Promise((resolve) => setTimeout(resolve, round * 5));
		const [answers] = await Promise.all([Promise.all(asked), app.down()]);
		for (const agent of agents) agent.destroy();
		expect(answers.filter((status) => status === null)).toEqual([]);
		await app.up();
		for (const [at, status] of answers.entries())
			expect(await stateOf(app, talks[at]!)).toBe(status === 201 ? 'booked' : '404');
	}
});
