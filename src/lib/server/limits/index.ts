export { mayBook, takeWrite } from './limits';
