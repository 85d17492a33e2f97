import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readReminders = permission('reminder.read', caseWork);
export const recordWish = permission('reminder.record-wish', caseWork);
export const tryReminder = permission('reminder.try', caseWork);
export const keepReminderRule = permission('reminder.rule', ['coordinator']);
