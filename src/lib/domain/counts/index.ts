export { hideSmall, orHidden, type Shown } from './counts';
