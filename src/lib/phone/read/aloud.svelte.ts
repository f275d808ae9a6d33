import { sentencesIn, type Sentence } from './blocks';

const mark = 'aloud';

/** The best voice for a language: one that lives on the phone before one that asks the network, Belgian before others. */
function voiceFor(
	lang: string,
	voices: readonly SpeechSynthesisVoice[],
	online: boolean
): SpeechSynthesisVoice | undefined {
	const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
	const weight = (voice: SpeechSynthesisVoice) =>
		Number(voice.localService) * 4 + Number(/[-_]be$/i.test(voice.lang)) * 2 + Number(voice.default);
	return voices
		.filter((voice) => base(voice.lang) === base(lang) && (online || voice.localService))
		.sort((a, b) => weight(b) - weight(a))[0];
}

/** Reads a screen aloud, one sentence at a time, and shows which one. It starts only when somebody asks. */
export class Aloud {
	voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	/** The sentence that is said now; -1 when nothing is read. */
	at = $state(-1);
	#sentences: Sentence[] = [];
	#turn = 0;
	readonly #root: () => Element | null;
	readonly #online: () => boolean;

	constructor(root: () => Element | null, online: () => boolean) {
		this.#root = root;
		this.#online = online;
	}

	reading = $derived(this.at >= 0);

	/** Follows the voices of the phone, which some browsers bring late. Out: how to stop. */
	follow(): () => void {
		const look = () => (this.voices = speechSynthesis.getVoices());
		look();
		speechSynthesis.addEventListener?.('voiceschanged', look);
		addEventListener('pagehide', this.stop);
		return () => {
			this.stop();
			speechSynthesis.removeEventListener?.('voiceschanged', look);
			removeEventListener('pagehide', this.stop);
		};
	}

	canRead(lang: string): boolean {
		return voiceFor(lang, this.voices, this.#online()) !== undefined;
	}

	/** From the top, or from the block that was tapped. */
	start(from?: Element): void {
		const root = this.#root();
		if (!root) return;
		this.#sentences = sentencesIn(root).filter(({ lang }) => this.canRead(lang));
		const first = from ? this.#sentences.findIndex(({ block }) => block === from || block.contains(from)) : 0;
		if (first >= 0) this.#say(first);
	}

	/** To the next block, or back to the one before. */
	step(by: 1 | -1): void {
		const here = this.#sentences[this.at]?.block;
		let to = this.at;
		while (this.#sentences[to]?.block === here && to >= 0 && to < this.#sentences.length) to += by;
		if (to >= this.#sentences.length) return this.stop();
		if (to < 0) return this.#say(0);
		// Back goes to the first sentence of its block.
		while (by < 0 && to > 0 && this.#sentences[to - 1]!.block === this.#sentences[to]!.block) to -= 1;
		this.#say(to);
	}

	stop = (): void => {
		this.#turn += 1;
		this.at = -1;
		speechSynthesis.cancel();
		CSS.highlights?.delete(mark);
	};

	#say(at: number): void {
		const sentence = this.#sentences[at];
		if (!sentence?.block.isConnected) return this.stop();
		const turn = (this.#turn += 1);
		speechSynthesis.cancel();
		this.at = at;
		const said = new SpeechSynthesisUtterance(sentence.text);
		const voice = voiceFor(sentence.lang, this.voices, this.#online());
		if (voice) said.voice = voice;
		said.lang = voice?.lang ?? sentence.lang;
		said.rate = 0.9;
		const go = () => {
			// What was cut off by a newer reading has no say any more.
			if (turn !== this.#turn) return;
			if (at + 1 < this.#sentences.length) this.#say(at + 1);
			else this.stop();
		};
		said.onend = go;
		said.onerror = go;
		if (CSS.highlights) CSS.highlights.set(mark, new Highlight(sentence.range));
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		sentence.block.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
		speechSynthesis.speak(said);
	}
}
