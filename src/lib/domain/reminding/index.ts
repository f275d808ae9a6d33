export { isSameNumber, isStopWord } from './stop-word';
export { remindersOf } from './reminding';
