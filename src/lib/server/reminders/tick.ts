import { tellFree } from '../alerts';
import type { House } from '../db';
import { Gone, sendDue, type Carriers } from '../outgoing';
import { messageFor } from './message';
import { planReminders } from './plan';
import { planOnAgain, planTakenBack } from './taken-back';

/** A minute's work: writes down what is due, and sends it. Safe in several processes at once. */
export async function tick(house: House, carriers: Carriers, origin: string): Promise<void> {
	await planReminders(house);
	await planTakenBack(house);
	await planOnAgain(house);
	await tellFree(house);
	await sendDue(house, async (due) => {
		const ready = await messageFor(house, due, origin);
		const carry = ready && carriers[ready.way];
		if (!ready || !carry) return 'nothing';
		try {
			await carry(ready.message);
			return 'sent';
		} catch (error) {
			if (!(error instanceof Gone)) throw error;
			await forget(house, due.subject);
			return 'nothing';
		}
	});
}

/** An address that leads nowhere any more is of no use to anybody. */
async function forget(house: House, subject: string): Promise<void> {
	await house.db.deleteFrom('reminder').where('booking_id', '=', subject).execute();
	await house.db.updateTable('request').set({ push: null }).where('id', '=', subject).execute();
	await house.db.updateTable('alert').set({ push: null }).where('id', '=', subject).execute();
}
