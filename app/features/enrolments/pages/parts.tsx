// What other features' pages may draw of a participant.
export { ParticipantTabs } from './parts/participant-tabs.tsx';
