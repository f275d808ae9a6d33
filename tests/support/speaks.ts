/* Journeys are written in Dutch. Where a project speaks Arabic, each Dutch text of a journey also stands for the Arabic of its key. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';

type Texts = { [key: string]: Texts | string };
type Text = string | RegExp;

let lang: 'nl' | 'ar' = 'nl';
/** The language of the young person in the journeys of this worker. */
export const spoken = () => lang;

const flat = (texts: Texts, at: string): [string, string][] =>
	Object.entries(texts).flatMap(([key, below]) =>
		typeof below === 'string' ? [[`${at}${key}`, below] as [string, string]] : flat(below, `${at}${key}.`)
	);

/** Every text of a language by its key, `namespace:key`. */
export const textsOf = (of: string): [string, string][] =>
	readdirSync(`messages/${of}`)
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) =>
			flat(JSON.parse(readFileSync(`messages/${of}/${file}`, 'utf8')) as Texts, `${file.replace('.json', '')}:`)
		);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const placeholder = /\{\{(\w+)\}\}/;
const namesIn = (text: string): string[] => text.split(placeholder).filter((_, at) => at % 2);
// A counted text has other forms in Arabic than in Dutch.
const uncounted = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

type Pair = { dutch: string; filled: RegExp; arabic: string[] };
let pairs: Pair[] = [];

function readPairs(): Pair[] {
	const arabic = Map.groupBy(textsOf('ar'), ([key]) => uncounted(key));
	const days = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2026, 0, 4 + at)));
	const dayIn = (of: string, date: Date) =>
		new Intl.DateTimeFormat(of, { weekday: 'long', timeZone: 'UTC' }).format(date);
	const week = days.map((date) => {
		const dutch = dayIn('nl', date);
		return { dutch, filled: new RegExp(`^${dutch}$`), arabic: [dayIn('ar', date)] };
	});
	const texts = textsOf('nl').flatMap(([key, dutch]) => {
		const said = arabic.get(uncounted(key))?.map(([, text]) => text) ?? [];
		// A text of placeholders alone would stand for everything.
		if (!said.length || !/\p{L}{2}/u.test(dutch.replaceAll(new RegExp(placeholder, 'g'), ''))) return [];
		const parts = dutch.split(placeholder).map((part, at) => (at % 2 ? '(.+)' : escaped(part)));
		return [{ dutch, filled: new RegExp(`^${parts.join('')}$`), arabic: said }];
	});
	return [...week, ...texts];
}

/** The Arabic texts of a pair as a pattern, with what the Dutch one was filled with, or with anything. */
const pattern = ({ dutch, arabic: texts }: Pair, filled: (string | undefined)[] = []): string[] => {
	const names = namesIn(dutch);
	const fill = (name: string) =>
		// A row of words has another comma in Arabic.
		(filled[names.indexOf(name)]?.split(', ') ?? [])
			.map((one) => `[\u2068\u2069]*(?:${one === anyNumber ? one : arabic(one)})[\u2068\u2069]*`)
			.join('.{1,3}') || '.+';
	return texts.map((text) =>
		text
			.split(placeholder)
			.map((part, at) => (at % 2 ? fill(part) : escaped(part).replaceAll(' ', '\\s+')))
			.join('')
	);
};

/** A Dutch text as a pattern of its Arabic. A part of a text may also be what a person typed, so it stands for itself as well. */
const arabic = (dutch: string, whole = true): string => allOf(dutch, whole).join('|');
const allOf = (dutch: string, whole: boolean): string[] => {
	let typed = true;
	const same = pairs.flatMap((pair) => {
		const filled = pair.filled.exec(dutch)?.slice(1);
		// What a template was filled with is a name, a number, or any word of somebody who typed the whole.
		if (filled?.every((value) => samples.includes(value) || /^[\d.: ]+$/.test(value))) typed = false;
		return filled ? pattern(pair, filled) : [];
	});
	const part = whole ? [] : pairs.filter((pair) => pair.dutch.toLowerCase().includes(dutch.toLowerCase()));
	const itself = typed ? [escaped(dutch).replaceAll(' ', '\\s+')] : [];
	return [...new Set([...itself, ...same, ...part.flatMap((pair) => pattern(pair))])];
};

