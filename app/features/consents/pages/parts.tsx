// What other pages may draw of consents.
export { ConsentReminders, SharedWithMe } from './parts/today-cards.tsx';
