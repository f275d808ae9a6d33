import pino from 'pino';

/** What happened, never to whom: no names, tokens, addresses or queries; paths are written as route ids (ARCHITECTURE 1). */
export const log = pino({
	level: process.env['LOG_LEVEL'] ?? 'info',
	base: null,
	redact: { paths: ['*.callMe', '*.secret', '*.invite', '*.message', '*.address', '*.headers'], remove: true }
});
