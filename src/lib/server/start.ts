import { createSetupLink, nobodySignsIn } from './auth';
import { eraseOld } from './bookings';
import { makeFirstCentre, makeSampleCentre } from './centres';
import { DatabaseInUse, openHouse, type House } from './db';
import { readSettings } from './env';
import { setHouse } from './house';
import { createInvite } from './invites';
import { log } from './log';
import { freeSlots, makeSlots } from './slots';

const hourMilliseconds = 3_600_000;

/** Opens the house: settings, database, first data, hourly work, and the lines a person reads in the terminal. */
export async function start(): Promise<void> {
	try {
		const settings = readSettings(process.env);
		const house = await openHouse({ url: settings.databaseUrl, folder: settings.folder });
		setHouse(house);
		const first = (await house.db.selectFrom('centre').select('id').executeTakeFirst()) === undefined;
		if (first) await (settings.origin ? makeFirstCentre(house) : makeSampleCentre(house));
		await hourly(house);
		setInterval(() => {
			hourly(house).catch((error: unknown) => {
				log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'the hourly work did not finish');
			});
		}, hourMilliseconds).unref();
		await tell(house, settings.origin ?? `http://localhost:${settings.port}`);
	} catch (error) {
		console.error(error instanceof DatabaseInUse || error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
}

/** Erasure first: a restored backup forgets before it serves (TRUST 1.5). */
async function hourly(house: House): Promise<void> {
	await eraseOld(house);
	for (const { id } of await house.db.selectFrom('staff').select('id').execute()) await makeSlots(house, id);
}

/** Prints the ways in: for a sample centre all four, for a real one the coordinator's set-up link until it is used. */
async function tell(house: House, base: string): Promise<void> {
	const centre = await house.db.selectFrom('centre').selectAll().orderBy('created_at').executeTakeFirstOrThrow();
	const coordinator = await house.db
		.selectFrom('staff')
		.select(['id', 'first_name'])
		.where('centre_id', '=', centre.id)
		.where('role', '=', 'coordinator')
		.executeTakeFirstOrThrow();
	const lines: [string, string][] = [];
	if (centre.sample) {
		const free = await freeSlots(house, { centre: centre.id, lang: 'nl', counsellor: coordinator.id });
		const keep = free.slots.find((slot) => slot.kind === 'talk')?.id;
		const invite = await createInvite(house, coordinator.id, { days: 14, ...(keep ? { keep } : {}) });
		lines.push(['Young people', `${base}/nl`]);
		if (invite.ok) lines.push([`An invite from ${coordinator.first_name}`, `${base}/i/${invite.value.code}`]);
	}
	if (await nobodySignsIn(house, centre.id)) {
		lines.push(['The desk, set up once', `${base}/desk/setup/${await createSetupLink(house, coordinator.id)}`]);
	} else {
		lines.push(['The desk', `${base}/desk`]);
	}
	if (centre.sample) lines.push(['A kiosk', `${base}/kiosk`]);
	console.log(['', ...lines.map(([what, where]) => `  ${what.padEnd(24)} ${where}`), ''].join('\n'));
}
