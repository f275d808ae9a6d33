import * as v from 'valibot';

/** `POST /api/codes`: what somebody typed of a code they heard, as they typed it. */
export const SpokenRequest = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });
