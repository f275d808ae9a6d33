export { tableNames, type Change, type Keep, type Pack, type Parcel, type Slip, type TableName, type Tables } from './keep';
export { memoryKeep } from './memory';
