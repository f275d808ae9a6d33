import { setImmediate as otherRequests } from 'node:timers/promises';
import type { ControlledTransaction, Kysely, Transaction } from 'kysely';
import type { Database } from './schema';

type Work = (db: Transaction<Database>) => Promise<unknown>;
type Waiting = { work: Work; done: (outcome: Outcome) => void };
type Outcome = { value: unknown } | { error: unknown };

/** Most pieces of work that share a commit, so that the first does not wait long for the last. */
const most = 50;

const queues = new WeakMap<Kysely<Database>, Waiting[]>();

/**
 * Transactions on the embedded database, which has one writer and waits for the disk at each commit: whoever waits for a turn
 * shares the next commit. Each piece of work keeps a savepoint of its own, so that one which fails leaves nothing behind and takes
 * nobody along; and nobody hears that theirs is written before all of it is on the disk.
 */
export async function together<Value>(
	db: Kysely<Database>,
	work: (db: Transaction<Database>) => Promise<Value>
): Promise<Value> {
	const outcome = await new Promise<Outcome>((done) => {
		const queue = queues.get(db);
		if (queue) return void queue.push({ work, done });
		const fresh = [{ work, done }];
		queues.set(db, fresh);
		void drain(db, fresh);
	});
	if ('error' in outcome) throw outcome.error;
	return outcome.value as Value;
}

async function drain(db: Kysely<Database>, queue: Waiting[]): Promise<void> {
	while (queue.length) {
		// This database answers without ever letting go of the thread: whoever came meanwhile is heard only now.
		await otherRequests();
		await oneCommit(db, queue);
	}
	queues.delete(db);
}

async function oneCommit(db: Kysely<Database>, queue: Waiting[]): Promise<void> {
	const ended: (() => void)[] = [];
	const taken: Waiting[] = [];
	let all: ControlledTransaction<Database> | undefined;
	try {
		all = await db.startTransaction().execute();
		for (let next; taken.length < most && (next = queue.shift());) {
			taken.push(next);
			const { work, done } = next;
			const outcome = await onItsOwn(all, work);
			ended.push(() => done(outcome));
		}
		await all.commit().execute();
		for (const end of ended) end();
	} catch (error) {
		// The disk refused: nothing of this turn is written, and everybody in it may try again.
		if (all && !all.isCommitted && !all.isRolledBack)
			await all
				.rollback()
				.execute()
				.catch(() => {});
		if (!taken.length) taken.push(queue.shift()!);
		for (const { done } of taken) done({ error });
	}
}

/** Throws only when the whole transaction is lost. */
async function onItsOwn(all: ControlledTransaction<Database>, work: Work): Promise<Outcome> {
	const mine = await all.savepoint('mine').execute();
	try {
		const value = await work(mine);
		await mine.releaseSavepoint('mine').execute();
		return { value };
	} catch (error) {
		await mine.rollbackToSavepoint('mine').execute();
		return { error };
	}
}
