/**
 * Every file of words. `reader`: who reads it, so in which languages it is complete (./release.js): what the desk only hands
 * on, like a text message or a poster, is a young person's too. `travels`: the file of the build it comes in.
 */
export const namespaces = /** @type {const} */ ({
	common: { reader: 'young', travels: 'young' },
	young: { reader: 'young', travels: 'young' },
	errors: { reader: 'young', travels: 'young' },
	jobs: { reader: 'young', travels: 'content' },
	steps: { reader: 'young', travels: 'content' },
	plan: { reader: 'young', travels: 'content' },
	strengths: { reader: 'young', travels: 'content' },
	obstacles: { reader: 'young', travels: 'content' },
	care: { reader: 'young', travels: 'content' },
	own: { reader: 'young', travels: 'content' },
	read: { reader: 'young', travels: 'read' },
	glossary: { reader: 'young', travels: 'read' },
	letters: { reader: 'young', travels: 'letters' },
	paper: { reader: 'young', travels: 'paper' },
	code: { reader: 'young', travels: 'code' },
	kiosk: { reader: 'young', travels: 'kiosk' },
	handed: { reader: 'young', travels: 'handed' },
	meet: { reader: 'young', travels: 'meet' },
	desk: { reader: 'desk', travels: 'desk' },
	office: { reader: 'desk', travels: 'office' },
	stopped: { reader: 'young', travels: 'meet' },
	invites: { reader: 'desk', travels: 'invites' },
	kiosks: { reader: 'desk', travels: 'kiosks' },
	week: { reader: 'desk', travels: 'week' },
	ask: { reader: 'young', travels: 'ask' },
	texts: { reader: 'young', travels: 'texts' },
	calendar: { reader: 'desk', travels: 'calendar' },
	reach: { reader: 'desk', travels: 'reach' }
});
