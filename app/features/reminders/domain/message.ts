import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Channel, ReminderKind } from './rule.ts';

export const messageStatuses = ['waiting', 'sending', 'sent', 'delivered', 'failed', 'unclear', 'dropped'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** Why a message was not sent, or is not known to have arrived. */
export const messageReasons = [
  'too-late',
  'not-wanted',
  'outdated',
  'told-already',
  'no-address',
  'number-unreadable',
  'refused',
  'gave-up',
  'undelivered',
  'no-answer',
  'interrupted',
] as const;
export type MessageReason = (typeof messageReasons)[number];

/** What somebody was told, or was to be told, of one start of one session or meeting, of what was written in one thread, or that she is asked something by a link. */
export type Message = {
  id: string;
  enrolmentId: string;
  personId: string;
  name: string;
  about: 'session' | 'meeting' | 'message' | 'follow-up';
  aboutId: string;
  kind: ReminderKind;
  /** Of a message: the day on which she is told. */
  startsOn: PlainDate;
  startsAt: TimeOfDay;
  channel: Channel | null;
  language: string | null;
  text: string | null;
  status: MessageStatus;
  reason: MessageReason | null;
  createdAt: Instant;
  settledAt: Instant | null;
  settledBy: string | null;
};

/** How many were told, were not reached, may have been told, are still to be told. What was let go counts nowhere. */
export function countMessages(messages: readonly Pick<Message, 'status'>[]) {
  const of = (...statuses: MessageStatus[]) => messages.filter(({ status }) => statuses.includes(status)).length;
  return {
    told: of('sent', 'delivered'),
    unreached: of('failed'),
    unclear: of('unclear'),
    waiting: of('waiting', 'sending'),
  };
}
