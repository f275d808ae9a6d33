import type { Agent } from 'node:http';
import { useAgent } from 'request-filtering-agent';

/** Which addresses from outside may be asked. A test looks at its own server by another decision; everything else stays the same. */
export type Guard = {
	/** The port and the host of an address. */
	allows: (url: URL) => boolean;
	/** Refuses to connect to a private network, after the name was looked up. */
	agent: (address: string) => Agent;
};

/** Public networks only, at the usual ports, without a name and password in the address (ASVS 1.3.6). */
export const publicOnly: Guard = {
	allows: (url) => url.port === '' && url.username === '' && url.password === '',
	agent: (address) => useAgent(address)
};
