type Policy = { createScriptURL: (url: string) => unknown };

let policy: Policy | undefined;

/** The address of our worker. Trusted Types refuse plain text for it; ours is one fixed path, under one policy a page. */
export function workerAddress(): string {
	const path = '/service-worker.js';
	const factory = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } })
		.trustedTypes;
	if (!factory) return path;
	policy ??= factory.createPolicy('trampoline-worker', { createScriptURL: (url) => url });
	return policy.createScriptURL(path) as string;
}
