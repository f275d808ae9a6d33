import { isIP } from 'node:net';
import * as v from 'valibot';

const Settings = v.object({
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.check((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'PORT is a number up to 65535, such as 3000')
		)
	),
	HOST: v.optional(v.string()),
	ORIGIN: v.optional(v.pipe(v.string(), v.url('ORIGIN is an address, such as https://trampoline.example'))),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres://'))),
	DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'DATA_DIR is a folder'))),
	/** The folder for copies of the data; better on another disk. */
	BACKUP_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'BACKUP_DIR is a folder'))),
	ADDRESS_HEADER: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z-]+$/, 'ADDRESS_HEADER is the name of a header'))),
	/** Writes one address may make in ten minutes; a load test needs more than people do. */
	WRITES_PER_ADDRESS: v.optional(
		v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'WRITES_PER_ADDRESS is a number, such as 30'))
	),
	/** Percent of a counsellor's seats that people without an invite may hold. */
	SHARE_WITHOUT_INVITE: v.optional(
		v.pipe(v.string(), v.regex(/^([1-9]\d|100)$/, 'SHARE_WITHOUT_INVITE is a percentage from 10 to 100'))
	),
	/** Addresses many people share, such as a centre's own: they have five times the room. */
	BUSY_ADDRESSES: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => listed(text).every((address) => isIP(address) > 0),
				'BUSY_ADDRESSES holds IP addresses with commas between them'
			)
		)
	),
	/** Text messages and mail go out only when somebody sets these. */
	SMS_GATEWAY_URL: v.optional(
		v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'SMS_GATEWAY_URL is an address, such as https://sms.example/send'))
	),
	/** What the gateway says when it brings an answer to a text message ("STOP"); without it answers are not taken. */
	SMS_INBOUND_SECRET: v.optional(
		v.pipe(v.string(), v.regex(/^\S{16,200}$/, 'SMS_INBOUND_SECRET is at least 16 signs without a space'))
	),
	SMTP_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^smtps?:\/\/\S+$/, 'SMTP_URL is an address, such as smtps://name:password@mail.example')
		)
	),
	MAIL_FROM: v.optional(v.pipe(v.string(), v.includes('@', 'MAIL_FROM is an e-mail address'))),
	/** How push services know this service; without them it makes a pair of its own and keeps it. */
	VAPID_PUBLIC_KEY: v.optional(
		v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86,88}$/, 'VAPID_PUBLIC_KEY is 87 letters and digits'))
	),
	VAPID_PRIVATE_KEY: v.optional(
		v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42,44}$/, 'VAPID_PRIVATE_KEY is 43 letters and digits'))
	),
	VAPID_SUBJECT: v.optional(
		v.pipe(v.string(), v.regex(/^(mailto:|https:\/\/)\S+$/, 'VAPID_SUBJECT is a mailto: or https: address'))
	),
	/** Whom to tell about a fault of the security: /.well-known/security.txt says so. */
	SECURITY_CONTACT: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^(mailto:|https:\/\/|tel:)\S+$/, 'SECURITY_CONTACT is a mailto:, https: or tel: address')
		)
	),
	/** Where this machine alone reads numbers about the service; there are none without it. */
	METRICS_PORT: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535,
				'METRICS_PORT is a number up to 65535, such as 9464'
			)
		)
	),
	XFF_DEPTH: v.optional(v.pipe(v.string(), v.regex(/^[1-9]$/, 'XFF_DEPTH is 1 to 9')))
});

export type Settings = {
	port: number;
	host: string;
	origin: string | undefined;
	databaseUrl: string | undefined;
	folder: string;
	/** Where copies of the data go; undefined is `copies` in the data folder. */
	copies: string | undefined;
	writesPerAddress: number;
	shareWithoutInvite: number;
	busyAddresses: string[];
	smsGateway: string | undefined;
	smsInbound: string | undefined;
	smtp: string | undefined;
	mailFrom: string | undefined;
	pushKeys: { publicKey: string; privateKey: string } | undefined;
	/** Whom a push service can write to when something goes wrong. */
	contact: string;
	/** Whom to tell about a fault of the security; undefined when nobody is named. */
	security: string | undefined;
	/** Where numbers about the service are read; undefined is nowhere. */
	metricsPort: number | undefined;
};

function listed(text: string): string[] {
	return text
		.split(',')
		.map((address) => address.trim())
		.filter(Boolean);
}

/**
 * The settings of the service, read once. In: environment variables. Out: typed settings with their defaults.
 * Throws an Error whose message is one sentence for the person who starts the service.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(
		Object.keys(Settings.entries)
			.map((name) => [name, environment[name]])
			.filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = v.safeParse(Settings, given);
	if (!parsed.success) throw new Error(parsed.issues.map((issue) => `${issue.message}.`).join(' '));
	const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, ORIGIN } = parsed.output;
	if (Boolean(publicKey) !== Boolean(privateKey))
		throw new Error('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: give both or none.');
	return {
		port: Number(parsed.output.PORT ?? 3000),
		host: parsed.output.HOST ?? '0.0.0.0',
		origin: parsed.output.ORIGIN,
		databaseUrl: parsed.output.DATABASE_URL,
		folder: parsed.output.DATA_DIR ?? 'data',
		copies: parsed.output.BACKUP_DIR,
		writesPerAddress: Number(parsed.output.WRITES_PER_ADDRESS ?? 30),
		shareWithoutInvite: Number(parsed.output.SHARE_WITHOUT_INVITE ?? 50),
		busyAddresses: listed(parsed.output.BUSY_ADDRESSES ?? ''),
		smsGateway: parsed.output.SMS_GATEWAY_URL,
		smsInbound: parsed.output.SMS_INBOUND_SECRET,
		smtp: parsed.output.SMTP_URL,
		mailFrom: parsed.output.MAIL_FROM,
		pushKeys: publicKey && privateKey ? { publicKey, privateKey } : undefined,
		security: parsed.output.SECURITY_CONTACT ?? parsed.output.VAPID_SUBJECT,
		metricsPort: parsed.output.METRICS_PORT ? Number(parsed.output.METRICS_PORT) : undefined,
		contact: parsed.output.VAPID_SUBJECT ?? (ORIGIN?.startsWith('https://') ? ORIGIN : 'mailto:nobody@localhost')
	};
}
