import * as v from 'valibot';

const Settings = v.object({
	PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'PORT is a number, such as 3000'))),
	HOST: v.optional(v.string()),
	ORIGIN: v.optional(v.pipe(v.string(), v.url('ORIGIN is an address, such as https://trampoline.example'))),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres://'))),
	DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'DATA_DIR is a folder'))),
	ADDRESS_HEADER: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z-]+$/, 'ADDRESS_HEADER is the name of a header'))),
	XFF_DEPTH: v.optional(v.pipe(v.string(), v.regex(/^[1-9]$/, 'XFF_DEPTH is 1 to 9')))
});

export type Settings = { port: number; origin: string | undefined; databaseUrl: string | undefined; folder: string };

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
	return {
		port: Number(parsed.output.PORT ?? 3000),
		origin: parsed.output.ORIGIN,
		databaseUrl: parsed.output.DATABASE_URL,
		folder: parsed.output.DATA_DIR ?? 'data'
	};
}
