import type { Locator } from '@playwright/test';

/* The keystroke-level model (Card, Moran and Newell, 1980), in seconds: point and tap, think before it, type a sign. */
const point = 1.1;
const think = 1.35;
const sign = 0.28;

/** Counts what a hand does on the way, so that a journey can say how long a person would need. */
export class Taps {
	taps = 0;
	signs = 0;

	async tap(what: Locator): Promise<void> {
		await what.click();
		this.taps++;
	}
	/** Opens a list and takes one. */
	async pick(list: Locator, option: string): Promise<void> {
		await list.selectOption(option);
		this.taps += 2;
	}
	async type(field: Locator, text: string): Promise<void> {
		await field.fill(text);
		this.taps++;
		this.signs += text.length;
	}
	/** Seconds of a person who knows where to look, without waiting for the machine. */
	get seconds(): number {
		return this.taps * (point + think) + this.signs * sign;
	}
	said(machine: number): string {
		return `${this.taps} taps, ${this.signs} signs: ${this.seconds.toFixed(0)} s by hand and ${machine.toFixed(1)} s of machine`;
	}
}
