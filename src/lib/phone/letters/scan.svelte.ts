import { addFrame, partsOf, readLink, type Reading } from '$lib/domain/letter';
import { bringTables } from '../copy';
import { qrReader } from './camera';
import { readParcel } from './move';
import { OpenLetter } from './open.svelte';
import type { Content } from './post';
import type { Phone } from '../phone.svelte';

const lookMilliseconds = 180;

/** Reads a QR of Trampoline with the camera or from photos: the link of a letter, or codes that hold all of it. */
export class Scan {
	/** `asking`: the camera is being opened; `off`: there is none, or it was not allowed. */
	camera = $state<'idle' | 'asking' | 'on' | 'off'>('idle');
	problem = $state<string | null>(null);
	here = $state(0);
	count = $state(0);
	shown = $state.raw<Content['show'] | null>(null);
	plan = $state.raw<Content['move'] | null>(null);
	letter = $state.raw<OpenLetter | null>(null);
	brought = $state(false);

	readonly #phone: Phone;
	#reading: Reading | null = null;
	#stream: MediaStream | null = null;
	#looking: ReturnType<typeof setTimeout> | undefined;

	constructor(phone: Phone) {
		this.#phone = phone;
	}

	get done(): boolean {
		return this.shown !== null || this.plan !== null || this.letter !== null;
	}

	async start(video: HTMLVideoElement): Promise<void> {
		this.camera = 'asking';
		try {
			this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
			video.srcObject = this.#stream;
			await video.play();
			const read = await qrReader();
			this.camera = 'on';
			const look = async () => {
				const text = await read(video);
				if (text) await this.take(text);
				if (this.done || !this.#stream) this.stop();
				else this.#looking = setTimeout(() => void look(), lookMilliseconds);
			};
			await look();
		} catch {
			this.stop();
			this.camera = 'off';
		}
	}

	/** Photos of codes, for a phone whose camera may not be used in a page. */
	async photos(files: Iterable<File>): Promise<void> {
		const read = await qrReader();
		for (const file of files) {
			const picture = await createImageBitmap(file).catch(() => null);
			const text = picture && (await read(picture));
			if (text) await this.take(text);
			else this.problem = 'letters:scan.none';
		}
	}

	stop(): void {
		clearTimeout(this.#looking);
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		this.#stream = null;
		if (this.camera === 'on') this.camera = 'idle';
	}

	/** One code that was read. */
	async take(text: string): Promise<void> {
		const link = readLink(text);
		if (link) {
			const { id, key } = link.ok ? partsOf(link.value) : { id: '', key: '' };
			this.letter = new OpenLetter(id, key);
			await this.letter.open();
			return;
		}
		const added = addFrame(this.#reading, text);
		if (!added.ok) {
			this.problem = added.error.code === 'not-ours' ? 'letters:scan.notOurs' : `letters:problem.${added.error.code}`;
			if (added.error.code === 'damaged') this.#reading = null;
			return;
		}
		this.problem = null;
		this.#reading = added.value.reading;
		this.here = added.value.reading.parts.size;
		this.count = added.value.reading.count;
		if (!added.value.whole) return;
		const parcel = await readParcel(added.value.whole);
		if (!parcel.ok) this.problem = `letters:problem.${parcel.error.code}`;
		else if (parcel.value.purpose === 'show') this.shown = parcel.value.content;
		else this.plan = parcel.value.content;
	}

	async bring(): Promise<void> {
		if (!this.plan) return;
		await bringTables(this.#phone, this.plan.copy);
		this.brought = true;
	}
}
