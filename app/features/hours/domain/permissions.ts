import { permission } from '#app/shared/roles.ts';

/** Hours and month sheets of the programme's participants: to read, to make, to print. */
export const readHours = permission('hours.read', ['coordinator', 'case-worker']);
export const exportHours = permission('hours.export', ['coordinator', 'case-worker']);
export const handleSheets = permission('month-sheet.handle', ['coordinator', 'case-worker']);
/** Certifying sheets as leader; an activity leader those on which sessions stand that she led. */
export const certifySheets = permission('month-sheet.certify', ['coordinator', 'case-worker', 'activity-leader']);
export const lockMonths = permission('month.lock', ['coordinator']);
/** The funder's file with identity numbers, and the ledger of what was sent. */
export const sendMonths = permission('month.send', ['coordinator']);
/** Counts without names; small groups hidden. */
export const readCounts = permission('hours.count', ['coordinator', 'case-worker', 'evaluator']);
/** The same counts exactly: for those who may see the people anyway. */
export const readExactCounts = permission('hours.count-exact', ['coordinator', 'case-worker']);
