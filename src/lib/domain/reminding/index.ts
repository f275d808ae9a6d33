export { notAtNight } from './night';
export { noteAgainFrom } from './note';
export { isSameNumber, isStopWord } from './stop-word';
export { firstOf, mostDays, withDay, type Rhythm } from './rhythm';
export { remindersOf } from './reminding';
export { takenBackAt } from './taken-back';
