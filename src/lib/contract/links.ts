const bytesOf = (uuid: string): string =>
	(uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');

/** The way to a slip that fits in a text message: id and proof behind the #, which no server and no log sees (TRUST 5). */
export function slipLink(origin: string, lang: string, booking: string, code: string): string {
	const id = btoa(bytesOf(booking)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
	return `${origin}/${lang}/talk#t=${id}${code}`;
}

/** What such a link says: the booking and its proof; null when a part is missing. In: the part from the # on. */
export function readSlipLink(hash: string): { talk: string; proof: string } | null {
	const found = /^#t=([\w-]{22})([\w-]{22})$/.exec(hash);
	if (!found) return null;
	const bytes = atob(found[1]!.replaceAll('-', '+').replaceAll('_', '/'));
	const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
	return { talk: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), proof: found[2]! };
}
