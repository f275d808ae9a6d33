export { textAgain } from './again';
export { eraseReminders } from './erase';
export { openReminders, remind, waysToRemind } from './remind';
export { knowsInbound, openInbound, stopTexts } from './stop-texts';
export { remindOfNew } from './sure';
export { textsFor, textsTakenBack } from './texts';
export { tick } from './tick';
