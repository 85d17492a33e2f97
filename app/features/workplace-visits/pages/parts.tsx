// What other features' pages may draw of visits to a workplace.
export { FollowUpCards } from './parts/follow-up-cards.tsx';
export { ForWorkplace } from './parts/for-workplace.tsx';
