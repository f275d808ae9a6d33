import type { House } from '../db';

const dayMilliseconds = 86_400_000;

/** Forgets requests: two days after they are settled, and `keep_days` of the centre after they were asked (TRUST 1.5). Out: how many. */
export async function eraseRequests(house: House): Promise<number> {
	const now = Date.parse(house.now());
	const before = (days: number) => new Date(now - days * dayMilliseconds).toISOString();
	let erased = 0;
	for (const centre of await house.db.selectFrom('centre').select(['id', 'keep_days']).execute()) {
		const gone = await house.db
			.deleteFrom('request')
			.where('centre_id', '=', centre.id)
			.where(({ or, eb }) => or([eb('settled_at', '<', before(2)), eb('created_at', '<', before(centre.keep_days))]))
			.executeTakeFirst();
		erased += Number(gone.numDeletedRows);
	}
	return erased;
}
