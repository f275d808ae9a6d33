export * from './back';
export * from './obstacles';
export * from './plan';
export * from './proposals';
export * from './start';
export * from './steps';
export * from './waiting';
