import type { Page } from '@playwright/test';

declare global {
	interface Window {
		spoken: string[];
		finish: () => void;
	}
}

/** The browser of a test has no voice: this one keeps what it is given, and each sentence ends when the test says so. */
export async function voices(page: Page, ...langs: string[]): Promise<void> {
	await page.addInitScript((tags) => {
		window.spoken = [];
		let now: { onend: (() => void) | null; onerror: (() => void) | null } | null = null;
		window.finish = () => now?.onend?.();
		class Utterance {
			onend = null;
			onerror = null;
			lang = '';
			rate = 1;
			voice: unknown = null;
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		const of = (tag: string) => {
			const [lang, where] = tag.split(' ');
			return { lang, name: tag, localService: where !== 'network', default: false, voiceURI: tag };
		};
		const speech = {
			getVoices: () => tags.map(of),
			speak: (said: Utterance) => {
				now = said;
				window.spoken.push(said.text);
			},
			cancel: () => {
				const cut = now;
				now = null;
				cut?.onerror?.();
			},
			addEventListener: () => {},
			removeEventListener: () => {}
		};
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
	}, langs);
}
