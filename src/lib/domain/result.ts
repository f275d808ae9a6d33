/** What a rule or a use case answers: the value, or an error with a code whose words live in messages/<lang>/errors.json. */
export type Result<Value, Failure extends { code: string } = { code: string }> =
	{ ok: true; value: Value } | { ok: false; error: Failure };

export const success = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const failure = <Failure extends { code: string }>(error: Failure): { ok: false; error: Failure } => ({
	ok: false,
	error
});
