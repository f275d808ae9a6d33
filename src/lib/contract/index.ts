export * from './bookings';
export * from './common';
export * from './slots';
