type WordFiles = Partial<Record<string, Partial<Record<string, () => Promise<{ default: Record<string, object> }>>>>>;

/** Written by vite.config.ts: how to bring the words of a namespace in a released language, with what travels along. */
declare module 'virtual:words' {
	const files: WordFiles;
	export default files;
}
/** Those that no first visit needs. */
declare module 'virtual:words/later' {
	const files: WordFiles;
	export default files;
}
