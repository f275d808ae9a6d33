/** Reads a sentence aloud when this device has a voice for the language; says nothing otherwise. */
export function sayAloud(sentence: string, lang: string): void {
	const voice = window.speechSynthesis?.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
	if (!voice) return;
	const speech = new SpeechSynthesisUtterance(sentence);
	speech.voice = voice;
	speech.lang = voice.lang;
	speechSynthesis.cancel();
	speechSynthesis.speak(speech);
}

/** Stops speaking. */
export function hush(): void {
	window.speechSynthesis?.cancel();
}
