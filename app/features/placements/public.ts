// The door for other features' server code.
export { listUnansweredPlacements } from './server/by-link.ts';
export { getPlacement, holdingTerms, openTerms, type PlacementFile } from './server/get-placements.ts';
export { listPlacementsDue } from './server/list-all-placements.ts';
export { sharedPlacementTexts } from './texts/portal/index.ts';
