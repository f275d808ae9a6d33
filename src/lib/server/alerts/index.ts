export { eraseAlerts, stopAlert } from './stop';
export { pushOfAlert, readAlert } from './read';
export { tellFree } from './tell';
export { watch } from './watch';
