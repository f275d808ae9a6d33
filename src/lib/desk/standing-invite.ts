/** The standing invite of this device, so that its QR can be shown without a network: the server only keeps a hash. */
export type StandingInvite = {
	id: string;
	code: string;
	expires: string;
	/** True once the network said that it opens nothing any more; kept, so that the page says so without a network too. */
	gone?: boolean;
};

// Per person: on a shared computer nobody shows a colleague's QR.
const keyOf = (staffId: string) => `desk-invite-${staffId}`;
/** Whose desk it is now: the page without a network cannot ask. */
const hereKey = 'desk-here';

export type Here = { staffId: string; firstName: string };

/** The standing invite of this person on this device; null when there is none, or storage is closed to us. */
export function standingInvite(staffId: string): StandingInvite | null {
	try {
		const kept = JSON.parse(localStorage.getItem(keyOf(staffId)) ?? 'null') as Partial<StandingInvite> | null;
		if (!kept?.id || !kept.code || !kept.expires) return null;
		return { id: kept.id, code: kept.code, expires: kept.expires, gone: kept.gone === true };
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

/**
 * Who was at this desk last and did not sign out, with their standing invite, whether it still works or not. `now`: a UTC
 * instant; what is over by it is gone.
 */
export function inviteHere(now: string): (Here & { invite: StandingInvite | null }) | null {
	try {
		const here = JSON.parse(localStorage.getItem(hereKey) ?? 'null') as Partial<Here> | null;
		if (!here?.staffId || !here.firstName) return null;
		const invite = standingInvite(here.staffId);
		const known = invite && { ...invite, gone: invite.gone || invite.expires <= now };
		return { staffId: here.staffId, firstName: here.firstName, invite: known };
	} catch {
		return null;
	}
}

/** Asks the service whether an invite still opens; null when nobody answers, and then what the device knows stands. */
export async function stillOpens(code: string): Promise<boolean | null> {
	try {
		const answer = await fetch('/desk/qr/opens', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ code }),
			// A network that says nothing is none.
			signal: AbortSignal.timeout(4_000)
		});
		return answer.ok ? ((await answer.json()) as { opens: boolean }).opens : null;
	} catch {
		return null;
	}
}
