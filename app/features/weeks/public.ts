// The door for other features' server code.
export { listOwnOccupations } from './server/own-occupations.ts';
export { getWeek, type PlannedWeek } from './server/week.ts';
