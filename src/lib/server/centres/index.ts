export * from './centres';
export { makeFirstCentre, makeSampleCentre } from './sample';
