import type { ParamMatcher } from '@sveltejs/kit';
import { isLanguage, type Language } from '$lib/words/languages';

export const match = ((param): param is Language => isLanguage(param)) satisfies ParamMatcher;
