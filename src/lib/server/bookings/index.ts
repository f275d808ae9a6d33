export { book, type BookRefusal } from './book';
export { cancelBooking } from './cancel';
export { markMet, whoComes } from './desk';
export { eraseOld } from './erase';
export { moveBooking, type MoveRefusal } from './move';
export { readBooking } from './read';
