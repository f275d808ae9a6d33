import { describe, expect, it } from 'vitest';
import { readSpoken, spokenText } from './spoken';

describe('a code that is said aloud', () => {
	it('is said as four and four, and read as it was said', () => {
		expect(spokenText('KRTM4X7P')).toBe('KRTM 4X7P');
		expect(readSpoken(spokenText('KRTM4X7P'))).toBe('KRTM4X7P');
	});

	it.each(['krtm4x7p', ' KRTM-4X7P ', 'k.r.t.m.4.x.7.p', 'KRTM · 4X7P', 'KRTM  4X7P'])(
		'may be written in any way: "%s"',
		(typed) => expect(readSpoken(typed)).toBe('KRTM4X7P')
	);

	it.each(['', 'KRTM4X7', 'KRTM4X7PP', 'KRTM4X70', 'KRTM4X7O', 'KRTM_4X7P', 'KRTM4X7é'])('cannot be "%s"', (typed) =>
		expect(readSpoken(typed)).toBeNull()
	);
});
