import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goodUntil } from '../../src/lib/server/security-txt';

/** Cells of a CSV file (RFC 4180). */
function cellsOf(text: string): string[][] {
	return text
		.trim()
		.split('\n')
		.map((line) =>
			[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
				quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
			)
		);
}

const [head, ...lines] = cellsOf(readFileSync('docs/security/asvs.csv', 'utf8'));
/** Requirements of OWASP ASVS 5.0.0 by chapter, level 1 and 2 (its own list counts 70 and 183). */
const chapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

describe('the list of OWASP ASVS 5.0, level 1 and 2', () => {
	it('is whole: each requirement once, in its chapter', () => {
		expect(head).toHaveLength(5);
		expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
		const counted = chapters.map((_, at) => lines.filter(([id]) => id!.startsWith(`${at + 1}.`)).length);
		expect(counted).toEqual(chapters);
	});

	it('has a level, a status and a proof in each line', () => {
		for (const [id, level, what, status, proof] of lines) {
			expect([id, ['1', '2'].includes(level!), what!.length > 5]).toEqual([id, true, true]);
			expect(['holds', 'not applicable', 'deviates'], id).toContain(status);
			expect(proof!.length, id).toBeGreaterThan(10);
		}
	});

	it('names for what holds a test that is there, or a file that is there', () => {
		for (const [id, , , status, proof] of lines) {
			if (status !== 'holds') continue;
			const [file, name] = proof!.split(' › ');
			expect([id, file, existsSync(file!)]).toEqual([id, file, true]);
			if (name) expect(readFileSync(file!, 'utf8').includes(name), `${id}: ${file} has no "${name}"`).toBe(true);
			if (/\.(test|spec)\.ts$/.test(file!)) expect(name, id).toBeDefined();
		}
	});
});

describe('what security.txt says', () => {
	it('counts still; from two months before its end this test asks to read docs/security again', () => {
		const days = (Date.parse(goodUntil()) - Date.now()) / 86_400_000;
		if (days < 60)
			console.warn(
				`security.txt ends in ${Math.round(days)} days: read docs/security against the code and set reviewedOn.`
			);
		expect(days).toBeGreaterThan(0);
	});
});
