import type { Care } from '$lib/domain/care';
import { createContext } from 'svelte';
import { browser } from '$app/environment';
import { SvelteMap } from 'svelte/reactivity';
import {
	asDid,
	asStep,
	currentGoal,
	emptyPlan,
	nextStep,
	nextSteps,
	settlePast,
	welcomeBack,
	type Plan,
	type PlanChange,
	type Room
} from '$lib/domain/plan';
import { discreetMark, marked, openKeep, wasUsed } from './door';
import { tableNames, tableOf, type Change, type Keep, type Obstacle, type Pack } from './keep';
import type { Ask, Letter, Parcel, Slip, Strength, TableName, Wish } from './keep';
import type { Locked } from './keep/open';

/** Where the young person's data lives while the app is open: read once, then written through one door. */
export class Phone {
	ready = $state(false);
	/** How to welcome somebody who was away; `none` once they chose. */
	welcome = $state<ReturnType<typeof welcomeBack>>('none');
	/** True when the browser lets nothing be stored, or nothing more; the person is told. */
	forgets = $state(false);
	/** Set while the store asks for its code; everything that reads or writes waits for it. */
	locked = $state.raw<Locked | null>(null);
	/** Whether there is a code on what is kept. */
	sealed = $state(false);
	/** Whoever looks along sees an agenda. Known before anything is opened, so it is no row of the store. */
	discreet = $state(false);
	/** What the browser handed out to put the app on the home screen; `install.ts` asks with it. */
	offer = $state.raw<Event | null>(null);
	online = $state(true);
	sending = $state(false);
	plan = $state.raw<Plan>(emptyPlan);
	slips = $state.raw<Slip[]>([]);
	outbox = $state.raw<Parcel[]>([]);
	packs = $state.raw<Pack[]>([]);
	strengths = $state.raw<Strength[]>([]);
	wishes = $state.raw<Wish[]>([]);
	obstacles = $state.raw<Obstacle[]>([]);
	care = $state.raw<Care[]>([]);
	asks = $state.raw<Ask[]>([]);
	letters = $state.raw<Letter[]>([]);
	settings = new SvelteMap<string, string>();

	#keep: Keep | null = null;
	#opening: Promise<Keep> | null = null;
	#started = false;
	#again = false;
	#tabs: BroadcastChannel | null = null;
	readonly kiosk: boolean;
	/** Whether this phone holds anything, known before it is opened. */
	readonly used = browser && wasUsed();

	constructor(kiosk = false) {
		this.kiosk = kiosk;
	}

	goal = $derived(currentGoal(this.plan));
	/** Cards in the way now, with how urgent each is. */
	inTheWay = $derived(new Map(this.obstacles.map((one) => [one.id, one.urgency])));
	/** How much room there is this week: one step until somebody says otherwise. */
	room = $derived(Number(this.settings.get('room') ?? 1) as Room);
	/** The steps of this week, the big one first. */
	steps = $derived(nextSteps(this.plan, this.inTheWay, this.room));
	step = $derived(nextStep(this.plan, this.inTheWay));
	/** Talks that are not over, and one that is over and was not asked about yet, soonest first. */
	talks = $derived(
		this.slips
			.filter((slip) => slip.state !== 'cancelled' && !isPast(slip))
			.sort((a, b) => a.booking.slot.start.localeCompare(b.booking.slot.start))
	);
	/** Talks whose counsellor says "thinking of you", until it was read here. */
	notes = $derived(this.slips.filter(({ booking, noteRead }) => booking.noteAt && booking.noteAt !== noteRead));
	/** The freshest free moments this phone knows. */
	pack = $derived<Pack | undefined>(this.packs.find((pack) => pack.id === this.settings.get('pack')) ?? this.packs[0]);
	/** The number that is on every screen, once a centre is known. */
	centre = $derived(this.pack?.answer.centre ?? this.slips[0]?.booking.centre);

