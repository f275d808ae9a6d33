export { fits, keptUntil } from './asking';
