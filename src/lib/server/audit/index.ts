export { forgetAudit, listAudit, note } from './audit';
