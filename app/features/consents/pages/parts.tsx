// What other pages may draw of consents.
export { SharedWithMe } from './parts/today-cards.tsx';
