export { listKiosks, revokeKiosk, tellCheck } from './desk';
export { dropOtherCookies, keepDevice, readDevice } from './device';
export { makeKiosk, renewKiosk } from './make';
export { pairKiosk } from './pair';
export { screenOf } from './screen';
