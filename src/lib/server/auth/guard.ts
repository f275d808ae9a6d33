import { error, redirect } from '@sveltejs/kit';
import type { StaffMember } from '../staff';

type Asked = { locals: App.Locals; url: URL };

/**
 * The staff member who asks; everybody else goes to the sign-in page and comes back after it (303). Every load and every
 * action of the desk calls it itself: an action does not run the layout's load.
 */
export function staffOf({ locals, url }: Asked): StaffMember {
	if (!locals.staff) redirect(303, `/desk/sign-in?next=${encodeURIComponent(url.pathname)}`);
	return locals.staff;
}

/** The staff member who asks, when they look after their centre; a counsellor gets 403 with words, everybody else signs in. */
export function coordinatorOf(event: Asked): StaffMember {
	const staff = staffOf(event);
	if (staff.role === 'counsellor') error(403, { message: 'not-yours', code: 'not-yours' });
	return staff;
}

/** The same for who looks after the installation. */
export function adminOf(event: Asked): StaffMember {
	const staff = staffOf(event);
	if (staff.role !== 'admin') error(403, { message: 'not-yours', code: 'not-yours' });
	return staff;
}

/** Where to go after signing in: a path of the desk, never another address. */
export function localNext(next: string | null): string {
	if (!next || !/^\/desk(\/|$)/.test(next)) return '/desk';
	const base = 'http://desk.invalid';
	const target = new URL(next, base);
	return target.origin === base && /^\/desk(\/|$)/.test(target.pathname) ? target.pathname + target.search : '/desk';
}