	/** Opens the store when there is one and reads it. A first visit opens nothing: the database library stays away. */
	async start(): Promise<void> {
		if (this.#started) return;
		this.#started = true;
		this.online = navigator.onLine;
		this.discreet = !this.kiosk && marked(discreetMark);
		addEventListener('online', () => {
			this.online = true;
			void this.send();
		});
		addEventListener('offline', () => (this.online = false));
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.send().then(() => this.look());
		});
		if (!this.kiosk) {
			this.#tabs = new BroadcastChannel('trampoline');
			this.#tabs.onmessage = ({ data }) => (data === relocked ? location.reload() : void this.#read(tableNames));
		}
		if (this.kiosk || wasUsed()) {
			await this.#open();
			await this.#read(tableNames);
			const now = new Date().toISOString();
			await this.change(settlePast(this.plan, now));
			this.welcome = welcomeBack(this.settings.get('lastOpen') ?? '', now);
			// The day is enough: nobody needs the hour somebody was here.
			await this.remember('lastOpen', now.slice(0, 10));
		}
		this.ready = true;
		void this.send().then(() => this.look());
		void this.#listen();
	}

	/** Hears whether a talk still stands as it was. No talk costs nothing. */
	async look(): Promise<void> {
		if (!this.slips.length) return;
		try {
			const { lookAtTalks } = await import('./sync/slips');
			await lookAtTalks(this, (path, init) => fetch(path, init));
		} catch {
			// The network is away: the next opening looks.
		}
	}

	/** Writes to the store, then shows what it now holds. */
	async write(changes: readonly Change[]): Promise<void> {
		if (!changes.length) return;
		const keep = await this.#open();
		// A copy without reactive wrapping: the store clones, and a wrapped row cannot be cloned.
		await keep.write(JSON.parse(JSON.stringify(changes)) as Change[]);
		const touched = new Set<TableName>(changes.map(tableOf));
		await this.#read([...touched]);
		this.#tabs?.postMessage('written');
	}

	/** Writes what a rule of the plan changed. */
	async change(change: PlanChange): Promise<void> {
		await this.write([
			...(change.goal ?? []).map((row) => ({ put: 'goal' as const, row })),
			...(change.milestone ?? []).map((row) => ({ put: 'milestone' as const, row })),
			...(change.step ?? []).map((row) => ({ put: 'step' as const, row })),
			...(change.did ?? []).map((row) => ({ put: 'did' as const, row })),
			...(change.removeDid ?? []).map((id) => ({ remove: 'did' as const, id }))
		]);
	}

	async remember(id: string, value: string): Promise<void> {
		if (this.settings.get(id) !== value) await this.write([{ put: 'setting', row: { id, value } }]);
	}

	/** Sends what waits; one tab at a time. Nothing waiting costs nothing. */
	async send(): Promise<void> {
		// The network can come back while what it lost is still being given up on: then once more, right after.
		if (this.sending) this.#again = true;
		if (!this.#keep || this.sending || !this.outbox.length) return;
		const keep = this.#keep;
		this.sending = true;
		try {
			const { flush } = await import('./outbox/flush');
			const sends = () => flush(keep, (path, init) => fetch(path, init));
			// A browser that blocks storage refuses locks too; what only this page holds no other one sends.
			await (this.forgets ? sends() : navigator.locks.request('trampoline-outbox', sends));
		} catch {
			// What sends is not on this phone yet and the network is away: everything waits.
		} finally {
			await this.#read(['slip', 'outbox', 'ask']);
			this.sending = false;
			this.#tabs?.postMessage('written');
		}
		if (!this.#again) return;
		this.#again = false;
		await this.send();
	}

	/** Looks whether something came back of a letter that went out; nobody who sent none downloads this. */
	async #listen(): Promise<void> {
		if (!this.letters.length) return;
		try {
			const { fetchReplies } = await import('./letters/replies');
			await fetchReplies(this);
		} catch {
			// The network is away: the next opening looks again.
		}
	}

	/** Everything on this device, as one readable file. */
	async copy(): Promise<string> {
		const keep = await this.#open();
		const tables = await Promise.all(tableNames.map(async (name) => [name, await keep.all(name)] as const));
		return JSON.stringify({ app: 'trampoline', version: 1, ...Object.fromEntries(tables) }, null, '\t');
	}

	/** Removes everything: database, what the browser session holds, and the address of its notifications (TRUST 1.3). */
	async forgetAll(): Promise<void> {
		const keep = await this.#open();
		await keep.clear();
		// Without the network the browser may not manage; nothing else waits for it.
		await import('./asking/knock').then(({ forgetPush }) => forgetPush()).catch(() => {});
		localStorage.clear();
		sessionStorage.clear();
		this.plan = emptyPlan;
		this.slips = [];
		this.outbox = [];
		this.packs = [];
		this.strengths = [];
		this.wishes = [];
		this.obstacles = [];
		this.care = [];
		this.asks = [];
		this.letters = [];
		this.settings.clear();
		this.#keep = null;
		this.#opening = null;
		this.#tabs?.postMessage('written');
	}

	beDiscreet(on: boolean): void {
		if (this.kiosk) return;
		if (on) localStorage.setItem(discreetMark, '1');
		else localStorage.removeItem(discreetMark);
		this.discreet = on;
	}

	/** Goes on with the same store behind another door: a code was set or taken away. Other tabs start again. */
	async changeDoor(change: (keep: Keep) => Promise<Keep>): Promise<void> {
		const keep = await change(await this.#open());
		this.#keep = keep;
		this.#opening = Promise.resolve(keep);
		this.sealed = 'behind' in keep;
		this.#tabs?.postMessage(relocked);
	}

	#open(): Promise<Keep> {
		this.#opening ??= openKeep(
			this.kiosk,
			(locked) => (this.locked = locked),
			(forgets) => (this.forgets = forgets)
		).then((keep) => {
			this.#keep = keep;
			this.sealed = 'behind' in keep;
			return keep;
		});
		return this.#opening;
	}

	async #read(names: readonly TableName[]): Promise<void> {
		if (!this.#keep) {
			if (!wasUsed()) return;
			await this.#open();
		}
		const keep = this.#keep!;
		const plan = { ...this.plan };
		for (const name of names) {
			if (name === 'goal') plan.goals = await keep.all('goal');
			else if (name === 'milestone') plan.milestones = await keep.all('milestone');
			else if (name === 'step') plan.steps = (await keep.all('step')).map(asStep);
			else if (name === 'did') plan.did = (await keep.all('did')).map(asDid);
			else if (name === 'slip') this.slips = await keep.all('slip');
			else if (name === 'outbox') this.outbox = await keep.all('outbox');
			else if (name === 'pack') this.packs = await keep.all('pack');
			else if (name === 'strength') this.strengths = await keep.all('strength');
			else if (name === 'wish') this.wishes = await keep.all('wish');
			else if (name === 'obstacle') this.obstacles = await keep.all('obstacle');
			else if (name === 'care') this.care = await keep.all('care');
			else if (name === 'ask') this.asks = await keep.all('ask');
			else if (name === 'letter') this.letters = await keep.all('letter');
			else for (const { id, value } of await keep.all('setting')) this.settings.set(id, value);
		}
		this.plan = plan;
	}
}

const weekMilliseconds = 7 * 86_400_000;

/** A talk that is over is asked about once, within a week; then it rests. */
function isPast({ booking, asked }: Slip): boolean {
	const since = Date.now() - Date.parse(booking.slot.end);
	return since > 0 && (asked === true || since > weekMilliseconds);
}

const relocked = 'relocked';

export const [getPhone, setPhone] = createContext<Phone>();

let shared: Phone | undefined;

/** The one phone of this page; on the server each rendering gets its own, empty. */
export function phoneOf(kiosk: boolean): Phone {
	if (!browser) return new Phone();
	// Outside any screen: what is derived here must outlive the screen that asked first.
	if (!shared) $effect.root(() => void (shared = new Phone(kiosk)));
	return shared!;
}
