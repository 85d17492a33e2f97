export { fetchOccupationFacts } from './server/fetch-facts.ts';
export { findOccupation, findOccupations, findOccupationsNamed } from './server/find-occupations.ts';
export { type BrowsedGroup, browseOccupations, getOccupation } from './server/get-occupation.ts';
export { loadOccupations } from './server/load-occupations.ts';
export { selectNames as nameOccupations } from './server/occupation-store.ts';
