// The door for other features' server code.
export { placementName } from './pages/words.ts';
export { lookAtLink } from './server/by-link.ts';
export { getPlacement, holdingTerms, listPlacements, openTerms, type PlacementFile } from './server/get-placements.ts';
export { checkHash, isOpen, linkCode, linkHash, linkToken, makeLink, renewLink, revokeLink } from './server/links.ts';
export { listPlacementsDue, type PlacementDue } from './server/list-all-placements.ts';
export { proposePlacement } from './server/propose-placement.ts';
export { placementTexts } from './texts/index.ts';
export { sharedPlacementTexts } from './texts/portal/index.ts';
