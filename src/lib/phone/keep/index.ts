export {
	tableNames,
	tableOf,
	type Ask,
	type Change,
	type Keep,
	type Letter,
	type Obstacle,
	type Pack,
	type Parcel,
	type Slip,
	type Strength,
	type TableName,
	type Wish
} from './keep';
export { memoryKeep } from './memory';
