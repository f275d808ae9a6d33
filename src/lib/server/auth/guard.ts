import { redirect } from '@sveltejs/kit';
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

/** Where to go after signing in: a path of the desk, never another address. */
export function localNext(next: string | null): string {
	if (!next || !/^\/desk(\/|$)/.test(next)) return '/desk';
	const base = 'http://desk.invalid';
	const target = new URL(next, base);
	return target.origin === base && /^\/desk(\/|$)/.test(target.pathname) ? target.pathname + target.search : '/desk';
}