// What is filled in on the screens of the tests.
const samples = [
	'Sofie',
	'Karim',
	'De Brug',
	'02 123 45 67',
	'112',
	'1813',
	'1',
	'3',
	'12',
	'14',
	'18.00',
	'24.00',
	'qqqq'
];
const anyNumber = '\\d+';
/** What could be filled in, one after the other: the first place each sample, the others together each sample. */
const fillings = (dutch: string): string[][] => {
	const places = namesIn(dutch);
	if (!places.length) return [[]];
	const others = places.length > 1 ? samples : samples.slice(0, 1);
	return samples.flatMap((one) => others.map((other) => places.map((_, at) => (at ? other : one))));
};
const fill = (dutch: string, values: string[]): string =>
	values.reduce((text, value) => text.replace(placeholder, () => value), dutch);

// A single word is no part of a longer Arabic one.
const word = (texts: string[]) =>
	texts.map((one) => (one.includes('\\s') ? one : `(?<![\u0621-\u064a])${one}(?![\u0621-\u064a])`)).join('|');

/** A Dutch text in the language that is spoken. */
export const say = (dutch: string): string =>
	lang === 'nl' ? dutch : (pairs.find((pair) => pair.dutch === dutch)?.arabic[0] ?? dutch);

const known = new Map<string, RegExp>();
/** A Dutch text or pattern as what stands on a page for it. In: whether it is the whole of what stands there. */
export function saidOn<T>(page: Page, dutch: T, whole = false): T | RegExp {
	// The desk has its own languages, and its journeys are in Dutch.
	if (lang === 'nl' || /\/(desk|setup)\b/.test(page.url())) return dutch;
	if (!(typeof dutch === 'string' || dutch instanceof RegExp) || dutch === '') return dutch;
	const of = `${String(dutch)} ${whole}`;
	if (!known.has(of)) known.set(of, typeof dutch === 'string' ? text(dutch, whole) : anyOf(dutch));
	return known.get(of)!;
}

const text = (dutch: string, whole: boolean): RegExp =>
	whole ? new RegExp(`^\\s*(?:${arabic(dutch)})\\s*$`) : new RegExp(word(allOf(dutch, false)), 'i');

