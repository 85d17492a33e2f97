// What other features' pages may draw of meetings.
export { TodaysMeetings } from './parts/today-cards.tsx';
