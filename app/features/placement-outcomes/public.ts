export { listAfterPlacementsDue } from './server/after-placements.ts';
