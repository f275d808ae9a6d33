import type { Locator } from '@playwright/test';
import jsqrModule from 'jsqr';

// The package is CommonJS with a default inside its default.
const jsQR = ((jsqrModule as unknown as { default?: typeof jsqrModule }).default ?? jsqrModule) as typeof jsqrModule;

/** What a camera finds in a QR on the screen: drawn as it is, eight pixels a square. */
export async function readQr(picture: Locator): Promise<string> {
	const { pixels, side } = await picture.evaluate(async (svg) => {
		const squares = (svg as SVGSVGElement).viewBox.baseVal.width;
		const side = squares * 8;
		const canvas = new OffscreenCanvas(side, side);
		const context = canvas.getContext('2d')!;
		context.fillStyle = '#fff';
		context.fillRect(0, 0, side, side);
		context.fillStyle = '#000';
		context.scale(8, 8);
		context.fill(new Path2D(svg.querySelector('path')!.getAttribute('d')!));
		return { pixels: [...context.getImageData(0, 0, side, side).data], side };
	});
	const found = jsQR(Uint8ClampedArray.from(pixels), side, side);
	if (!found) throw new Error('No QR to be read.');
	return found.data;
}
