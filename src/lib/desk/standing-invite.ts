/** The standing invite of this device, so that its QR can be shown without a network: the server only keeps a hash. */
export type StandingInvite = { id: string; code: string; expires: string };

// Per person: on a shared computer nobody shows a colleague's QR.
const keyOf = (staffId: string) => `desk-invite-${staffId}`;
/** Whose desk it is now: the page without a network cannot ask. */
const hereKey = 'desk-here';

export type Here = { staffId: string; firstName: string };

/** The standing invite of this person on this device; null when there is none, or storage is closed to us. */
export function standingInvite(staffId: string): StandingInvite | null {
	try {
		const kept = JSON.parse(localStorage.getItem(keyOf(staffId)) ?? 'null') as Partial<StandingInvite> | null;
		return kept?.id && kept.code && kept.expires ? { id: kept.id, code: kept.code, expires: kept.expires } : null;
	} catch {
		return null;
	}
}

/** Remembers an invite, or forgets it with null. */
export function keepStandingInvite(staffId: string, invite: StandingInvite | null): void {
	try {
		if (invite) localStorage.setItem(keyOf(staffId), JSON.stringify(invite));
		else localStorage.removeItem(keyOf(staffId));
	} catch {
		// Without storage the QR is there until the page goes; a new one takes one tap.
	}
}

/** Says whose desk this is, or with null that somebody signed out. */
export function keepHere(here: Here | null): void {
	try {
		if (here) localStorage.setItem(hereKey, JSON.stringify(here));
		else localStorage.removeItem(hereKey);
	} catch {
		// Without storage there is no QR to show either.
	}
}

/** Who was at this desk last and did not sign out, with their standing invite when it still works. `now`: a UTC instant. */
export function inviteHere(now: string): (Here & { invite: StandingInvite | null }) | null {
	try {
		const here = JSON.parse(localStorage.getItem(hereKey) ?? 'null') as Partial<Here> | null;
		if (!here?.staffId || !here.firstName) return null;
		const invite = standingInvite(here.staffId);
		const works = invite && invite.expires > now ? invite : null;
		return { staffId: here.staffId, firstName: here.firstName, invite: works };
	} catch {
		return null;
	}
}
