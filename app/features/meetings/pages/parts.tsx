// What other features' pages may draw of meetings.
export { NextMeetingLine } from './parts/next-meeting.tsx';
export { TodaysMeetings } from './parts/today-cards.tsx';
