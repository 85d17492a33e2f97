// What other features' pages may draw of meetings.
export { AgendaPoints } from './parts/kind-cards.tsx';
export { NextMeetingLine } from './parts/next-meeting.tsx';
export { TodaysMeetings } from './parts/today-cards.tsx';
