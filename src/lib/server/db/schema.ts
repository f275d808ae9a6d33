import type { Generated } from 'kysely';

/** Times are UTC instants (ISO 8601 text), flags 0 or 1, texts per language JSON: the same on SQLite and PostgreSQL. */
export type Database = {
	centre: {
		id: string;
		slug: string;
		name: string;
		town: string;
		/** IANA zone; clock times of weekly hours are read in it. */
		zone: string;
		phone: string;
		sample: number;
		/** Days after a talk until its personal fields are erased: 2–30 (TRUST 1.5). */
		keep_days: Generated<number>;
		created_at: string;
	};
	place: {
		id: string;
		centre_id: string;
		name: string;
		kind: 'building' | 'cafe' | 'park' | 'library' | 'street';
		stop: string;
		minutes_on_foot: number;
		/** JSON: { nl: '…', fr: '…', en: '…' } */
		landmark: string;
		/** JSON per language: how to get there, in words. */
		way: string;
		step_free: number;
	};
	staff: {
		id: string;
		centre_id: string;
		role: 'counsellor' | 'coordinator';
		first_name: string;
		/** JSON per language: one line of their own. */
		line: string;
		/** JSON array of language tags. */
		languages: string;
		phone: string;
		sign_in_name: string | null;
		password_hash: string | null;
		totp_secret: string | null;
		/** Last TOTP time step that was used, so that a code works once. */
		totp_step: number | null;
		created_at: string;
	};
	passkey: {
		/** Credential id, base64url. */
		id: string;
		staff_id: string;
		public_key: string;
		counter: number;
		transports: string;
		/** "Chrome, Android": where it was made, so that its owner knows which one to remove. */
		device: string;
		created_at: string;
	};
	/** SHA-256 of a passkey challenge that waits for its answer; taken away by the first answer, so that none works twice. */
	challenge: { hash: string; expires_at: string };
	/** One-time links that let a staff member set up a way to sign in. */
	setup_link: { hash: string; staff_id: string; expires_at: string; used_at: string | null };
	recovery_code: { hash: string; staff_id: string; used_at: string | null };
	session: {
		/** SHA-256 of the 256-bit token in the cookie. */
		hash: string;
		id: string;
		staff_id: string;
		/** "Chromium, Android": enough to recognise one's own device. */
		device: string;
		created_at: string;
		seen_at: string;
	};
	invite: {
		id: string;
		centre_id: string;
		staff_id: string;
		/** SHA-256 of the 128-bit code in the link. */
		code_hash: string;
		/** A slot kept for this person until `kept_until`. */
		kept_slot_id: string | null;
		kept_until: string | null;
		created_at: string;
		expires_at: string;
		revoked_at: string | null;
	};
	availability: {
		id: string;
		centre_id: string;
		staff_id: string;
		place_id: string;
		kind: 'talk' | 'group' | 'visit' | 'walk-in';
		weekday: number;
		from_clock: string;
		till_clock: string;
		minutes: number;
		seats: number;
	};
	absence: { id: string; centre_id: string; staff_id: string; start_at: string; end_at: string };
	slot: {
		id: string;
		centre_id: string;
		staff_id: string;
		place_id: string;
		kind: 'talk' | 'group' | 'visit' | 'walk-in';
		/** JSON per language for a group or visit, null for a talk. */
		title: string | null;
		start_at: string;
		end_at: string;
		seats: number;
		/** The weekly hours it was made from; null for a one-off moment. */
		availability_id: string | null;
		open: number;
	};
	/** A counsellor's time in five-minute cells: (staff_id, cell) is the primary key, so two open slots cannot overlap. */
	slot_cell: { staff_id: string; cell: number; slot_id: string };
	booking: {
		/** Made by the phone; also the idempotency key. */
		id: string;
		centre_id: string;
		slot_id: string;
		seat: number;
		state: 'booked' | 'cancelled';
		call_me: string | null;
		lang: string;
		message: string | null;
		comes_with: number;
		secret_hash: string;
		/** SHA-256 of the request, to tell a repeat from another body under the same id. */
		body_hash: string;
		invite_id: string | null;
		created_at: string;
		cancelled_at: string | null;
		/** "We met"; there is no opposite (PRODUCT law 5). */
		met_at: string | null;
		erased_at: string | null;
	};
	/** Heartbeats of hourly jobs. */
	job: { name: string; ran_at: string };
};
