/** Reads QR codes from pictures: the browser's own reader where there is one, else a small one that comes with the first use. */
export async function qrReader(): Promise<(source: HTMLVideoElement | ImageBitmap) => Promise<string | null>> {
	const Detector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	if (Detector && (await Detector.getSupportedFormats().catch(() => [] as string[])).includes('qr_code')) {
		const detector = new Detector({ formats: ['qr_code'] });
		return async (source) => (await detector.detect(source).catch(() => []))[0]?.rawValue ?? null;
	}
	const { default: decode } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	const paper = canvas.getContext('2d', { willReadFrequently: true })!;
	return async (source) => {
		const [width, height] =
			'videoWidth' in source ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
		if (!width || !height) return null;
		// A phone's photo has more dots than a code needs.
		const scale = Math.min(1, 1_600 / Math.max(width, height));
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		paper.drawImage(source, 0, 0, canvas.width, canvas.height);
		try {
			return decode(paper.getImageData(0, 0, canvas.width, canvas.height));
		} catch {
			return null;
		}
	};
}

type DetectorClass = {
	new (options: { formats: string[] }): { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> };
	getSupportedFormats: () => Promise<string[]>;
};
