import type { StaffMember } from '$lib/server/staff';

declare global {
	namespace App {
		interface Locals {
			/** The language this request is answered in. */
			lang: import('$lib/words/languages').Language;
			/** The signed-in counsellor or coordinator; only desk routes have one. */
			staff?: StaffMember;
			/** The session that proves it, so that it can be ended. */
			sessionId?: string;
			/** Set when the database did not answer this request: the page says so with 503. */
			later?: boolean;
		}
		interface PageState {
			/** A goal was just chosen: the next screen says whose choice it is. */
			chose?: boolean;
		}
		interface Error {
			/** A code with its words in messages/<lang>/errors.json. */
			code?: string;
			message: string;
		}
	}
}

export {};
