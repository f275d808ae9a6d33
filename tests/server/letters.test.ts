import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { toText } from '../../src/lib/domain/letter';
import {
	eraseLetters,
	letterSeen,
	openedLetter,
	putLetter,
	readLetter,
	setLetterRoom,
	takeBack
} from '../../src/lib/server/letters';
import { eachEngine, start, type TestHouse } from '../support/house';
import { chanceBytes as random, sealedLetter } from '../support/sealed';

const minutes = (count: number) => new Date(Date.parse(start) + count * 60_000).toISOString();
const letter = (content: unknown = { goal: 'koken' }, more: Record<string, unknown> = {}) =>
	sealedLetter(content, start, more);

/** Each letter comes from an address of its own, unless it is said. */
let last = 0;
const put = (house: TestHouse, id: string, body: unknown, from = `10.3.${++last >> 8}.${last & 255}`) =>
	putLetter(house, id, body, from);

/** Every row of every table, and for the embedded database the bytes of its files. */
async function dump(house: TestHouse): Promise<string> {
	const tables = await house.db.introspection.getTables();
	const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(house.db)));
	const parts = rows.map((one) => JSON.stringify(one.rows));
	if (house.engine === 'sqlite') {
		const { rows } = await sql<{ file: string }>`pragma database_list`.execute(house.db);
		const folder = dirname(rows[0]!.file);
		parts.push(...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')));
	}
	return parts.join('\n');
}

afterEach(() => setLetterRoom(4_000));

