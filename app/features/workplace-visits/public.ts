// The door for other features' server code.
export { findFollowUp } from './server/follow-up.ts';
export { findShownToWorkplace, type ShownToWorkplace } from './server/for-workplace.ts';
export { listVisitsDue } from './server/list-due.ts';
export { listOwnVisits } from './server/own-visits.ts';
export { ownVisitTexts } from './texts/portal/index.ts';
