import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  getReminderRuleEndpoint,
  getRemindersEndpoint,
  getSessionRemindersEndpoint,
  listRemindersEndpoint,
  noteToldEndpoint,
  recordReminderWishEndpoint,
  saveReminderRuleEndpoint,
} from './api/reminder-endpoints.ts';

export const reminderEndpoints: Endpoint[] = [
  getReminderRuleEndpoint,
  saveReminderRuleEndpoint,
  listRemindersEndpoint,
  getSessionRemindersEndpoint,
  getRemindersEndpoint,
  recordReminderWishEndpoint,
  noteToldEndpoint,
];
