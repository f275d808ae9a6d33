import { tableNames, tableOf, type Change, type Keep, type TableName, type Tables } from './keep';
import { makeLock, toBytes, toText, type Keys, type Lock } from './lock';

/** Where the lock is kept, in the clear: without it nobody could ask for the code. */
export const lockId = 'lock';

/** A row that only its owner can read. The id says nothing either: it would name a card or a job. */
type SealedRow = { id: string; iv: string; sealed: string };
type AnyRow = { id: string };

/** Free moments, people and places of a centre are nobody's secret, and give the number to call while the code is asked. */
const open: readonly TableName[] = ['pack'];
const sealedNames = tableNames.filter((name) => !open.includes(name));

const isSealed = (row: AnyRow): row is SealedRow => 'sealed' in row && 'iv' in row;
const rowsOf = async (keep: Keep, table: TableName) => (await keep.all(table)) as AnyRow[];
const put = (table: TableName, row: AnyRow) => ({ put: table, row }) as unknown as Change;
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function nameOf(keys: Keys, table: TableName, id: string): Promise<string> {
	return toText(await crypto.subtle.sign('HMAC', keys.names, bytesOf(`${table}\n${id}`)));
}

async function sealRow(keys: Keys, table: TableName, row: AnyRow): Promise<SealedRow> {
	const id = await nameOf(keys, table, row.id);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const how = { name: 'AES-GCM', iv, additionalData: bytesOf(`${table}\n${id}`) };
	const sealed = await crypto.subtle.encrypt(how, keys.words, bytesOf(JSON.stringify(row)));
	return { id, iv: toText(iv), sealed: toText(sealed) };
}

async function openRow(keys: Keys, table: TableName, row: SealedRow): Promise<AnyRow> {
	const how = { name: 'AES-GCM', iv: toBytes(row.iv), additionalData: bytesOf(`${table}\n${row.id}`) };
	const text = await crypto.subtle.decrypt(how, keys.words, toBytes(row.sealed));
	return JSON.parse(new TextDecoder().decode(text)) as AnyRow;
}

/** A store whose rows are sealed in the one behind it. Same promise as any other store, same tests. */
export class SealedKeep implements Keep {
	readonly behind: Keep;
	readonly #keys: Keys;
	#writing: Promise<void> = Promise.resolve();

	constructor(behind: Keep, keys: Keys) {
		this.behind = behind;
		this.#keys = keys;
	}

	async all<Name extends TableName>(table: Name): Promise<Tables[Name][]> {
		const rows = await rowsOf(this.behind, table);
		const mine = table === 'setting' ? rows.filter(({ id }) => id !== lockId) : rows;
		return (await Promise.all(
			mine.map((row) => (isSealed(row) ? openRow(this.#keys, table, row) : row))
		)) as Tables[Name][];
	}

	/** One after the other: the store behind cannot patch a row that it cannot read, so this reads, merges and seals it anew. */
	write(changes: readonly Change[]): Promise<void> {
		const written = this.#writing.then(async () =>
			this.behind.write((await Promise.all(changes.map((change) => this.#seal(change)))).flat())
		);
		this.#writing = written.catch(() => {});
		return written;
	}

	async #seal(change: Change): Promise<Change[]> {
		const table = tableOf(change);
		if (open.includes(table)) return [change];
		if ('put' in change) return [put(table, await sealRow(this.#keys, table, change.row))];
		if ('remove' in change) return [{ remove: table, id: await nameOf(this.#keys, table, change.id) }];
		const row = (await this.all(table)).find(({ id }) => id === change.id);
		return row ? [put(table, await sealRow(this.#keys, table, { ...row, ...change.row }))] : [];
	}

	async clear(): Promise<void> {
		await this.behind.clear();
	}

	/** Seals what another tab still wrote in the clear while the code was being set. */
	async sweep(): Promise<void> {
		await this.behind.write(await changesToSeal(this.behind, this.#keys));
	}
}

async function changesToSeal(keep: Keep, keys: Keys): Promise<Change[]> {
	const changes: Change[] = [];
	for (const table of sealedNames) {
		for (const row of await rowsOf(keep, table)) {
			if (isSealed(row) || (table === 'setting' && row.id === lockId)) continue;
			changes.push({ remove: table, id: row.id }, put(table, await sealRow(keys, table, row)));
		}
	}
	return changes;
}

/** A code that is only in memory is gone at the next start, and whoever set it would trust in it: on the disk, or not at all. */
async function persist(keep: Keep, changes: readonly Change[]): Promise<void> {
	if (!keep.persist) throw new DOMException('This store lives as long as the page.', 'NotKept');
	await keep.persist(changes);
}

/**
 * Sets a code: every row is sealed and the lock written in one write, so that a phone that stops half-way lost nothing. Throws
 * `NotKept` when the phone takes nothing more; then everything is as it was.
 */
export async function lockKeep(keep: Keep, code: string): Promise<SealedKeep> {
	const { lock, keys } = await makeLock(code);
	await persist(keep, [...(await changesToSeal(keep, keys)), lockRow(lock)]);
	return new SealedKeep(keep, keys);
}

const lockRow = (lock: Lock): Change => ({ put: 'setting', row: { id: lockId, value: JSON.stringify(lock) } });

/** Takes the code away: everything can be read again by whoever holds the phone, in one write. Throws `NotKept` as `lockKeep`. */
export async function unlockKeep(keep: SealedKeep): Promise<Keep> {
	const changes: Change[] = [{ remove: 'setting', id: lockId }];
	for (const table of sealedNames) {
		const [sealed, rows] = await Promise.all([rowsOf(keep.behind, table), keep.all(table)]);
		changes.push(
			...sealed.filter(isSealed).map(({ id }) => ({ remove: table, id })),
			...rows.map((row) => put(table, row))
		);
	}
	await persist(keep.behind, changes);
	return keep.behind;
}
