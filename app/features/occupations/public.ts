export { findOccupation, findOccupations } from './server/find-occupations.ts';
export { loadOccupations } from './server/load-occupations.ts';
export { selectNames as nameOccupations } from './server/occupation-store.ts';
