/** The last invite made on this device, so that its QR can be shown again without a network: the server only keeps a hash. */
export type StandingInvite = { id: string; code: string; expires: string };

// Per person: on a shared computer nobody shows a colleague's QR.
const keyOf = (staffId: string) => `desk-invite-${staffId}`;

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
