// What other doors may draw of somebody's way.
export { WayAheadCard } from './parts/way-ahead-card.tsx';
