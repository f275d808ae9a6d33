import { inflateSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import decode from 'qr/decode.js';

/** What a camera reads from a QR on screen. */
export async function qrOf(code: Locator): Promise<string> {
	const png = await code.screenshot();
	return decode(pixelsOf(png));
}

/** The dots of a PNG as the browser writes it: 8 bits, three or four colours, not interlaced. */
function pixelsOf(png: Buffer): { width: number; height: number; data: Uint8ClampedArray } {
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	const colours = png[25] === 6 ? 4 : 3;
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const raw = inflateSync(Buffer.concat(parts));
	const line = width * colours;
	const out = new Uint8ClampedArray(width * height * 4).fill(255);
	const before = new Uint8Array(line);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (line + 1)]!;
		const now = raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1));
		for (let x = 0; x < line; x++) {
			const left = x >= colours ? now[x - colours]! : 0;
			const up = before[x]!;
			const corner = x >= colours ? before[x - colours]! : 0;
			const guess = left + up - corner;
			const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
			const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
			now[x] = (now[x]! + [0, left, up, (left + up) >> 1, paeth][filter]!) & 255;
			if (x % colours < 3) out[(y * width + Math.floor(x / colours)) * 4 + (x % colours)] = now[x]!;
		}
		before.set(now);
	}
	return { width, height, data: out };
}
