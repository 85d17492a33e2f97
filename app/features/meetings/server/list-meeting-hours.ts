import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { endOf } from '../domain/meeting.ts';
import { selectMeetings } from './meeting-store.ts';

export type MeetingHours = {
  id: string;
  subject: string;
  hostName: string;
  place: string;
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  /** It did not take place. */
  isOff: boolean;
};

/**
 * When a participant has meetings with staff from `from` up to and including `to`, as far as the caller may see: for a week's plan. A held
 * one lasts as long as it did; a moved one is left out, for the one that took its place is there. The caller notes whom she saw.
 */
export async function listMeetingHours(
  ctx: RequestContext,
  enrolmentId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<MeetingHours[]> {
  const meetings = await selectMeetings(ctx, enrolmentId, { from, to });
  return meetings
    .filter(({ status }) => status !== 'moved')
    .map(({ id, subject, hostName, place, meetsOn, startsAt, minutesPlanned, minutesHeld, status }) => ({
      ...{ id, subject, hostName, place, day: meetsOn, startsAt, isOff: status === 'not-held' },
      endsAt: endOf({ startsAt, minutesPlanned: minutesHeld ?? minutesPlanned }),
    }));
}
