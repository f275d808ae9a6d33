export * from './bytes';
export * from './frames';
export * from './letter';
export { fold, unfold } from './pack';
