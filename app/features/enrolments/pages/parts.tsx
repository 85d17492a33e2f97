// What other features' pages may draw of a participant.

export { languageOptions } from '../texts/words.ts';
export { interpreterWords } from './parts/language-cards.tsx';
export { BelowParticipantHeader } from './parts/participant-header.tsx';
export { ParticipantTabs } from './parts/participant-tabs.tsx';
