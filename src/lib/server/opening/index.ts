export { setHere } from './here';
export { hereOf } from './where';
export { openingOf, openNow } from './opening';
