import { createContext } from 'svelte';
import { browser } from '$app/environment';
import { SvelteMap } from 'svelte/reactivity';
import { currentGoal, emptyPlan, nextStep, settlePast, type Plan, type PlanChange } from '$lib/domain/plan';
import { memoryKeep, tableNames, type Change, type Keep, type Pack, type Parcel, type Slip, type TableName } from './keep';
import { flush } from './outbox/flush';

/** Where the young person's data lives while the app is open: read once, then written through one door. */
export class Phone {
	ready = $state(false);
	/** True when the browser lets nothing be stored; the person is told. */
	forgets = $state(false);
	online = $state(true);
	sending = $state(false);
	plan = $state.raw<Plan>(emptyPlan);
	slips = $state.raw<Slip[]>([]);
	outbox = $state.raw<Parcel[]>([]);
	packs = $state.raw<Pack[]>([]);
	settings = new SvelteMap<string, string>();

	#keep: Keep | null = null;
	#opening: Promise<Keep> | null = null;
	#started = false;
	#tabs: BroadcastChannel | null = null;
	readonly kiosk: boolean;

	constructor(kiosk = false) {
		this.kiosk = kiosk;
	}

	goal = $derived(currentGoal(this.plan));
	step = $derived(nextStep(this.plan));
	/** Talks that are not over, soonest first. */
	talks = $derived(
		this.slips
			.filter((slip) => slip.state !== 'cancelled')
			.sort((a, b) => a.booking.slot.start.localeCompare(b.booking.slot.start))
	);
	/** The freshest free moments this phone knows. */
	pack = $derived<Pack | undefined>(
		this.packs.find((pack) => pack.id === this.settings.get('pack')) ?? this.packs[0]
	);
	/** The number that is on every screen, once a centre is known. */
	centre = $derived(this.pack?.answer.centre ?? this.slips[0]?.booking.centre);

	/** Opens the store when there is one and reads it. A first visit opens nothing: the database library stays away. */
	async start(): Promise<void> {
		if (this.#started) return;
		this.#started = true;
		this.online = navigator.onLine;
		addEventListener('online', () => {
			this.online = true;
			void this.send();
		});
		addEventListener('offline', () => (this.online = false));
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.send();
		});
		if (!this.kiosk) {
			this.#tabs = new BroadcastChannel('trampoline');
			this.#tabs.onmessage = () => void this.#read(tableNames);
		}
		if (this.kiosk || wasUsed()) {
			await this.#open();
			await this.#read(tableNames);
			await this.change(settlePast(this.plan, new Date().toISOString()));
		}
		this.ready = true;
		void this.send();
	}

	/** Writes to the store, then shows what it now holds. */
	async write(changes: readonly Change[]): Promise<void> {
		if (!changes.length) return;
		const keep = await this.#open();
		// A copy without reactive wrapping: the store clones, and a wrapped row cannot be cloned.
		await keep.write(JSON.parse(JSON.stringify(changes)) as Change[]);
		const touched = new Set<TableName>(changes.map((change) => ('put' in change ? change.put : change.remove)));
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
		if (!this.#keep || this.sending || !this.outbox.length) return;
		const keep = this.#keep;
		this.sending = true;
		try {
			await navigator.locks.request('trampoline-outbox', async () => {
				await flush(keep, (path, init) => fetch(path, init));
			});
		} finally {
			await this.#read(['slip', 'outbox']);
			this.sending = false;
			this.#tabs?.postMessage('written');
		}
	}

	/** Everything on this device, as one readable file. */
	async copy(): Promise<string> {
		const keep = await this.#open();
		const tables = await Promise.all(tableNames.map(async (name) => [name, await keep.all(name)] as const));
		return JSON.stringify({ app: 'trampoline', version: 1, ...Object.fromEntries(tables) }, null, '\t');
	}

	/** Removes everything: database, caches with it, and what the browser session holds. */
	async forgetAll(): Promise<void> {
		const keep = await this.#open();
		await keep.clear();
		localStorage.clear();
		sessionStorage.clear();
		this.plan = emptyPlan;
		this.slips = [];
		this.outbox = [];
		this.packs = [];
		this.settings.clear();
		this.#keep = null;
		this.#opening = null;
		this.#tabs?.postMessage('written');
	}

	#open(): Promise<Keep> {
		this.#opening ??= openKeep(this.kiosk).then(({ keep, forgets }) => {
			this.#keep = keep;
			this.forgets = forgets;
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
			else if (name === 'step') plan.steps = await keep.all('step');
			else if (name === 'did') plan.did = await keep.all('did');
			else if (name === 'slip') this.slips = await keep.all('slip');
			else if (name === 'outbox') this.outbox = await keep.all('outbox');
			else if (name === 'pack') this.packs = await keep.all('pack');
			else for (const { id, value } of await keep.all('setting')) this.settings.set(id, value);
		}
		this.plan = plan;
	}
}

const usedMark = 'trampoline-used';

/** Tells, without opening the database, whether this phone holds anything. */
function wasUsed(): boolean {
	try {
		return localStorage.getItem(usedMark) !== null;
	} catch {
		return false;
	}
}

/** A phone that blocks storage still works until the page closes, and says so. */
async function openKeep(kiosk: boolean): Promise<{ keep: Keep; forgets: boolean }> {
	if (kiosk) return { keep: memoryKeep(), forgets: false };
	try {
		const { dexieKeep } = await import('./keep/dexie');
		const keep = await dexieKeep();
		localStorage.setItem(usedMark, '1');
		void navigator.storage?.persist?.();
		return { keep, forgets: false };
	} catch {
		return { keep: memoryKeep(), forgets: true };
	}
}

export const [getPhone, setPhone] = createContext<Phone>();

let shared: Phone | undefined;

/** The one phone of this page; on the server each rendering gets its own, empty. */
export function phoneOf(kiosk: boolean): Phone {
	if (!browser) return new Phone();
	// Outside any screen: what is derived here must outlive the screen that asked first.
	if (!shared) $effect.root(() => void (shared = new Phone(kiosk)));
	return shared!;
}
