import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inviteFragment, mostStarterSteps, readInviteFragment } from './fragment';

const text = (most: number) =>
	fc.string({ unit: 'grapheme', maxLength: most }).map((one) => one.trim().slice(0, most).trim().toWellFormed());
const step = fc.record({
	kind: fc.constantFrom('note', 'look', 'ask', 'meet', 'try'),
	minutes: fc.integer({ min: 1, max: 60 }),
	text: text(120)
});

describe('what rides behind the # of an invite', () => {
	it('arrives as it left: a name of 40 characters, three steps of 120, in any script', () => {
		fc.assert(
			fc.property(text(40), fc.array(step, { maxLength: 5 }), (name, steps) => {
				const arrived = readInviteFragment(inviteFragment({ name, steps } as never));
				expect(arrived.name).toBe(name);
				expect(arrived.steps).toEqual(steps.slice(0, mostStarterSteps).filter((one) => one.text));
			}),
			{ seed: 47 }
		);
	});

	it('is never in what a browser sends: all of it stands after the #', () => {
		const link = `https://x.be/i/abc${inviteFragment({ name: 'Zoë', steps: [{ kind: 'ask', minutes: 15, text: 'Bel de bakker' }] })}`;
		expect(link.split('#')[0]).toBe('https://x.be/i/abc');
		expect(inviteFragment({ name: ' ', steps: [] })).toBe('');
	});

	it('never breaks on what somebody else wrote, and never grows a plan beyond three steps of an hour', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (hash) => {
				const { name, steps } = readInviteFragment(hash);
				expect(name.length).toBeLessThanOrEqual(40);
				expect(steps.length).toBeLessThanOrEqual(3);
			}),
			{ seed: 48 }
		);
		expect(readInviteFragment('#s=work.15.x&s=ask.99.x&s=ask.0.x&s=ask.15.%20&s=ask.5.goed').steps).toEqual([
			{ kind: 'ask', minutes: 5, text: 'goed' }
		]);
	});
});
