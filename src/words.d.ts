type WordFiles = Partial<Record<string, Partial<Record<string, () => Promise<{ default: Record<string, object> }>>>>>;

/** Written by vite.config.ts: how to bring the words of a namespace in a released language, with what travels along. */
declare module 'virtual:words' {
	const files: WordFiles;
	export default files;
	/** Brings those that no first visit needs. */
	export const later: () => Promise<{ default: WordFiles }>;
}
/** Says in a browser where the words are; empty elsewhere. */
declare module 'virtual:words/give' {}
