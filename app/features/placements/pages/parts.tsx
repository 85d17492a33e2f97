// What other features' pages may draw of placements.
export { PlacementFrame } from './parts/placement-frame.tsx';
