/** The day somebody last read docs/security/ against the code; what is said here counts for a year from it at most (RFC 9116, 2.5.5). */
const reviewedOn = '2026-11-25';
const daysGood = 364;
const dayMilliseconds = 86_400_000;

/** Until when what this file says counts (UTC). */
export const goodUntil = (): string =>
	new Date(Date.parse(`${reviewedOn}T00:00:00.000Z`) + daysGood * dayMilliseconds).toISOString();

let who: { contact: string | undefined; origin: string | undefined } = { contact: undefined, origin: undefined };

/** Said once at start: whom an installation names for faults of its security. */
export function nameContact(contact: string | undefined, origin: string | undefined): void {
	who = { contact, origin };
}

/** The file for whoever found a fault (RFC 9116); null while the installation names nobody. */
export function securityText(): string | null {
	if (!who.contact) return null;
	return [
		`Contact: ${who.contact}`,
		`Expires: ${goodUntil()}`,
		'Preferred-Languages: nl, en, fr, lt',
		...(who.origin ? [`Canonical: ${new URL('/.well-known/security.txt', who.origin).href}`] : []),
		''
	].join('\n');
}
