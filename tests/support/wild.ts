import fc from 'fast-check';

/**
 * How often each rule of the fuzzing is tried: some hundred times in a normal run, FUZZ=100000 for the long one (TRUST 6). The
 * seed is the same every time, so that what fails fails again; FUZZ_SEED takes another one.
 */
export const fuzz = (share = 1, longShare = 1) => ({
	numRuns: Math.max(Math.round(process.env['FUZZ'] ? Number(process.env['FUZZ']) * longShare : 300 * share), 20),
	seed: Number(process.env['FUZZ_SEED']) || 20_261_125,
	endOnFailure: true
});

/** Texts that have broken something somewhere: empty, long, without an end, in other scripts, in other languages of machines. */
const naughty = [
	...[
		'',
		' ',
		'\0',
		'\n',
		'\r\n',
		'\t',
		'\ufeff',
		'\u202e',
		'\ud800',
		'\udfff',
		'ﷺ',
		'👨‍👩‍👧‍👦',
		'Ⅷ',
		'ı',
		'İ',
		'ß',
		'Ω'.repeat(50)
	],
	...['null', 'undefined', 'NaN', 'true', '-0', '1e999', '9'.repeat(400), '0x10', '١٢٣', '1/0', '{}', '[]', '[[[[[[[['],
	...[
		"' or 1=1 --",
		'"; drop table booking; --',
		'%00',
		'%ff',
		'%',
		'../../etc/passwd',
		'..\\..\\',
		'//evil.example',
		'javascript:alert(1)'
	],
	...[
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'{{7*7}}',
		'${7*7}',
		'$(id)',
		'`id`',
		'__proto__',
		'constructor',
		'toString'
	],
	...[
		'2026-02-31T25:61:61Z',
		'2026-02-30T10:00:00.000Z',
		'+275760-09-13T00:00:00.001Z',
		'0000-00-00',
		'24:00',
		'2026-11-24 08:00:00+0530'
	],
	...[
		'a@b',
		'a@b.c\r\nBcc: d@e.f',
		`a@${'a.'.repeat(200)}`,
		'mailto:a@b.example',
		'BEGIN:VCALENDAR',
		'http://[::1]/',
		'http://127.1',
		'https://a:b@c:0/'
	],
	...['a'.repeat(5_000), '\u0301'.repeat(500), ' '.repeat(3_000), '-'.repeat(2_000), `${'1 '.repeat(1_000)}x`]
];

/** Any text: signs, letters, bytes, and those that have broken something. */
export const wildText = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
	{ weight: 3, arbitrary: fc.constantFrom(...naughty) },
	{
		weight: 1,
		arbitrary: fc.tuple(fc.constantFrom(...naughty), fc.constantFrom(...naughty)).map((two) => two.join(''))
	}
);

const wildName = fc.oneof(
	fc.constantFrom(
		'__proto__',
		'constructor',
		'toString',
		'valueOf',
		'length',
		'then',
		'v',
		'id',
		'kind',
		'slot',
		'lang',
		'app',
		'form'
	),
	fc.string({ maxLength: 8 })
);

/** Anything that JSON can say, with the names that objects have by themselves. */
export const wildJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, depthSize: 'small' },
		fc.constantFrom(null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER + 2),
		wildText,
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.array(tie('value'), { maxLength: 4 }),
		fc
			.array(fc.tuple(wildName, tie('value')), { maxLength: 4 })
			.map(
				(pairs) =>
					JSON.parse(
						`{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`).join(',')}}`
					) as unknown
			)
	)
})).value;

export const wildBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes));

/** A text that is right but for a cut, a sign too much, or some signs of another. */
export const nearText = (...right: readonly string[]): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom(...right), fc.nat(), fc.nat(12), wildText, fc.nat(9))
		.map(([text, at, long, other, kind]) => {
			const where = text.length ? at % text.length : 0;
			if (kind === 0) return text;
			if (kind < 3) return text.slice(0, where);
			if (kind < 5) return text.slice(0, where) + text.slice(where + long);
			return text.slice(0, where) + other.slice(0, 200) + text.slice(where + (kind < 7 ? 0 : long));
		});

/** An object that is right but for one or two fields: gone, wild, or one too many. */
export const nearObject = (...right: readonly Record<string, unknown>[]): fc.Arbitrary<unknown> =>
	fc
		.tuple(fc.constantFrom(...right), fc.array(fc.tuple(fc.nat(), fc.nat(4), wildJson, wildName), { maxLength: 2 }))
		.map(([object, changes]) => {
			const changed = structuredClone(object);
			for (const [at, kind, value, name] of changes) {
				const names = Object.keys(changed);
				const field = names.length ? names[at % names.length]! : name;
				if (kind === 0) delete changed[field];
				else if (kind === 1)
					Object.defineProperty(changed, name, { value, enumerable: true, configurable: true, writable: true });
				else changed[field] = value;
			}
			return changed;
		});

const slowest = new Map<string, number>();

/** Does something and remembers the longest time it took, by name. */
export async function timed<Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> {
	const began = performance.now();
	try {
		return await work();
	} finally {
		slowest.set(name, Math.max(slowest.get(name) ?? 0, performance.now() - began));
	}
}

/** Says in a long run how long each took at most; a machine that does other things too is no reason to fail. */
export function tellSlowest(): void {
	if (!process.env['FUZZ']) return;
	const lines = [...slowest]
		.sort(([, a], [, b]) => b - a)
		.map(([name, ms]) => `${ms.toFixed(1).padStart(9)} ms  ${name}`);
	console.log(['The longest of each:', ...lines.slice(0, 40)].join('\n'));
}
