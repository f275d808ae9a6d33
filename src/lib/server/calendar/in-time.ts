import { Script } from 'node:vm';

const mostMilliseconds = 2_000;
const call = new Script('work()');

/**
 * Does work that reads what somebody else wrote, and gives up after two seconds: a rule such as "every 30 February" has no next
 * day, and the reader of calendars would look for one for ever while nobody else is served. Throws when the time is over, and
 * whatever the work throws.
 */
export function inTime<Value>(work: () => Value, milliseconds = mostMilliseconds): Value {
	return call.runInNewContext({ work }, { timeout: milliseconds }) as Value;
}
