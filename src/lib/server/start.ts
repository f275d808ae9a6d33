import type { IncomingMessage } from 'node:http';
import { refreshBusy } from './calendar';
import { eraseAlerts } from './alerts';
import { forgetAudit } from './audit';
import { createSetupLink, nobodySignsIn } from './auth';
import { eraseOld } from './bookings';
import { countMonths, writeTotals } from './counts';
import { DatabaseDamaged, DatabaseInUse, emptyLog, openHouse, takeTurn, unreachable, within, type House } from './db';
import { answerEarly, type WireAnswer } from './early';
import { readSettings } from './env';
import { freeMoments, onTheWire } from './free-moments';
import { setHouse } from './house';
import { createInvite, forgetSpoken } from './invites';
import { listKiosks, makeKiosk, renewKiosk } from './kiosks';
import { eraseLetters } from './letters';
import { setOpenShare, setWriteLimit } from './limits';
import { log } from './log';
import { eraseOutgoing } from './outgoing';
import { eraseReminders, openInbound, openReminders, tick } from './reminders';
import { eraseRequests, settleRequests } from './requests';
import { makeFirstCentre, makeSampleCentre } from './sample';
import { nameContact } from './security-txt';
import { freeSlots, makeSlots } from './slots';

const hourMilliseconds = 3_600_000;
const minuteMilliseconds = 60_000;
const calendarMilliseconds = 900_000;

/** Opens the house: settings, database, first data, hourly work, and the lines a person reads in the terminal. */
export async function start(): Promise<void> {
	try {
		const settings = readSettings(process.env);
		const house = await openHouse({ url: settings.databaseUrl, folder: settings.folder });
		setHouse(house);
		setOpenShare(settings.shareWithoutInvite);
		setWriteLimit({ perAddress: settings.writesPerAddress, busy: settings.busyAddresses }, settings.databaseUrl);
		await firstData(house, settings.origin !== undefined);
		await hourly(house);
		repeat('the hourly work', hourMilliseconds, () => hourly(house));
		const origin = settings.origin ?? `http://localhost:${settings.port}`;
		const carriers = await openReminders(house, settings);
		openInbound(settings.smsInbound);
		nameContact(settings.security, settings.origin);
		repeat('the reminders', minuteMilliseconds, () => tick(house, carriers, origin));
		repeat('looking at calendars', calendarMilliseconds, () => refreshBusy(house));
		process.once('SIGTERM', () => void writeTotals(house).catch(() => {}));
		answerEarly((request) => early(house, request));
		await tell(house, origin);
	} catch (error) {
		console.error(sentence(error));
		process.exit(1);
	}
}

/**
 * What phones ask for most, the free moments, without the framework's way around it. Null for everything else, and for what is
 * refused: the framework says why.
 */
async function early(house: House, { method, url = '', headers }: IncomingMessage): Promise<WireAnswer | null> {
	const [path, question] = url.split('?');
	if (method !== 'GET' || path !== '/api/slots') return null;
	const header = (name: string) => headers[name]?.toString();
	const found = await freeMoments(house, new URLSearchParams(question), header);
	return found.ok ? onTheWire(found.value, header) : null;
}

/** Does work again and again, never twice at once; what goes wrong is written to the log and tried again next time. */
function repeat(name: string, milliseconds: number, work: () => Promise<void>): void {
	let busy = false;
	setInterval(() => {
		if (busy) return;
		busy = true;
		work()
			.catch((error: unknown) => {
				log.error({ kind: error instanceof Error ? error.name : 'unknown' }, `${name} did not finish`);
			})
			.finally(() => (busy = false));
	}, milliseconds).unref();
}

/** Fills an empty database once, also when several processes start on it at the same moment. */
async function firstData(house: House, real: boolean): Promise<void> {
	const empty = async ({ db }: House) => (await db.selectFrom('centre').select('id').executeTakeFirst()) === undefined;
	if (!(await empty(house))) return;
	const work = async () => {
		if (await empty(house)) await (real ? makeFirstCentre(house) : makeSampleCentre(house));
	};
	if (house.engine === 'sqlite') return work();
	// The turn is kept on a connection of its own while the work uses others.
	await within(house, async ({ db, engine }) => {
		await takeTurn(engine, db, 'first-data');
		await work();
	});
}

/** Erasure first: a restored backup forgets before it serves (TRUST 1.5). */
async function hourly(house: House): Promise<void> {
	await eraseOld(house);
	await eraseLetters(house);
	await forgetSpoken(house);
	await settleRequests(house);
	const gone = await Promise.all([
		eraseRequests(house),
		eraseAlerts(house),
		eraseReminders(house),
		eraseOutgoing(house)
	]);
	if (gone.some(Boolean)) await emptyLog(house);
	await forgetAudit(house);
	await countMonths(house);
	for (const { id } of await house.db.selectFrom('staff').select('id').orderBy('id').execute())
		await makeSlots(house, id);
}

/** What the person who starts the service can do about an error, in a sentence. */
function sentence(error: unknown): string {
	if (error instanceof DatabaseInUse || error instanceof DatabaseDamaged) return error.message;
	if (unreachable(error))
		return 'The database does not answer. Check DATABASE_URL and DATA_DIR, and that there is room on the disk.';
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (['28P01', '28000', '3D000'].includes(code))
		return 'The database refused. Check the name and the password in DATABASE_URL.';
	if (['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code))
		return 'The data folder cannot be written. Check DATA_DIR.';
	return error instanceof Error ? error.message : 'The service could not start.';
}

/** Prints the ways in: for a sample centre all four, for a real one the coordinator's set-up link until it is used. */
async function tell(house: House, base: string): Promise<void> {
	const centre = await house.db.selectFrom('centre').selectAll().orderBy('created_at').executeTakeFirstOrThrow();
	const coordinator = await house.db
		.selectFrom('staff')
		.select(['id', 'first_name'])
		.where('centre_id', '=', centre.id)
		.where('role', 'in', ['coordinator', 'admin'])
		.orderBy('created_at')
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
	if (centre.sample) lines.push(['A kiosk', `${base}/kiosk#${await sampleKiosk(house, centre.id)}`]);
	console.log(['', ...lines.map(([what, where]) => `  ${what.padEnd(24)} ${where}`), ''].join('\n'));
}

/** The sample's one kiosk, with a fresh link that pairs the device it is opened on; a device that is paired stays so. */
async function sampleKiosk(house: House, centreId: string): Promise<string> {
	const [known] = (await listKiosks(house, centreId)).slice(-1);
	const made = (known && (await renewKiosk(house, centreId, known.id))) ?? (await makeKiosk(house, centreId, 'Kiosk'));
	return made.link;
}
