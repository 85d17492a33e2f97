import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { type ListedMeeting, selectMeetings } from './meeting-store.ts';

export type NextMeeting = ListedMeeting;

/** The nearest meeting that is planned with a participant from today on, within a year; as far as the caller may see. The caller notes whom she saw. */
export async function findNextMeeting(ctx: RequestContext, enrolmentId: string): Promise<NextMeeting | undefined> {
  const latestFirst = await selectMeetings(ctx, enrolmentId, { from: ctx.today, to: addDays(ctx.today, 365) });
  return latestFirst.findLast(({ status }) => status === 'planned');
}
