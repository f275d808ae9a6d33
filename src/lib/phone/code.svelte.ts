/** The code that somebody said: typed once, turned into a link of one's own. */
export class SpokenCode {
	typed = $state('');
	busy = $state(false);
	/** A key of code:problem. */
	problem = $state<'empty' | 'unknown' | 'slow' | 'network' | null>(null);

	/** Out: the address of the invite, or null with `problem` set; what was typed stays. */
	async open(lang: string): Promise<string | null> {
		this.problem = this.typed.trim() ? null : 'empty';
		if (this.problem) return null;
		this.busy = true;
		try {
			const response = await fetch('/api/codes', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ code: this.typed })
			});
			const found = (await response.json()) as { code?: string };
			if (response.ok && found.code) return `/i/${found.code}?lang=${lang}`;
			this.problem = response.status === 429 ? 'slow' : response.status >= 500 ? 'network' : 'unknown';
		} catch {
			this.problem = 'network';
		} finally {
			this.busy = false;
		}
		return null;
	}
}
