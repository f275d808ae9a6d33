import * as v from 'valibot';

/** Where a phone can be knocked at, as its browser gives it (Push API); the message travels sealed to these keys (RFC 8291). */
export const PushTarget = v.strictObject({
	endpoint: v.pipe(v.string(), v.url('bad-push'), v.startsWith('https://', 'bad-push'), v.maxLength(1024, 'bad-push')),
	keys: v.strictObject({
		p256dh: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{80,100}=?$/, 'bad-push')),
		auth: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,32}={0,2}$/, 'bad-push'))
	})
});
export type PushTarget = v.InferOutput<typeof PushTarget>;

/** A number that can be dialled: digits with spaces, dots, dashes or slashes between, a plus in front. */
export const PhoneNumber = v.pipe(
	v.string(),
	v.trim(),
	v.maxLength(24, 'bad-number'),
	v.regex(/^\+?[\d\s./()-]+$/, 'bad-number'),
	v.check((text) => (text.match(/\d/g)?.length ?? 0) >= 6, 'bad-number')
);
