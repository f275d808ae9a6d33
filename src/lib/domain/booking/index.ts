export * from './booking';
export * from './cells';
export * from './weekly';
