export { asCsv, countMonths, countOne, numbersOf } from './counts';
