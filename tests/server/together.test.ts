import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { within, type House } from '../../src/lib/server/db';
import { eachEngine } from '../support/house';

/** Writes one line, and says afterwards what else is there. */
const note = async ({ db }: House, name: string) => {
	await db.insertInto('job').values({ name, ran_at: '' }).execute();
	return (await db.selectFrom('job').select('name').execute()).length;
};
const names = async ({ db }: House) =>
	(await db.selectFrom('job').select('name').orderBy('name').execute()).map(({ name }) => name);

describe('pieces of work that come at the same time', () => {
	eachEngine((open, engine) => {
		it('are each written whole or not at all, whatever becomes of the others', async () => {
			const house = await open();
			const outcomes = await Promise.allSettled(
				Array.from({ length: 120 }, (_, at) =>
					within(house, async (inside) => {
						await note(inside, `${at} first`);
						if (at % 3 === 1) throw new Error(`not ${at}`);
						await note(inside, `${at} second`);
						return at;
					})
				)
			);
			expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(outcomes.map((_, at) => at % 3 !== 1));
			const whole = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
			expect(await names(house)).toEqual(whole.flatMap((at) => [`${at} first`, `${at} second`]).sort());
		});

		it('are heard of as written only when the database has taken them; the next ones go on', async () => {
			const house = await open();
			// A rule that is looked at when the work is written, and not before.
			const refused = within(house, async ({ db }) => {
				if (engine === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(db);
				await db.insertInto('job').values({ name: 'lost', ran_at: '' }).execute();
				await db
					.insertInto('setup_link')
					.values({ hash: 'x', staff_id: 'nobody', expires_at: '', used_at: null })
					.execute();
			});
			const beside = within(house, (inside) => note(inside, 'beside'));
			const [first, second] = await Promise.allSettled([refused, beside]);
			expect(first.status).toBe('rejected');
			expect(await names(house)).toEqual(second.status === 'fulfilled' ? ['beside'] : []);
			await within(house, (inside) => note(inside, 'next'));
			expect(await names(house)).toContain('next');
			expect(await names(house)).not.toContain('lost');
		});
	});
});
