import { expect, it } from 'vitest';
import type { Cookies } from '@sveltejs/kit';
import {
	keepDevice,
	listKiosks,
	makeKiosk,
	pairKiosk,
	readDevice,
	renewKiosk,
	revokeKiosk,
	screenOf,
	tellCheck
} from '../../src/lib/server/kiosks';
import { addMoment } from '../../src/lib/server/slots';
import { eachEngine } from '../support/house';
import { from, sample } from '../support/people';

const url = new URL('https://trampoline.example/kiosk');

/** A browser's cookies, as far as a pairing needs them. */
function jar() {
	const held = new Map<string, { value: string; httpOnly: boolean | undefined }>();
	const cookies = {
		get: (name: string) => held.get(name)?.value,
		set: (name: string, value: string, { httpOnly }: { httpOnly?: boolean }) => void held.set(name, { value, httpOnly })
	} as unknown as Cookies;
	return { cookies, held };
}

eachEngine((open) => {
	it('a code pairs one device, once, within a quarter of an hour', async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const made = await makeKiosk(house, centreId, 'Tablet');
		expect(await pairKiosk(house, { code: 'AAAA AAAA' }, from().address)).toEqual({
			ok: false,
			error: { code: 'kiosk-code-unknown' }
		});
		const typed = `${made.code.slice(0, 4).toLowerCase()} ${made.code.slice(4)}`;
		const paired = await pairKiosk(house, { code: typed }, from().address);
		expect(paired.ok).toBe(true);
		expect((await pairKiosk(house, { code: made.code }, from().address)).ok).toBe(false);

		const late = await makeKiosk(house, centreId, 'Second');
		house.setNow('2026-11-24T08:15:00.001Z');
		expect((await pairKiosk(house, { code: late.code }, from().address)).ok).toBe(false);
	});

	it('a start link pairs at every start, and the newest device counts', async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const { link } = await makeKiosk(house, centreId, 'PC');
		const browsers = [jar(), jar()];
		for (const { cookies } of browsers) {
			const paired = await pairKiosk(house, { link }, from().address);
			if (paired.ok) keepDevice(cookies, url, paired.value.key);
		}
		expect(await readDevice(house, browsers[0]!.cookies, url)).toBe('gone');
		expect(await readDevice(house, browsers[1]!.cookies, url)).toMatchObject({ centreId });
		expect([...browsers[1]!.held].map(([name, { httpOnly }]) => [name, httpOnly])).toEqual([
			['__Host-kiosk', true],
			['trampoline-kiosk', false]
		]);
		expect(await readDevice(house, jar().cookies, url)).toBe('none');
	});

	it('a new link ends the old one and leaves the device; revoking ends all three, and only in its own centre', async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const first = await makeKiosk(house, centreId, 'PC');
		const { cookies } = jar();
		const paired = await pairKiosk(house, { link: first.link }, from().address);
		if (paired.ok) keepDevice(cookies, url, paired.value.key);
		const second = await renewKiosk(house, centreId, first.id);
		expect((await pairKiosk(house, { link: first.link }, from().address)).ok).toBe(false);
		expect(await readDevice(house, cookies, url)).toMatchObject({ id: first.id });
		expect(await renewKiosk(house, 'another-centre', first.id)).toBeNull();
		await revokeKiosk(house, 'another-centre', first.id);
		expect(await readDevice(house, cookies, url)).toMatchObject({ id: first.id });

		await revokeKiosk(house, centreId, first.id);
		expect(await readDevice(house, cookies, url)).toBe('gone');
		expect((await pairKiosk(house, { link: second!.link }, from().address)).ok).toBe(false);
		expect((await pairKiosk(house, { code: second!.code }, from().address)).ok).toBe(false);
		expect(await listKiosks(house, centreId)).toEqual([]);
	});

	it('wrong codes are slowed down after five, whoever types them', async () => {
		const house = await open();
		await sample(house);
		const { address } = from();
		for (let tries = 0; tries < 5; tries++) await pairKiosk(house, { code: 'AAAAAAAA' }, address);
		const sixth = await pairKiosk(house, { code: 'AAAAAAAA' }, address);
		expect(sixth).toMatchObject({ ok: false, error: { code: 'slow-down' } });
	});

	it("a start link and typed codes stand not in each other's way", async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const { code, link } = await makeKiosk(house, centreId, 'PC');
		const { address } = from();
		// People mistyped until they have to wait: the screen beside them still starts.
		for (let tries = 0; tries < 6; tries++) await pairKiosk(house, { code: 'AAAAAAAA' }, address);
		expect((await pairKiosk(house, { link }, address)).ok).toBe(true);
		// A screen with an old link starts over and over: a code at the same address is still read.
		const other = from().address;
		const old = 'A'.repeat(43);
		for (let tries = 0; tries < 20; tries++)
			expect(await pairKiosk(house, { link: old }, other)).toMatchObject({ error: { code: 'kiosk-code-unknown' } });
		const fresh = await renewKiosk(house, centreId, (await listKiosks(house, centreId))[0]!.id);
		expect((await pairKiosk(house, { code: fresh!.code }, other)).ok).toBe(true);
		expect((await pairKiosk(house, { code }, other)).ok).toBe(false);
		// And a link has an end too.
		for (let tries = 0; tries < 80; tries++) await pairKiosk(house, { link: old }, other);
		expect(await pairKiosk(house, { link: old }, other)).toMatchObject({ error: { code: 'slow-down' } });
	});

	it('keeps no key, code or link in the database, and nothing about a visitor', async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const { code, link } = await makeKiosk(house, centreId, 'PC');
		const paired = await pairKiosk(house, { link }, from().address);
		const rows = JSON.stringify(await house.db.selectFrom('kiosk').selectAll().execute());
		for (const secret of [code, link, paired.ok && paired.value.key]) expect(rows).not.toContain(secret);
		expect(Object.keys(JSON.parse(rows)[0]).sort()).toEqual([
			'centre_id',
			'code_hash',
			'code_until',
			'created_at',
			'device_hash',
			'fault_at',
			'id',
			'link_hash',
			'name',
			'revoked_at',
			'seen_at'
		]);
	});

	it('tells the desk when it was last seen and since when it is not empty, until it is', async () => {
		const house = await open();
		const { centreId } = await sample(house);
		const { id, link } = await makeKiosk(house, centreId, 'PC');
		expect(await listKiosks(house, centreId)).toEqual([{ id, name: 'PC', paired: false, seen: null, fault: null }]);
		const { cookies } = jar();
		const paired = await pairKiosk(house, { link }, from().address);
		if (paired.ok) keepDevice(cookies, url, paired.value.key);
		house.setNow('2026-11-24T09:00:00.000Z');
		await readDevice(house, cookies, url);
		await tellCheck(house, id, false);
		house.setNow('2026-11-24T09:00:30.000Z');
		await tellCheck(house, id, false);
		const at = '2026-11-24T09:00:00.000Z';
		expect(await listKiosks(house, centreId)).toEqual([{ id, name: 'PC', paired: true, seen: at, fault: at }]);
		await tellCheck(house, id, true);
		expect((await listKiosks(house, centreId))[0]!.fault).toBeNull();
	});

	it("shows today's groups until they are over, and no other centre's", async () => {
		const house = await open();
		const { centreId, sofie, place } = await sample(house);
		await addMoment(house, sofie, {
			start: '2026-11-24T18:00:00.000Z',
			end: '2026-11-24T19:00:00.000Z',
			place,
			kind: 'group',
			seats: 6,
			title: { nl: 'Samen koken', fr: 'Cuisiner', en: 'Cooking' }
		});
		const shown = async () => (await screenOf(house, { id: '', centreId })).groups.map(({ titles }) => titles['nl']);
		expect(await shown()).toEqual(['Samen koken']);
		house.setNow('2026-11-24T18:59:00.000Z');
		expect(await shown()).toEqual(['Samen koken']);
		house.setNow('2026-11-24T19:00:00.000Z');
		expect(await shown()).toEqual([]);
		expect((await screenOf(house, { id: '', centreId })).centre.phone).toBe('02 123 45 67');
	});
});
