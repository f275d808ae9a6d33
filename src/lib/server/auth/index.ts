export { keepChallenge, takeChallenge } from './challenge';
export { adminOf, coordinatorOf, localNext, staffOf } from './guard';
export { addPasskey, passkeyOptions, signInOptions, signInWithPasskey } from './passkey';
export { freshTotpSecret, setPassword, signInWithPassword, totpAddress } from './password';
export { noteRefused } from './refused';
export { newRecoveryCodes, signInWithRecoveryCode } from './recovery';
export { deviceOf, endSession, forgetCookie, listSessions, readSession, startSession } from './session';
export { createSetupLink, finishSetup, nobodySignsIn, openSetupLink } from './setup-link';
export { removePasskey, waysOf } from './ways';
