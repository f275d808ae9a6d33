/**
 * The screens of a young person, as addresses behind the language: prerendered by the build, and kept by the phone for when there
 * is no network.
 */
export const screens = /** @type {const} */ ([
	...['', '/want', '/jobs', '/path', '/meet', '/book', '/talk', '/more', '/code'],
	...['/show', '/letters', '/new-phone', '/scan', '/copy'],
	...['/step', '/can', '/like', '/hard', '/together', '/started', '/rights', '/help', '/print', '/saw', '/private'],
	...['/feel', '/agenda', '/ask']
]);
