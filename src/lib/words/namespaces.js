/**
 * Every file of words. `reader`: who reads it, so in which languages it is complete (./release.js): what the desk only hands
 * on, like a text message or a poster, is a young person's too. `travels`: the file of the build it comes in.
 */
export const namespaces = /** @type {const} */ ({
	common: { reader: 'young', travels: 'young' },
	young: { reader: 'young', travels: 'young' },
	errors: { reader: 'young', travels: 'young' },
	jobs: { reader: 'young', travels: 'plan' },
	steps: { reader: 'young', travels: 'plan' },
	plan: { reader: 'young', travels: 'plan' },
	strengths: { reader: 'young', travels: 'plan' },
	obstacles: { reader: 'young', travels: 'plan' },
	care: { reader: 'young', travels: 'plan' },
	own: { reader: 'young', travels: 'plan' },
	read: { reader: 'young', travels: 'plan' },
	glossary: { reader: 'young', travels: 'plan' },
	letters: { reader: 'young', travels: 'plan' },
	paper: { reader: 'young', travels: 'paper' },
	code: { reader: 'young', travels: 'meet' },
	kiosk: { reader: 'young', travels: 'kiosk' },
	handed: { reader: 'young', travels: 'handed' },
	meet: { reader: 'young', travels: 'meet' },
	desk: { reader: 'desk', travels: 'desk' },
	office: { reader: 'desk', travels: 'office' },
	stopped: { reader: 'young', travels: 'meet' },
	invites: { reader: 'desk', travels: 'invites' },
	kiosks: { reader: 'desk', travels: 'kiosks' },
	week: { reader: 'desk', travels: 'week' },
	ask: { reader: 'young', travels: 'meet' },
	texts: { reader: 'young', travels: 'texts' },
	calendar: { reader: 'desk', travels: 'calendar' },
	reach: { reader: 'desk', travels: 'reach' }
});
