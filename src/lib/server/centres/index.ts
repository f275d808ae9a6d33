export * from './centres';
