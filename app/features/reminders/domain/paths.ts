import { path } from '#app/shared/paths.ts';

export { remindersPath, sessionRemindersPath } from '#app/features/activities/domain/paths.ts';
export { remindersOfPath } from '#app/features/enrolments/domain/paths.ts';

export const reminderRulePath = path('/reminders/rule');
/** The words in every language, and sending one to oneself. */
export const reminderTextsPath = path('/reminders/texts');
export const recordWishPath = path('/participants/:enrolmentId/reminders/wish');
export const toldAlreadyPath = path('/participants/:enrolmentId/reminders/told');
/** On her own side: whether she is told that a message has come. */
export const ownNoticesPath = path('/my/:language/messages/notices');
/** A link in a text message: short, and it says nothing of what it is about. */
export const shortLinkPath = path('/f/:token');
/** Called by the operator of text messages, without signing in. */
export const deliveryReportPath = path('/sms/reports/:messageId/:proof');
