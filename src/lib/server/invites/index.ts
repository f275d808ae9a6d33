export { countOpen, findInvite, openInvite, type FoundInvite, type InviteRefusal, type OpenedInvite } from './find';
export { freeToKeep } from './free';
export { keepFor, letGo } from './keep';
export { listInvites } from './list';
export { createInvite } from './make';
export { handOverInvites, replaceInvite, restoreInvite, revokeInvite } from './revoke';
export { forgetSpoken, giveSpokenCode, openSpoken } from './spoken';
