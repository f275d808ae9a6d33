import { log } from '../log';

/** Writes down that a sign-in was refused and why, never whose: many of them in a row are somebody trying (ASVS 16.3.1). */
export function noteRefused(way: 'password' | 'recovery' | 'passkey', code: string): void {
	log.warn({ way, code }, 'a sign-in was refused');
}
