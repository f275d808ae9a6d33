import { readFileSync } from 'node:fs';

export type Vectors = {
	letters: {
		purpose: 'show' | 'reply' | 'move' | 'ask';
		expires: string;
		id: string;
		key: string;
		link: string;
		proof: string;
		digits: string;
		iv: string;
		folded: string;
		sealedBytes: number;
		sealedSha256: string;
		content: unknown;
	}[];
	frames: { bytes: string; frames: string[] };
};

/** The test vectors as docs/letters.md publishes them. */
export function publishedVectors(): Vectors {
	const found = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/letters.md', 'utf8'));
	return JSON.parse(found![1]!) as Vectors;
}
