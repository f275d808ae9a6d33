import { describe, expect, it } from 'vitest';
import { isSameNumber, isStopWord } from './stop-word';

describe('a text message that says stop', () => {
	it('in each language, with any signs and capitals', () => {
		for (const text of [
			'STOP',
			' stop. ',
			'Stop!',
			'Arrêt',
			'arrêter',
			'stoppen',
			'Стоп',
			'DURDUR',
			'توقف',
			'إيقاف',
			'Stabdyti'
		])
			expect(isStopWord(text), text).toBe(true);
	});
	it('is nothing else: a sentence is for a person', () => {
		for (const text of ['', 'Bij welke stop stap ik af?', 'ik stop er niet mee', 'ja', '1'])
			expect(isStopWord(text), text).toBe(false);
	});
	it('comes from the same number, however it is written', () => {
		expect(isSameNumber('+32 470 12 34 56', '0470/12.34.56')).toBe(true);
		expect(isSameNumber('0032470123456', '+32470123456')).toBe(true);
		expect(isSameNumber('0470123456', '0470123457')).toBe(false);
		expect(isSameNumber('56', '+32470123456')).toBe(false);
	});
});
