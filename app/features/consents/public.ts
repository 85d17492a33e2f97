export { countShared } from './server/get-shared.ts';
export { listConsentReminders } from './server/list-reminders.ts';
export { getOwnSharing } from './server/own-sharing.ts';
export { consentWords } from './texts/consent/index.ts';
