// The door for other features' server code.
export { listUnansweredSuggestions } from './server/own-matching.ts';
export { ownMatchingTexts } from './texts/portal/index.ts';
