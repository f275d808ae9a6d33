type Refused = { where?: string; code: string | null; typed: Record<string, string> };

/**
 * What a form shows when its page comes back: what was typed after a refusal, else what stands in the database. Nobody types
 * twice. In: the answer of the page, and which of its forms this one is when it has several.
 */
export function again(form: Refused | null | undefined, where?: string) {
	const typed = form?.code && (where === undefined || form.where === where) ? form.typed : null;
	return {
		/** The code of what to mend; empty when there is nothing. */
		code: typed ? form!.code! : '',
		text: (name: string, otherwise = ''): string => typed?.[name] ?? otherwise,
		/** A tick that is not set is not sent at all. */
		ticked: (name: string, otherwise: boolean): boolean => (typed ? typed[name] === 'yes' : otherwise),
		/** Several ticks of one name arrive with spaces between them. */
		list: (name: string, otherwise: string[]): string[] => typed?.[name]?.split(/\s+/).filter(Boolean) ?? otherwise,
		/** The fields `way.nl`, `way.fr` … by language. */
		texts: (name: string, otherwise: Record<string, string> = {}): Record<string, string> =>
			typed
				? Object.fromEntries(
						Object.entries(typed).flatMap(([key, text]) =>
							key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), text]] : []
						)
					)
				: otherwise
	};
}
