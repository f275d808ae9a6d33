import * as v from 'valibot';
import { PhoneNumber, PushTarget } from './channels';

/** Where somebody wants to be reminded of a talk: one way, which they chose, or none. */
export const RemindWish = v.variant('way', [
	v.strictObject({ way: v.literal('push'), to: PushTarget }),
	v.strictObject({ way: v.literal('sms'), to: PhoneNumber }),
	v.strictObject({
		way: v.literal('mail'),
		to: v.pipe(v.string(), v.trim(), v.email('bad-mail'), v.maxLength(120, 'bad-mail'))
	}),
	v.strictObject({ way: v.literal('none') })
]);
export type RemindWish = v.InferOutput<typeof RemindWish>;

/** `GET /api/reminding`: the ways this service has. `push` is its public key (VAPID, RFC 8292). */
export const RemindWays = v.object({ push: v.string(), sms: v.boolean(), mail: v.boolean() });
export type RemindWays = v.InferOutput<typeof RemindWays>;

/** `POST /api/texts`: what a gateway passes on of an answer to a text message. */
export const InboundText = v.strictObject({
	from: v.pipe(v.string(), v.maxLength(40)),
	text: v.pipe(v.string(), v.maxLength(1_600))
});
