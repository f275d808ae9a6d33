export { answerRequest, called } from './answer';
export { ask } from './ask';
export { openRequests } from './desk';
export { eraseRequests } from './erase';
export { pushOfRequest, readRequest } from './read';
export { settleRequests } from './settle';
export { declineAnswer, stopRequest } from './stop';
