export { findOccupation, findOccupations } from './server/find-occupations.ts';
export { loadOccupations } from './server/load-occupations.ts';
