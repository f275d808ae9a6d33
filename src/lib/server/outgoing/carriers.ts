import type { Transporter } from 'nodemailer';
import { PushTarget } from '$lib/contract';
import * as v from 'valibot';
import { sha256 } from '../hash';
import { push, type PushKeys } from './push';

/** What goes out. `to` is what the person chose: a push subscription (JSON), a number or an e-mail address. */
export type Message = {
	key: string;
	to: string;
	/** Neutral: who looks at the phone learns nothing (TRUST 1.7). */
	title: string;
	text: string;
	/** Where a tap leads. */
	link: string;
	/** After so many seconds it is of no use any more. */
	seconds: number;
};

/** The phone is not reached this way any more: forget the address. */
export class Gone extends Error {}

type Carry = (message: Message) => Promise<void>;

/** The ways this service has. A way that is not set up is absent. */
export type Carriers = { push: Carry; sms?: Carry; mail?: Carry };

const timeoutMilliseconds = 20_000;

/** Ways as the settings say: push always, text messages and mail only when somebody set them up. */
export function carriersFrom(settings: {
	pushKeys: PushKeys;
	contact: string;
	smsGateway?: string | undefined;
	smtp?: string | undefined;
	mailFrom?: string | undefined;
}): Carriers {
	const { pushKeys: keys, contact, smsGateway, smtp, mailFrom } = settings;
	let mailer: Transporter | undefined;
	return {
		push: async ({ key, to, title, text, link, seconds }) => {
			const target = v.parse(PushTarget, JSON.parse(to));
			const payload = JSON.stringify({ title, text, link });
			const reached = await push(target, payload, { keys, contact, topic: sha256(key).slice(0, 32), seconds });
			if (!reached) throw new Gone();
		},
		...(smsGateway
			? {
					sms: async ({ key, to, text }: Message) => {
						const answer = await fetch(smsGateway, {
							method: 'POST',
							headers: { 'content-type': 'application/json', 'idempotency-key': key },
							body: JSON.stringify({ to: to.replace(/[^\d+]/g, ''), text, key }),
							redirect: 'error',
							signal: AbortSignal.timeout(timeoutMilliseconds)
						});
						if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
					}
				}
			: {}),
		...(smtp
			? {
					mail: async ({ key, to, title, text }: Message) => {
						const { createTransport } = await import('nodemailer');
						mailer ??= createTransport(smtp, { from: mailFrom ?? contact.replace(/^mailto:/, '') });
						// The same message has the same id, so that a repeat is known.
						await mailer.sendMail({ to, subject: title, text, messageId: `<${sha256(key)}@trampoline>` });
					}
				}
			: {})
	};
}
