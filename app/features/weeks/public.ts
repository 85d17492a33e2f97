// The door for other features' server code.
export { titleOf as titleOfEntry } from './pages/week-words.ts';
export { listOwnOccupations } from './server/own-occupations.ts';
export { getWeek, type PlannedWeek } from './server/week.ts';