function anyOf(dutch: RegExp): RegExp {
	// A pattern of names and numbers alone is the same in every language.
	if (!/\p{L}{2}/u.test(samples.reduce((left, one) => left.replaceAll(one, ''), dutch.source))) return dutch;
	const found = pairs.flatMap((pair) => {
		const all = fillings(pair.dutch);
		const fits = all.filter((values) => dutch.test(fill(pair.dutch, values)));
		const kept = namesIn(pair.dutch).map((_, at) => {
			const values = [...new Set(fits.map((one) => one[at]!))];
			if (values.length === new Set(all.map((one) => one[at])).size) return [undefined];
			// Where several numbers fit, every number does.
			return values.length > 1 && values.every((value) => /^\d+$/.test(value)) ? [anyNumber] : values;
		});
		const rows = kept.reduce<(string | undefined)[][]>(
			(rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
			[[]]
		);
		return fits.length ? rows.flatMap((row) => pattern(pair, row)) : [];
	});
	return found.length ? new RegExp(word([...new Set(found)])) : dutch;
}

/** The address of a young person's screen, in the language that is spoken. */
export const addressIn = <T>(address: T): T => {
	if (lang === 'nl') return address;
	if (typeof address === 'string')
		return address.replace(/(^|:\d+)\/nl(?=[/?#]|$)/, `$1/${lang}`).replace('lang=nl', `lang=${lang}`) as T;
	return address instanceof RegExp
		? (new RegExp(address.source.replace('/nl', `/${lang}`), address.flags) as T)
		: address;
};

type Matchers = Record<string, (...args: unknown[]) => unknown>;
const whole = ['toHaveText', 'toHaveTitle', 'toHaveAccessibleName'];

/** What is expected of a screen, with each Dutch text also in the language that is spoken. */
export const expectsIn = <E extends (...args: never[]) => unknown>(expect: E): E =>
	new Proxy(expect, {
		apply: (of, self, args: [unknown]) =>
			matchersIn(Reflect.apply(of, self, args) as Matchers, args[0] as Page | Locator)
	});

const matchersIn = (matchers: Matchers, on: Page | Locator): Matchers =>
	new Proxy(matchers, {
		get(of, name: string) {
			const does = of[name]!;
			if (lang === 'nl') return does;
			if (name === 'not') return matchersIn(does as unknown as Matchers, on);
			const says = (text: unknown) => saidOn('page' in on ? on.page() : on, text, whole.includes(name));
			if (whole.includes(name) || name === 'toContainText')
				return (text: unknown, ...more: unknown[]) =>
					does.call(of, Array.isArray(text) ? text.map(says) : says(text), ...more);
			if (name === 'toHaveURL') return (url: unknown, ...more: unknown[]) => does.call(of, addressIn(url), ...more);
			return does;
		}
	});

/** A screen of the young in Arabic runs from the right, and nothing stands outside it. */
async function fromTheRight(page: Page): Promise<void> {
	const look = () =>
		page
			.evaluate(() => {
				const { lang, dir, scrollWidth } = document.documentElement;
				// Not a page of ours.
				if (!lang) return '';
				if (lang !== 'ar' && !/^\/ar(\/|$)/.test(location.pathname)) return '';
				if (lang !== 'ar' || dir !== 'rtl') return `lang=${lang} dir=${dir}`;
				return scrollWidth > innerWidth ? `${scrollWidth - innerWidth} px stand outside the screen` : '';
			})
			// Another page came in between: that one is looked at in its turn.
			.catch(() => '');
	// A page that the worker answers with has its language once the app is awake.
	await expect.poll(look, page.url()).toBe('');
}

type Finds = Pick<Page & Locator, 'getByRole' | 'getByText' | 'getByLabel' | 'locator' | 'filter' | 'page'>;

/** From here on every page of this worker understands Dutch texts as Arabic ones too, and opens the Arabic screens. */
export async function speak(to: 'nl' | 'ar', browser: Browser): Promise<void> {
	if (to === lang) return;
	lang = to;
	pairs = readPairs();
	const context = await browser.newContext();
	const page = await context.newPage();
	const onPage = Object.getPrototypeOf(page) as Page;
	const onLocator = Object.getPrototypeOf(page.locator('html')) as Locator;
	const onBrowser = Object.getPrototypeOf(browser) as Browser;
	await context.close();

	const pageOf = (on: Finds) => (on.page ? on.page() : (on as unknown as Page));
	for (const proto of [onPage, onLocator] as unknown as Finds[]) {
		const { getByRole, getByText, getByLabel, locator, filter } = proto;
		proto.getByRole = function (role, options) {
			const { name, exact } = options ?? {};
			return getByRole.call(
				this,
				role,
				name === undefined ? options : { ...options, name: saidOn(pageOf(this), name, exact) }
			);
		};
		proto.getByText = function (text, options) {
			return getByText.call(this, saidOn(pageOf(this), text, options?.exact), options);
		};
		proto.getByLabel = function (text, options) {
			return getByLabel.call(this, saidOn(pageOf(this), text, options?.exact), options);
		};
		const has = <O extends { hasText?: Text }>(on: Finds, options?: O) =>
			options?.hasText === undefined ? options : { ...options, hasText: saidOn(pageOf(on), options.hasText) };
		proto.locator = function (selector: never, options?: object) {
			return locator.call(this, selector, has(this, options));
		};
		if (filter)
			proto.filter = function (options) {
				return filter.call(this, has(this, options));
			};
	}
	const { goto } = onPage;
	onPage.goto = async function (url, options) {
		const answer = await goto.call(this, addressIn(url), options);
		await fromTheRight(this);
		return answer;
	};
	const { click } = onLocator;
	onLocator.click = async function (options) {
		await fromTheRight(this.page());
		return click.call(this, options);
	};
	const { newContext } = onBrowser;
	onBrowser.newContext = function (options) {
		return newContext.call(this, { ...options, locale: lang });
	};
}
