import type { Booking, FreeSlot, SlotsAnswer } from '$lib/contract';
import type { Did, Goal, Milestone, Step } from '$lib/domain/plan';

/** A talk as the phone holds it: readable without a network, with the secret that proves whose it is. */
export type Slip = {
	id: string;
	secret: string;
	/** waiting: not sure yet. changing: booked, a move or cancel waits. taken and refused: the server said no. */
	state: 'waiting' | 'booked' | 'changing' | 'taken' | 'refused' | 'cancelled';
	booking: Booking;
	/** When taken: the three nearest free moments. */
	nearest: FreeSlot[];
	/** When refused: the code, with its words in errors.json. */
	refusal: string;
};

/** A write that has to reach the server; leaves only after an answer was read (TRUST 3). */
export type Parcel = {
	id: string;
	slip: string;
	kind: 'book' | 'move' | 'cancel';
	body: Record<string, unknown>;
	order: number;
};

/** `callMe`, `invite`, `centre`, `counsellor`: what was typed or opened before, so that it is never asked twice. */
export type Setting = { id: string; value: string };

/** The free moments with people and places as last heard, with when that was. */
export type Pack = { id: string; etag: string; answer: SlotsAnswer };

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
	'pack'
] as const satisfies TableName[];

/** One row put or removed. */
export type Change =
	| { [Name in TableName]: { put: Name; row: Tables[Name] } }[TableName]
	| { remove: TableName; id: string };

/** The store of one young person. Dexie on their own phone, memory at a kiosk: same promise, same tests. */
export interface Keep {
	/** All rows of a table, in no promised order. */
	all<Name extends TableName>(table: Name): Promise<Tables[Name][]>;
	/** The one writer door: all changes or none. */
	write(changes: readonly Change[]): Promise<void>;
	/** Removes everything, for "Delete everything" and the end of a kiosk visit. */
	clear(): Promise<void>;
}
