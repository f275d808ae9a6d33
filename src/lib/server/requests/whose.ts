import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../db/schema';

/** A member of staff who looks at what young people asked. */
export type Asker = { id: string; centreId: string; role: 'counsellor' | 'coordinator' | 'admin' };

/** A condition: a request of their centre, for them or for whoever can; who looks after the centre has all of it. */
export const isFor =
	(staff: Asker) =>
	({ or, and, eb }: ExpressionBuilder<Pick<Database, 'request'>, 'request'>) =>
		and([
			eb('request.centre_id', '=', staff.centreId),
			...(staff.role === 'counsellor'
				? [or([eb('request.staff_id', 'is', null), eb('request.staff_id', '=', staff.id)])]
				: [])
		]);
