export * from './bytes';
export * from './frames';
export * from './letter';
export { canFold, fold, unfold } from './pack';
