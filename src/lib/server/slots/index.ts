export { freeSlots, type Wanted } from './free';
export { addHours, hoursOf, removeHours } from './hours';
export { makeSlots } from './make';
export { addMoment, closeMoment, momentsOf } from './moments';
export { datesFrom, instantIn } from './zone';
