export { asStaffMember, type StaffMember } from './staff';
