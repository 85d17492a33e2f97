// What other pages may draw of duplicates.
export { WaitingDuplicatesCard } from './parts/today-card.tsx';
