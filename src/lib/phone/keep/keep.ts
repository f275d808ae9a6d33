import type { AlertAnswer, AskAnswer, Booking, FreeSlot, Person, Place, SlotsAnswer } from '$lib/contract';
import type { ReplyLetter } from '$lib/contract/letters';
import type { Care } from '$lib/domain/care';
import type { Did, Goal, Milestone, Step, Urgency } from '$lib/domain/plan';

/** A talk as the phone holds it: readable without a network, with the secret that proves whose it is. */
export type Slip = {
	id: string;
	secret: string;
	/** waiting: not sure yet. changing: booked, a move or cancel waits. taken and refused: the server said no. withdrawn: the counsellor took it back. */
	state: 'waiting' | 'booked' | 'changing' | 'taken' | 'refused' | 'cancelled' | 'withdrawn';
	booking: Booking;
	/** When taken: the three nearest free moments. */
	nearest: FreeSlot[];
	/** When refused: the code, with its words in errors.json. */
	refusal: string;
	/** While it waits: the other moments that are good too, in order of liking. */
	then?: FreeSlot[];
	/** What was typed along, until it is sure. */
	message?: string;
	/** The people and places that `nearest` names. */
	people?: Person[];
	places?: Place[];
	/** An answer that came after waiting, to tell at the next opening: it is sure, or it became another choice. */
	news?: 'sure' | 'other' | null;
	/** "Did it not work out? New moment?" is asked once, and only this phone knows that it was. */
	asked?: boolean;
	/** The counsellor's last "thinking of you" that was read, as the server's instant. */
	noteRead?: string;
	/** Which version of it the server gave last. */
	etag?: string;
};

/** A write that has to reach the server; leaves only after an answer was read (TRUST 3). */
export type Parcel = {
	id: string;
	slip: string;
	/** `ask`: about an ask, whose id is in `slip`; its body says what to send. */
	kind: 'book' | 'move' | 'cancel' | 'late' | 'quiet' | 'ask';
	body: Record<string, unknown>;
	order: number;
};

/** `callMe`, `invite`, `centre`, `counsellor`: what was typed or opened before, so that it is never asked twice. */
export type Setting = { id: string; value: string };

/** The free moments with people and places as last heard, with when that was. */
export type Pack = { id: string; etag: string; answer: SlotsAnswer };

/**
 * A strength the young person chose, or one that somebody saw in them and they kept (SEED rows 49, 57). `id` is the card's;
 * `text` their own "I can" sentence, `proof` when they did it; `from` is empty for their own.
 */
export type Strength = { id: string; text: string; proof: string; from: string; role: string; at: string };

export type Wish = { id: string; at: string };

/** A card in the way that may be kept (see `mayKeep`). */
export type Obstacle = { id: string; urgency: Urgency; at: string };

/** Something asked for: another moment, a call, or to be told when something comes free. The proof is its secret. */
export type Ask = {
	id: string;
	secret: string;
	/** Opens the moment that is kept as the answer. */
	code: string;
	kind: 'meet' | 'call' | 'alert';
	/** queued: not sure yet. Others as the server says. refused: `refusal` says why. */
	state: 'queued' | AskAnswer['state'] | AlertAnswer['state'] | 'refused';
	/** Whom or what it is about, as it was shown. */
	about: string;
	callMe: string;
	/** The kept moment, or what came free; null before there is any. */
	answer: AskAnswer | AlertAnswer | null;
	refusal: string;
	at: string;
};

/** A sealed letter that went out from here, and what came back of it (docs/letters.md). Gone from the phone some time after its end. */
export type Letter = {
	id: string;
	kind: 'show' | 'ask' | 'move';
	/** The own name that went along; empty when none did. Absent in letters of an older app. */
	from?: string;
	/** The first name it was for, as typed or booked. */
	to: string;
	key: string;
	/** Takes it back. */
	secret: string;
	sentAt: string;
	expires: string;
	/** When it was opened; empty before. */
	opened: string;
	takenBack: boolean;
	/** The address under which an answer may come; null when none can, or it was answered. */
	reply: { id: string; key: string } | null;
	/** What came and waits for a yes or no, item by item. */
	came: ReplyLetter | null;
};

/** Every table of the phone, with its rows. */
export type Tables = {
	goal: Goal;
	milestone: Milestone;
	step: Step;
	did: Did;
	slip: Slip;
	setting: Setting;
	outbox: Parcel;
	pack: Pack;
	strength: Strength;
	wish: Wish;
	obstacle: Obstacle;
	care: Care;
	ask: Ask;
	letter: Letter;
};
export type TableName = keyof Tables;

export const tableNames = [
	'goal',
	'milestone',
	'step',
	'did',
	'slip',
	'setting',
	'outbox',
	'pack',
	'strength',
	'wish',
	'obstacle',
	'care',
	'ask',
	'letter'
] as const satisfies TableName[];

/**
 * One row put, some of its fields changed, or the row removed. Whoever waited for the network knows only what it heard, not what
 * was tapped meanwhile: it patches. A patch of a row that is gone changes nothing.
 */
export type Change =
	| { [Name in TableName]: { put: Name; row: Tables[Name] } }[TableName]
	| { [Name in TableName]: { patch: Name; id: string; row: Partial<Tables[Name]> } }[TableName]
	| { remove: TableName; id: string };

export const tableOf = (change: Change): TableName =>
	'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;

/** The store of one young person. Dexie on their own phone, memory at a kiosk: same promise, same tests. */
export interface Keep {
	/** All rows of a table, in no promised order. */
	all<Name extends TableName>(table: Name): Promise<Tables[Name][]>;
	/** The one writer door: all changes or none. */
	write(changes: readonly Change[]): Promise<void>;
	/**
	 * The same, for what must outlive the page: throws an error named `NotKept`, and holds nothing of it, when it cannot be put on
	 * the disk. A store in memory does not have it.
	 */
	persist?(changes: readonly Change[]): Promise<void>;
	/** Removes everything, for "Delete everything" and the end of a kiosk visit. */
	clear(): Promise<void>;
}
