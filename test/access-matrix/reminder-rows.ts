import { of, type Row } from './row.ts';

const coordinators = ['coordinator'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;

/** Reminders: the rule, the words, what a person wishes and what was sent. */
export const reminderRows: Record<string, Row> = {
  'GET /reminders': of(caseWork),
  'GET /reminders/rule': of(coordinators),
  'POST /reminders/rule': of(coordinators),
  'GET /reminders/texts': of(caseWork),
  'POST /reminders/texts': of(caseWork),
  'GET /participants/:enrolmentId/reminders': of(caseWork),
  'GET /participants/:enrolmentId/reminders/wish': of(caseWork),
  'POST /participants/:enrolmentId/reminders/wish': of(caseWork),
  'POST /participants/:enrolmentId/reminders/told': of(caseWork),
  'GET /sessions/:sessionId/reminders': of(caseWork),
  'API get-reminder-rule': of(caseWork),
  'API save-reminder-rule': of(coordinators),
  'API list-reminders': of(caseWork),
  'API get-session-reminders': of(caseWork),
  'API get-reminders': of(caseWork),
  'API record-reminder-wish': of(caseWork),
  'API note-told': of(caseWork),
};
