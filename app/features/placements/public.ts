// The door for other features' server code.
export { listPlacementsDue } from './server/list-all-placements.ts';
export { sharedPlacementTexts } from './texts/portal/index.ts';