describe('sealed letters on the server (TRUST 5)', () => {
	eachEngine((open) => {
		it('are kept once, and the same request again gives the same answer', async () => {
			const house = await open();
			const { id, body } = await letter();
			expect(await put(house, id, body)).toMatchObject({ ok: true, value: { fresh: true } });
			const again = await Promise.all(Array.from({ length: 8 }, () => put(house, id, body)));
			for (const one of again) expect(one).toMatchObject({ ok: true, value: { fresh: false } });
			const other = await letter();
			expect(await put(house, id, other.body)).toEqual({ ok: false, error: { code: 'id-reused' } });
		});

		it('are read with the proof alone: 20 preview visits first, and the person still opens it, once', async () => {
			const house = await open();
			const { id, proof, secret, body } = await letter({}, { once: true });
			await put(house, id, body);
			for (let visit = 0; visit < 20; visit++)
				expect(await readLetter(house, id, visit % 2 ? '' : toText(random(32)))).toEqual({
					ok: false,
					error: { code: 'not-found' }
				});
			expect(await letterSeen(house, id, secret)).toEqual({ ok: true, value: { opened: null, takenBack: false } });
			for (let time = 0; time < 3; time++)
				expect(await readLetter(house, id, proof)).toMatchObject({ ok: true, value: { sealed: body.sealed } });
			expect((await openedLetter(house, id, proof)).ok).toBe(true);
			expect((await openedLetter(house, id, proof)).ok).toBe(true);
			expect(await readLetter(house, id, proof)).toEqual({ ok: false, error: { code: 'letter-used' } });
			expect(await letterSeen(house, id, secret)).toMatchObject({ value: { opened: start } });
			expect(await dump(house)).not.toContain(body.sealed.slice(0, 200));
		});

		it('to be read until they end stay readable after "I have it"', async () => {
			const house = await open();
			const { id, proof, body } = await letter();
			await put(house, id, body);
			await openedLetter(house, id, proof);
			expect((await readLetter(house, id, proof)).ok).toBe(true);
		});

		it('are not readable a second past their end, and are gone with the next hourly erasing', async () => {
			const house = await open();
			const { id, proof, secret, body } = await letter({}, { expires: minutes(15) });
			await put(house, id, body);
			house.setNow(minutes(14.9));
			expect((await readLetter(house, id, proof)).ok).toBe(true);
			expect(await eraseLetters(house)).toBe(0);
			house.setNow(minutes(15));
			expect(await readLetter(house, id, proof)).toEqual({ ok: false, error: { code: 'letter-expired' } });
			expect(await openedLetter(house, id, proof)).toEqual({ ok: false, error: { code: 'letter-expired' } });
			expect(await eraseLetters(house)).toBe(1);
			const after = await dump(house);
			for (const trace of [id, body.sealed.slice(0, 200), body.opens, body.removes]) expect(after).not.toContain(trace);
			expect(await letterSeen(house, id, secret)).toEqual({ ok: false, error: { code: 'not-found' } });
		});

		it('are taken back by their sender alone, at once', async () => {
			const house = await open();
			const { id, proof, secret, body } = await letter();
			await put(house, id, body);
			for (const wrong of ['', proof, toText(random(32))])
				expect(await takeBack(house, id, wrong)).toEqual({ ok: false, error: { code: 'not-found' } });
			for (let time = 0; time < 2; time++) expect((await takeBack(house, id, secret)).ok).toBe(true);
			expect(await readLetter(house, id, proof)).toEqual({ ok: false, error: { code: 'letter-taken-back' } });
			expect(await openedLetter(house, id, proof)).toEqual({ ok: false, error: { code: 'letter-taken-back' } });
			expect(await dump(house)).not.toContain(body.sealed.slice(0, 200));
		});

		it('have limits: a month, 60 kB, so many at a time, and nothing in them that is not asked for', async () => {
			const house = await open();
			const { id, body } = await letter();
			const wrong: [object, string][] = [
				[{ expires: start }, 'expires'],
				[{ expires: minutes(31 * 24 * 60) }, 'expires'],
				[{ sealed: 'A'.repeat(61_000) }, 'sealed'],
				[{ sealed: '' }, 'sealed'],
				[{ opens: 'no' }, 'opens'],
				[{ name: 'Amina' }, 'body']
			];
			for (const [change, field] of wrong)
				expect(await put(house, id, { ...body, ...change })).toEqual({
					ok: false,
					error: { code: 'bad-request', fields: [field] }
				});
			expect(await put(house, 'x', body)).toMatchObject({ ok: false });
			setLetterRoom(2);
			const two = [await letter(), await letter()];
			for (const one of two) expect((await put(house, one.id, one.body)).ok).toBe(true);
			expect(await put(house, id, body)).toEqual({ ok: false, error: { code: 'slow-down', retryAfter: 3_600 } });
			// What the house has already is no new letter, also when it is full.
			for (const one of two)
				expect(await put(house, one.id, one.body)).toMatchObject({ ok: true, value: { fresh: false } });
			expect(await put(house, two[0]!.id, body)).toEqual({ ok: false, error: { code: 'id-reused' } });
		});

		it('are a hundred a day from one address, so that none fills the house; a repeated one is not counted', async () => {
			const house = await open();
			const from = `198.51.100.${++last & 255}`;
			const first = await letter();
			expect((await put(house, first.id, first.body, from)).ok).toBe(true);
			for (let time = 0; time < 120; time++)
				expect(await put(house, first.id, first.body, from)).toMatchObject({ ok: true, value: { fresh: false } });
			const more = await Promise.all(Array.from({ length: 100 }, () => letter()));
			const [past, ...fit] = more;
			for (const { id, body } of fit) expect((await put(house, id, body, from)).ok).toBe(true);
			expect(await put(house, past!.id, past!.body, from)).toMatchObject({ ok: false, error: { code: 'slow-down' } });
			expect((await put(house, past!.id, past!.body)).ok).toBe(true);
		});

		it('hold 0 of 1,000 canaries and 0 keys in any table or file, while they are there and after', async () => {
			const house = await open();
			const canaries = Array.from({ length: 1_000 }, (_, at) => `kanarie-${at}-${toText(random(6))}`);
			const sent = [];
			for (let at = 0; at < 50; at++) {
				const one = await letter({ goal: canaries.slice(at * 20, at * 20 + 20), from: `naam-${canaries[at]}` });
				await put(house, one.id, one.body);
				if (at % 2) await readLetter(house, one.id, one.proof);
				sent.push(one);
			}
			const whole = await dump(house);
			expect(sent.every(({ id }) => whole.includes(id))).toBe(true);
			const secrets = sent.flatMap(({ key, proof, secret }) => [key, proof, secret]);
			expect([...canaries, ...secrets].filter((trace) => whole.includes(trace))).toEqual([]);
		});
	});
});
