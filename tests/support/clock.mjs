/* Loaded before a service under test: its clock goes CLOCK_AHEAD milliseconds ahead of the machine's. */
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0);
const Machine = Date;

globalThis.Date = class extends Machine {
	/** @param {[]} given */
	constructor(...given) {
		if (given.length) super(...given);
		else super(Machine.now() + ahead);
	}
	static now() {
		return Machine.now() + ahead;
	}
};
