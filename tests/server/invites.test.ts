import { describe, expect, it } from 'vitest';
import { readSpoken, spokenText } from '../../src/lib/domain/booking';
import { book } from '../../src/lib/server/bookings';
import {
	createInvite,
	findInvite,
	forgetSpoken,
	giveSpokenCode,
	handOverInvites,
	listInvites,
	openInvite,
	openSpoken,
	replaceInvite,
	restoreInvite,
	revokeInvite
} from '../../src/lib/server/invites';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, wish } from '../support/people';

const inDays = (days: number) => new Date(Date.parse(start) + days * 86_400_000).toISOString();

async function made(house: TestHouse, staff: string, wanted: Parameters<typeof createInvite>[2] = {}) {
	const invite = await createInvite(house, staff, wanted);
	if (!invite.ok) throw new Error(invite.error.code);
	return invite.value;
}

describe('a spoken code', () => {
	eachEngine((open) => {
		it('opens the invite in its own link for seven days, with the moment it keeps, however it is typed', async () => {
			const house = await open();
			const { sofie, sofies } = await sample(house);
			const invite = await made(house, sofie, { keep: sofies[0]!.id });
			const given = await giveSpokenCode(house, sofie, invite.id);
			if (!given.ok) throw new Error();
			const typed = ` ${spokenText(given.value.spoken).toLowerCase().replace(' ', '-')} `;
			const opened = await openSpoken(house, typed, from().address);
			if (!opened.ok) throw new Error();
			expect(opened.value.code).not.toBe(invite.code);
			expect(await openInvite(house, opened.value.code, 'nl')).toMatchObject({
				ok: true,
				value: { counsellorId: sofie, kept: sofies[0]!.id, before: null }
			});
			const rows = JSON.stringify(await house.db.selectFrom('invite').selectAll().execute());
			expect(rows).not.toContain(given.value.spoken);
			// A link that came from a code is no second invite in the counsellor's list.
			expect(await listInvites(house, sofie)).toHaveLength(1);

			house.setNow(inDays(7.01));
			expect(await openSpoken(house, typed, from().address)).toMatchObject({ error: { code: 'code-unknown' } });
			await forgetSpoken(house);
			expect(
				(await house.db.selectFrom('invite').select('spoken_hash').execute()).every((row) => !row.spoken_hash)
			).toBe(true);
		});

		it('ends with its invite, and with the next code', async () => {
			const house = await open();
			const { sofie, counsellorIds } = await sample(house);
			const invite = await made(house, sofie);
			const one = await giveSpokenCode(house, sofie, invite.id);
			const two = await giveSpokenCode(house, sofie, invite.id);
			if (!one.ok || !two.ok) throw new Error();
			const tries = async (spoken: string) => (await openSpoken(house, spoken, from().address)).ok;
			expect([await tries(one.value.spoken), await tries(two.value.spoken)]).toEqual([false, true]);
			expect((await giveSpokenCode(house, counsellorIds[1]!, invite.id)).ok).toBe(false);
			const link = await openSpoken(house, two.value.spoken, from().address);
			await revokeInvite(house, sofie, invite.id);
			expect(await tries(two.value.spoken)).toBe(false);
			expect(link.ok && (await findInvite(house, link.value.code))).toMatchObject({
				error: { code: 'invite-revoked' }
			});
		});

		it('takes five wrong tries in 15 minutes from one address; a right one costs none', async () => {
			const house = await open();
			const { sofie } = await sample(house);
			const given = await giveSpokenCode(house, sofie, (await made(house, sofie)).id);
			if (!given.ok) throw new Error();
			const { address } = from();
			const tries = async (typed: string) => {
				const answer = await openSpoken(house, typed, address);
				return answer.ok ? 'opened' : answer.error.code;
			};
			for (let time = 0; time < 8; time++) expect(await tries(given.value.spoken)).toBe('opened');
			const wrong = readSpoken('AAAA AAAA')!;
			for (let time = 0; time < 5; time++) expect(await tries(time ? wrong : '')).toBe('code-unknown');
			expect(await tries(given.value.spoken)).toBe('slow-down');
			expect((await openSpoken(house, given.value.spoken, from().address)).ok).toBe(true);
		});
	});
});

