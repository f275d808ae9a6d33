import type { Generated, Selectable } from 'kysely';

/** What happens in a bookable moment. A visit and a half day to try out are with an employer, and come through a counsellor only. */
type Kind = 'talk' | 'group' | 'visit' | 'try-out' | 'walk-in';

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
		/** The date (YYYY-MM-DD, centre's zone) from which this project makes no new moments; null while it goes on (SEED row 65). */
		stopped_on: string | null;
		/** JSON { name, phone }: whom people find here from then on. */
		successor: string | null;
	};
	place: {
		id: string;
		centre_id: string;
		name: string;
		kind: 'building' | 'cafe' | 'park' | 'library' | 'street' | 'sport' | 'school' | 'work';
		stop: string;
		minutes_on_foot: number;
		/** JSON: { nl: '…', fr: '…', en: '…' } */
		landmark: string;
		/** JSON per language: how to get there, in words. */
		way: string;
		step_free: number;
		toilets: Generated<number>;
		sit_outside: Generated<number>;
		free_of_charge: Generated<number>;
		/** JSON per language: what something costs there ("A coffee is €2. Water is free."); null when nothing does. */
		price: string | null;
		/** JSON per language: how people work there, in their own words (SEED row 63); null when it says nothing. */
		how: string | null;
		/** Where the door is (WGS 84); null draws the place in words only. */
		lat: number | null;
		lon: number | null;
		/** JSON (contract `Drawing`): the stop, the bends of the way, and the landmarks that the map is drawn from. */
		drawing: string | null;
		/** `photo.id` of a picture of the door. */
		door_photo: string | null;
		/** When nobody meets here any more; old talks still name it. */
		stopped_at: string | null;
	};
	/** Hours in which a place is open for whoever walks in, every week; clock times of the centre's zone, at most 24:00. */
	opening: {
		id: string;
		centre_id: string;
		place_id: string;
		/** 1 Monday – 7 Sunday. */
		weekday: number;
		from_clock: string;
		till_clock: string;
	};
	/** A date (YYYY-MM-DD in the centre's zone) on which a place, or with null the whole centre, is closed. Never why. */
	closed_day: { id: string; centre_id: string; place_id: string | null; date: string };
	/** "I am here now till …": whoever walks in meets this counsellor, also outside the weekly hours and on a closed day. */
	here: { staff_id: string; place_id: string; till_at: string };
	/** A small picture (≤ 15 kB) of a door or a face, under the SHA-256 of its bytes. */
	photo: { id: string; type: 'image/avif' | 'image/webp'; base64: string };
	staff: {
		id: string;
		centre_id: string;
		role: 'counsellor' | 'coordinator' | 'admin';
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
		/** When they left: nobody signs in with it any more, and their links lead to the successor. */
		left_at: string | null;
		successor_id: string | null;
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
		/** `person`: for one person or a handful on the street; `partner` and `place` are open: they hang or lie somewhere. */
		kind: Generated<'person' | 'partner' | 'place'>;
		partner_id: string | null;
		/** What the page says of who passed it on; the partner is told nothing (SEED row 32). */
		partner_name: string | null;
		/** The language its poster and texts are in. */
		language: string | null;
		/** SHA-256 of the eight signs that can be said aloud, and until when they work (TRUST 6). */
		spoken_hash: string | null;
		spoken_until: string | null;
		/** Totals, for open invites only. */
		opened: Generated<number>;
		booked: Generated<number>;
		/** The invite that this link leads to from now on. */
		replaced_by: string | null;
	};
	availability: {
		id: string;
		centre_id: string;
		staff_id: string;
		place_id: string;
		kind: Kind;
		weekday: number;
		from_clock: string;
		till_clock: string;
		minutes: number;
		seats: number;
	};
	absence: {
		id: string;
		centre_id: string;
		staff_id: string;
		start_at: string;
		end_at: string;
		/** When it was said; null for what closing one moment left behind. */
		created_at: string | null;
	};
	/** A counsellor's calendar, the way out and the way in. */
	calendar: {
		staff_id: string;
		/** SHA-256 of the feed's 256-bit secret; null when there is no feed. */
		feed_hash: string | null;
		/** 1 when the counsellor switched first names on. */
		feed_names: Generated<number>;
		feed_lang: string;
		/** The address of their own calendar, as it is fetched. */
		busy_address: string | null;
		/** When it last answered, and why it did not since. */
		busy_at: string | null;
		busy_problem: string | null;
	};
	/** When a counsellor is busy elsewhere: spans that do not touch, and nothing of what they are. */
	busy: { staff_id: string; start_at: string; end_at: string };
	slot: {
		id: string;
		centre_id: string;
		staff_id: string;
		place_id: string;
		kind: Kind;
		/** JSON per language for a group or visit, null for a talk. */
		title: string | null;
		start_at: string;
		end_at: string;
		seats: number;
		/** The weekly hours it was made from; null for a one-off moment. */
		availability_id: string | null;
		open: number;
		/** JSON (contract `MomentDetails`): what happens, what to bring, food, "you may only watch"; null for a talk. Who leads is the staff. */
		details: string | null;
		/** The employer of a visit or a try-out. */
		employer: string | null;
		/** Who of the staff has checked that employer. */
		checked_by: string | null;
		/** When the counsellor took this moment back although somebody held a seat; never why. Its bookings are `withdrawn`. */
		withdrawn_at: string | null;
	};
	/** A counsellor's time in five-minute cells: (staff_id, cell) is the primary key, so two open slots cannot overlap. */
	slot_cell: { staff_id: string; cell: number; slot_id: string };
	booking: {
		/** Made by the phone; also the idempotency key. */
		id: string;
		centre_id: string;
		slot_id: string;
		seat: number;
		/** `cancelled` by the young person; `withdrawn` when the counsellor took the moment back: it waits for a new one. */
		state: 'booked' | 'cancelled' | 'withdrawn';
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
		/**
		 * The booking that this seat belongs to: somebody brings a friend. Such a row holds a seat and nothing else; it lives and goes
		 * with the other one. Who counts seats counts it; a list of people and messages leave it out (`friend_of is null`).
		 */
		friend_of: string | null;
		/** "I only have 10 minutes." */
		ten_minutes: Generated<number>;
		/** The language they would like to talk in, when it is not the one they read. */
		language_wish: string | null;
		/** "I am on my way, later": when they said so. Erased with the booking; not a mark against anybody. */
		late_at: string | null;
		/** SHA-256 of what the code on a slip of paper and the call-me name make together; null when there is no slip. */
		paper_hash: string | null;
		/** "Thinking of you": when the counsellor said so last. Erased with the booking. */
		note_at: string | null;
		/** 1: the phone with this secret wants no such notes. */
		notes_off: Generated<number>;
	};
	/** A shared device of a centre. Its hashes are SHA-256: of the start link, of a code that waits, of the paired device's key. */
	kiosk: {
		id: string;
		centre_id: string;
		/** What the desk calls it: "Tablet at the door". */
		name: string;
		link_hash: string | null;
		code_hash: string | null;
		code_until: string | null;
		device_hash: string | null;
		created_at: string;
		seen_at: string | null;
		/** Since when it could not empty itself; null when its last check found nothing (TRUST 4). */
		fault_at: string | null;
		revoked_at: string | null;
	};
	/** Who helps with what, near the centre (SEED rows 40, 67): an organisation, never a person's file. */
	partner: {
		id: string;
		centre_id: string;
		/** One of the 38 kinds (contract `partnerKinds`). */
		kind: string;
		name: string;
		phone: string;
		/** JSON array of language tags. */
		languages: string;
		/** JSON per language: when one can go or call. */
		hours: string;
		/** JSON per language: one sentence, such as whom to ask for. */
		note: string;
		/** The date somebody last checked it; the desk asks again after six months. */
		checked_on: string;
	};
	/** A small true story, told by somebody who said yes to that (SEED row 27). No surname; taking it back removes the row. */
	story: { id: string; centre_id: string; call_me: string; words: string; consent_on: string };
	/** When this centre last called a helpline to hear whether it still answers. */
	helpline_check: { centre_id: string; number: string; checked_on: string };
	/** Who of the staff did what: a code, never what was written or about whom. 180 days. */
	audit: { id: string; centre_id: string; staff_id: string; did: string; at: string };
	/** Totals of a month (YYYY-MM in the centre's zone): for the funder, and never about one person (TRUST 1.6). */
	month_count: {
		centre_id: string;
		month: string;
		what: 'invited' | 'opened' | 'booked' | 'met';
		/** Kind of moment for booked and met, kind of invite for invited and opened. */
		kind: string;
		lang: string;
		total: number;
	};
	/** "Another moment or place" and "call me", asked by a phone (SEED rows 29 and 34). Gone when settled, see `eraseRequests`. */
	request: {
		/** Made by the phone; also the idempotency key. */
		id: string;
		centre_id: string;
		/** Whom it is for; null for whoever can. */
		staff_id: string | null;
		kind: 'meet' | 'call';
		/** `answered`: a moment is kept and waits for a yes. */
		state: 'waiting' | 'answered' | 'accepted' | 'called' | 'stopped';
		call_me: string;
		lang: string;
		words: string | null;
		place_kind: string | null;
		/** JSON array. */
		day_parts: string;
		/** Only to call, only until somebody called. */
		phone: string | null;
		secret_hash: string;
		body_hash: string;
		/** SHA-256 of the code that will open the moment a counsellor keeps; the phone made it. */
		code_hash: string;
		/** The invite that keeps the moment of the answer. */
		invite_id: string | null;
		slot_id: string | null;
		/** JSON: where to knock when there is an answer; null when the phone did not ask for it. */
		push: string | null;
		created_at: string;
		settled_at: string | null;
	};
	/** "Tell me when something comes free": a wish and a hash, nobody's name. */
	alert: {
		id: string;
		centre_id: string;
		staff_id: string | null;
		place_id: string | null;
		/** One full group or visit. */
		slot_id: string | null;
		/** Only what starts sooner than this. */
		before_at: string | null;
		lang: string;
		secret_hash: string;
		body_hash: string;
		push: string | null;
		created_at: string;
		ends_at: string;
		stopped_at: string | null;
	};
	/** Where to remind somebody of a talk, because they chose it there. One way a talk; goes with the talk. */
	reminder: {
		booking_id: string;
		way: 'push' | 'sms' | 'mail';
		/** A push subscription (JSON), a number, or an e-mail address. */
		address: string;
		since: string;
	};
	/** What has to go out: no words and no address, both are read when it goes. */
	outgoing: {
		/** What it is, once and for all: also given to the provider, so that a repeat is known there. */
		key: string;
		about: 'days' | 'day' | 'hours' | 'answer' | 'free' | 'withdrawn' | 'onAgain' | 'sure';
		/** The booking, request or alert. */
		subject_id: string;
		/** The first, second or third message about it: there is no fourth. */
		number: number | null;
		state: 'waiting' | 'sent' | 'dropped';
		/** When to try (again); a claim moves it ahead, so that nobody else takes it meanwhile. */
		next_at: string;
		until_at: string;
		claim: string | null;
		tries: number;
	};
	/** Keys the service made for itself, the same in all its processes. */
	kept_key: { name: string; value: string };
	/** A sealed letter (docs/letters.md): the key is in the link, so nothing here says what is in it or whose it is. */
	letter: {
		/** 16 random bytes, base64url. */
		id: string;
		/** base64url; null once it was taken back, or was read and is read once. */
		sealed: string | null;
		/** SHA-256 of the proof that one may read. */
		proof_hash: string;
		/** SHA-256 of the secret that takes it back. */
		remove_hash: string;
		/** SHA-256 of the request, to tell a repeat from another letter under the same id. */
		body_hash: string;
		once: number;
		expires_at: string;
		opened_at: string | null;
		taken_back_at: string | null;
	};
	/** Heartbeats of hourly jobs. */
	job: { name: string; ran_at: string };
};

export type BookingRow = Selectable<Database['booking']>;
