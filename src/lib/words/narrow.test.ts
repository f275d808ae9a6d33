import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrow, widen } from './narrow';

it('any text in Cyrillic, with names in Latin and places to fill in, comes back as it was', () => {
	const letter = fc.constantFrom(...'абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяАБЁЇЬЯabzQWXFUE {{}}_.?’«»1—%€é');
	fc.assert(
		fc.property(fc.string({ unit: letter }), (text) => {
			expect(widen(narrow(text))).toBe(text);
		})
	);
	expect(narrow('Це добре')).toBe('^ce dobre');
});

it('a text that would come back changed does not travel', () => {
	expect(() => narrow('^a')).toThrow();
});
