export { eraseLetters } from './erase';
export { openedLetter } from './opened';
export { putLetter, setLetterRoom } from './put';
export { readLetter } from './read';
export { letterSeen, takeBack } from './sender';
