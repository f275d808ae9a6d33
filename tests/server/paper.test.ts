import { expect, it } from 'vitest';
import {
	book,
	cancelBooking,
	eraseOld,
	givePaperCode,
	moveBooking,
	openPaper,
	readBooking
} from '../../src/lib/server/bookings';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, wish } from '../support/people';

/** A talk that was booked without a phone, and its slip. */
async function withSlip(house: TestHouse) {
	const centre = await sample(house);
	const body = wish(centre.sofies[0]!.id, { callMe: 'Zoë  Blauw' });
	const id = crypto.randomUUID();
	await book(house, id, body, from());
	const given = await givePaperCode(house, id, body.secret);
	if (!given.ok) throw new Error(given.error.code);
	return { ...centre, id, secret: body.secret, code: given.value.code, slot: centre.sofies[0]! };
}

eachEngine((open) => {
	it('a slip of paper opens its talk with the name that was given, however it is written; it moves and cancels it', async () => {
		const house = await open();
		const { id, code, centreId, sofies } = await withSlip(house);
		const typed = { code: `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`, callMe: ' zoe blauw ' };
		const opened = await openPaper(house, typed, centreId, from().address);
		expect(opened).toMatchObject({ ok: true, value: { id } });
		const proof = opened.ok ? opened.value.secret : '';
		expect(proof).toMatch(/^[\w-]{43}$/);
		expect(await readBooking(house, id, proof)).toMatchObject({ callMe: 'Zoë  Blauw' });
		expect(await moveBooking(house, id, proof, { slot: sofies[1]!.id })).toMatchObject({ ok: true });
		expect(await openPaper(house, typed, centreId, from().address)).toMatchObject({ ok: true });
		expect(await cancelBooking(house, id, proof)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
		expect(await openPaper(house, typed, centreId, from().address)).toEqual({
			ok: false,
			error: { code: 'code-unknown' }
		});
	});

	it('a wrong name, a wrong code, another centre, an older slip and a talk that is over look the same', async () => {
		const house = await open();
		const { id, secret, code, centreId, slot } = await withSlip(house);
		const unknown = { ok: false, error: { code: 'code-unknown' } };
		const callMe = 'zoe blauw';
		for (const [typed, centre] of [
			[{ code, callMe: 'zoe' }, centreId],
			[{ code: 'AAAA AAAA', callMe }, centreId],
			[{ code: 'no', callMe }, centreId],
			[{ code, callMe }, 'another-centre']
		] as const)
			expect(await openPaper(house, typed, centre, from().address)).toEqual(unknown);
		expect(await givePaperCode(house, id, 'A'.repeat(43))).toEqual({ ok: false, error: { code: 'not-found' } });
		const again = await givePaperCode(house, id, secret);
		expect(await openPaper(house, { code, callMe }, centreId, from().address)).toEqual(unknown);
		const fresh = { code: again.ok ? again.value.code : '', callMe };
		expect(await openPaper(house, fresh, centreId, from().address)).toMatchObject({ ok: true });
		house.setNow(slot.end);
		expect(await openPaper(house, fresh, centreId, from().address)).toEqual(unknown);
	});

	it('five wrong tries in a quarter of an hour are enough for an address, whoever types; a right one costs none', async () => {
		const house = await open();
		const { code, centreId } = await withSlip(house);
		const { address } = from();
		for (let time = 0; time < 8; time++)
			expect(await openPaper(house, { code, callMe: 'zoe blauw' }, centreId, address)).toMatchObject({ ok: true });
		for (let time = 0; time < 5; time++) await openPaper(house, { code: 'AAAAAAAA', callMe: 'zoe' }, centreId, address);
		expect(await openPaper(house, { code, callMe: 'zoe blauw' }, centreId, address)).toMatchObject({
			ok: false,
			error: { code: 'slow-down' }
		});
	});

	it('the database knows neither the code nor the proof, and forgets the hash with the talk (TRUST 1.5)', async () => {
		const house = await open();
		const { id, code, centreId, slot } = await withSlip(house);
		const opened = await openPaper(house, { code, callMe: 'zoe blauw' }, centreId, from().address);
		const row = () => house.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		const before = await row();
		expect(before.paper_hash).toMatch(/^[a-f0-9]{64}$/);
		for (const secret of [code, opened.ok ? opened.value.secret : ''])
			expect(JSON.stringify(before)).not.toContain(secret);
		house.setNow(new Date(Date.parse(slot.end) + 31 * 86_400_000).toISOString());
		await eraseOld(house);
		expect((await row()).paper_hash).toBeNull();
	});
});
