export { asStaffMember, type StaffMember } from './staff';
export { clockIn, dateAfter, dateIn, daysFrom, mondayOf } from './week';
