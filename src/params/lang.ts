import type { ParamMatcher } from '@sveltejs/kit';
import { isLanguage } from '$lib/words/languages';

export const match: ParamMatcher = (param) => isLanguage(param);
