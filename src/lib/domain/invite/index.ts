export * from './fragment';
