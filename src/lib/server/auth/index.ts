export { addPasskey, passkeyOptions, signInOptions, signInWithPasskey } from './passkey';
export { freshTotpSecret, setPassword, signInWithPassword, totpAddress } from './password';
export { newRecoveryCodes } from './recovery';
export { endSession, forgetCookie, listSessions, readSession, startSession } from './session';
export { createSetupLink, nobodySignsIn, openSetupLink, useSetupLink } from './setup-link';
