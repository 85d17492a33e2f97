export { countShared } from './server/get-shared.ts';
export { type ConsentReminder, listConsentReminders } from './server/list-reminders.ts';
