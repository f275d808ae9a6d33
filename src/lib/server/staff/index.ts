export { asStaffMember, type StaffMember } from './staff';
export { dateAfter, dateIn, daysFrom, mondayOf, type DeskDay } from './week';
