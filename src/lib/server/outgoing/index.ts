export { clockOf, nextDaytime } from './clock';
export { carriersFrom, Gone, type Carriers, type Message } from './carriers';
export { pushKeys, type PushKeys } from './push';
export { eraseOutgoing, goesOut, sendDue, type Due } from './queue';