describe('an invite that is replaced', () => {
	eachEngine((open) => {
		it('leads on to its successor with the moment it kept; only the successor is in the list', async () => {
			const house = await open();
			const { sofie, sofies } = await sample(house);
			const old = await made(house, sofie, { keep: sofies[0]!.id, language: 'fr' });
			const next = await replaceInvite(house, sofie, old.id);
			if (!next.ok) throw new Error();
			for (const code of [old.code, next.value.code]) {
				expect(await openInvite(house, code, 'nl')).toMatchObject({ ok: true, value: { kept: sofies[0]!.id } });
			}
			expect((await listInvites(house, sofie)).map(({ id, language }) => [id, language])).toEqual([
				[next.value.id, 'fr']
			]);
			expect((await replaceInvite(house, sofie, old.id)).ok).toBe(false);
			const booked = await book(house, crypto.randomUUID(), wish(sofies[0]!.id, { invite: old.code }), from());
			expect(booked.ok).toBe(true);
			house.setNow(inDays(89));
			expect((await findInvite(house, old.code)).ok).toBe(true);
			await revokeInvite(house, sofie, next.value.id);
			expect(await findInvite(house, old.code)).toMatchObject({ error: { code: 'invite-revoked' } });
			await restoreInvite(house, sofie, next.value.id);
			expect((await findInvite(house, old.code)).ok).toBe(true);
		});

		it('leads to a colleague when somebody leaves, and says whose it was', async () => {
			const house = await open();
			const { sofie, sofies, counsellorIds } = await sample(house);
			const karim = counsellorIds[1]!;
			const one = await made(house, sofie, { keep: sofies[0]!.id });
			const poster = await made(house, sofie, { kind: 'partner', partner: { name: 'De Stap' } });
			expect(await handOverInvites(house, sofie, karim)).toBe(2);
			for (const { code } of [one, poster]) {
				expect(await openInvite(house, code, 'nl')).toMatchObject({
					ok: true,
					value: { counsellorId: karim, before: 'Sofie', kept: null }
				});
			}
			expect(await listInvites(house, sofie)).toEqual([]);
			expect(await handOverInvites(house, sofie, karim)).toBe(0);
		});
	});
});

describe('an open invite', () => {
	eachEngine((open) => {
		it('of a partner carries its name, and counts openings and talks as totals that are told from ten on', async () => {
			const house = await open();
			const { sofie, sofies } = await sample(house);
			const invite = await made(house, sofie, {
				kind: 'partner',
				partner: { name: 'De Stap' },
				keep: sofies[0]!.id
			});
			// What hangs on a wall keeps no moment for one person.
			expect(invite.keptSlot).toBeUndefined();
			for (let time = 0; time < 9; time++) await openInvite(house, invite.code, 'nl', true);
			expect((await listInvites(house, sofie))[0]).toMatchObject({ partner: 'De Stap', opened: null, booked: null });
			const opened = await openInvite(house, invite.code, 'nl', true);
			expect(opened.ok && opened.value.partner).toBe('De Stap');
			await book(house, crypto.randomUUID(), wish(sofies[1]!.id, { invite: invite.code }), from());
			expect((await listInvites(house, sofie))[0]).toMatchObject({ opened: 10, booked: null });
			const row = await house.db.selectFrom('invite').select('booked').executeTakeFirstOrThrow();
			expect(row.booked).toBe(1);
		});

		it('is never a person: what one person opens is not counted', async () => {
			const house = await open();
			const { sofie, sofies } = await sample(house);
			const invite = await made(house, sofie);
			await openInvite(house, invite.code, 'nl', true);
			await book(house, crypto.randomUUID(), wish(sofies[0]!.id, { invite: invite.code }), from());
			const row = await house.db.selectFrom('invite').select(['opened', 'booked']).executeTakeFirstOrThrow();
			expect(row).toEqual({ opened: 0, booked: 0 });
		});
	});
});
