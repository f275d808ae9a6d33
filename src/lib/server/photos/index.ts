export { doorPhoto } from './photo';
