import * as v from 'valibot';

/** `POST /kiosk/pair`: the key behind the # of a start link (docs/kiosk.md). */
export const PairRequest = v.strictObject({ link: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'bad-link')) });

/** `POST /kiosk/check`: what a device found when it looked through its stores (TRUST 4). */
export const CheckRequest = v.strictObject({ empty: v.boolean() });
