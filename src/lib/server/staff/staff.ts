import type { Database } from '../db/schema';

/** A counsellor or coordinator as the desk knows them. */
export type StaffMember = {
	id: string;
	centreId: string;
	role: 'counsellor' | 'coordinator' | 'admin';
	firstName: string;
	languages: string[];
	phone: string;
};

/** Turns a staff row into what the desk may see of it: never a hash or a secret. */
export function asStaffMember(
	row: Pick<Database['staff'], 'id' | 'centre_id' | 'role' | 'first_name' | 'languages' | 'phone'>
): StaffMember {
	return {
		id: row.id,
		centreId: row.centre_id,
		role: row.role,
		firstName: row.first_name,
		languages: JSON.parse(row.languages) as string[],
		phone: row.phone
	};
}
