export * from './booking';
export * from './cells';
export * from './spoken';
export * from './typed';
export * from './weekly';
