export { asCsv, countMonths, countOne, numbersOf } from './counts';
export { countSoon, writeTotals } from './soon';
