// What other features' pages may draw of a participant.
export { BelowParticipantHeader } from './parts/participant-header.tsx';
export { ParticipantTabs } from './parts/participant-tabs.tsx';
