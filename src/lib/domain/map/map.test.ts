import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap, metresBetween } from './map';

const box = { width: 300, height: 168, margin: 30 };
const facts = {
	door: [50.8372, 4.3355] as const,
	stop: [50.8355, 4.3366] as const,
	bends: [[50.8366, 4.3371]] as [number, number][],
	marks: [
		{ kind: 'park', at: [50.8369, 4.3305] as const, name: 'park' },
		{ kind: 'shop', at: [50.83721, 4.33551] as const, name: 'at the door' }
	]
};

describe('a map that is drawn', () => {
	it('has north up: who walks north goes up, and who walks west goes to the start of a line', () => {
		const { stop, door, way } = drawMap(facts, box);
		expect(door.y).toBeLessThan(stop.y);
		expect(door.x).toBeLessThan(stop.x);
		expect(way).toHaveLength(3);
		expect([way[0], way.at(-1)]).toEqual([stop, door]);
	});

	it('leaves out what could not be read', () => {
		expect(drawMap(facts, box).marks.map((mark) => mark.name)).toEqual(['park']);
	});

	it('keeps everything inside its box, wherever on earth', () => {
		const at = fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -179, max: 179, noNaN: true }));
		const near = (middle: readonly [number, number], part: number): [number, number] => [
			middle[0] + part * 0.004,
			middle[1] - part * 0.007
		];
		fc.assert(
			fc.property(at, fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 5 }), (door, parts) => {
				const marks = parts.map((part) => ({ kind: 'park', at: near(door, part), name: 'x' }));
				const drawn = drawMap({ door, stop: near(door, 0.5), bends: [], marks }, box);
				for (const { x, y } of [drawn.stop, drawn.door, ...drawn.way, ...drawn.marks]) {
					expect(x >= box.margin - 1 && x <= box.width - box.margin + 1).toBe(true);
					expect(y >= box.margin - 1 && y <= box.height - box.margin + 1).toBe(true);
				}
			}),
			{ seed: 20261124, numRuns: 200 }
		);
	});

	it('is drawn also when everything is at one spot', () => {
		const one = { ...facts, stop: facts.door, bends: [], marks: [] };
		expect(drawMap(one, box).door).toEqual({ x: 150, y: 84 });
	});

	it('knows how far two places are', () => {
		expect(metresBetween([50.8372, 4.3355], [50.8355, 4.3366])).toBeGreaterThan(180);
		expect(metresBetween([50.8372, 4.3355], [50.8355, 4.3366])).toBeLessThan(220);
	});
});
