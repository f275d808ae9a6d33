export { busyBetween, forgetBusy, refreshBusy, setBusyAddress } from './busy';
export { calendarOf, endFeed, makeFeed, nameInFeed, readFeed } from './feed';
