import {
	drawWords,
	openCopy,
	plainWord,
	readSealed,
	readWords,
	sealCopy,
	wordCount,
	type SealedCopy
} from '$lib/domain/backup';
import type { Bytes } from '$lib/domain/letter';
import { handOver } from '../calendar';
import { bringCopy } from '../copy';
import { planCopy } from '../letters/move';
import type { Phone } from '../phone.svelte';
import { listHere, listOf } from './lists';

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** "Keep a copy": a file that four words open. The words are shown, and kept nowhere. */
export class KeepCopy {
	words = $state.raw<string[]>([]);
	busy = $state(false);
	saved = $state(false);
	/** A key of letters:problem. */
	problem = $state<string | null>(null);

	readonly #phone: Phone;
	#lang = 'nl';

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	/** Draws words in a language, other ones each time; without a network in one that is here. */
	async draw(lang: string): Promise<void> {
		this.saved = false;
		this.problem = 'subtle' in crypto ? null : 'no-lock';
		if (this.problem) return;
		try {
			const list = await listHere(lang);
			this.#lang = list.lang;
			this.words = drawWords(list.words, random);
		} catch {
			this.problem = 'network';
		}
	}

	async save(): Promise<void> {
		this.busy = true;
		const content = { app: 'trampoline', version: 1, ...(await planCopy(this.#phone)) };
		const about = { words: this.words, lang: this.#lang };
		const file = await sealCopy(content, about, { subtle: crypto.subtle, random });
		handOver(JSON.stringify(file), 'trampoline.json', 'application/json');
		this.busy = false;
		this.saved = true;
	}
}

/** "Put a copy back": a plain file, or one under four words. It comes beside what is here and overwrites nothing. */
export class BringCopy {
	/** The file that waits for its words. */
	file = $state.raw<SealedCopy | null>(null);
	typed = $state('');
	busy = $state(false);
	done = $state(false);
	/** A key of letters:copy.problem, and the word it is about. */
	problem = $state.raw<{ code: string; word: string } | null>(null);

	readonly #phone: Phone;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	async pick(text: string): Promise<void> {
		this.done = false;
		this.file = null;
		const sealed = readSealed(parsed(text));
		if (sealed?.ok) this.file = sealed.value;
		else if (!sealed) this.done = await bringCopy(this.#phone, text);
		this.#say(sealed?.ok || this.done ? null : (sealed?.error.code ?? 'not-ours'));
	}

	/** Opens the file with what was typed; what was typed stays until it opens. */
	async open(): Promise<void> {
		if (!this.file) return;
		this.busy = true;
		const words = readWords(this.typed);
		const opened = await openCopy(this.file, words, crypto.subtle);
		if (opened.ok) {
			this.done = await bringCopy(this.#phone, JSON.stringify(opened.value));
			this.#say(this.done ? null : 'damaged');
			this.file = null;
			this.typed = '';
		} else {
			// Without a network its list may not be here; then nothing is said about a single word.
			const list = await listOf(this.file.lang).catch(() => null);
			const known = list && new Set(list.map(plainWord));
			const unknown = words.find((word) => known && !known.has(word));
			const count = words.length === wordCount ? opened.error.code : 'count';
			this.#say(unknown ? 'unknown' : count, unknown);
		}
		this.busy = false;
	}

	#say(code: string | null, word = ''): void {
		this.problem = code ? { code, word } : null;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
