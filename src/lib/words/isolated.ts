import { direction } from './languages.ts';

const [start, end] = ['\u2068', '\u2069'];

/**
 * Text that is put into a sentence of a language, held together when it runs the other way: a Latin name or a phone number in
 * Arabic, an Arabic name in Dutch (Unicode 9, FSI and PDI). Otherwise as it is. A link stays as it is: a phone would take the
 * sign after it into the address.
 */
export function isolated(text: string, lang: string): string {
	const other = direction(lang) === 'rtl' ? /[\p{sc=Latin}\p{sc=Cyrillic}\p{N}]/u : /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
	return other.test(text) && !/^https?:/.test(text) ? `${start}${text}${end}` : text;
}
