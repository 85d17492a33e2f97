import type { RequestContext } from '#app/platform/http/page.ts';
import { type ListedMeeting, selectMeetings } from './meeting-store.ts';

export type HeldGuidance = Pick<ListedMeeting, 'id' | 'kind' | 'subject' | 'themes' | 'meetsOn'>;

/** The guidance a participant has had, as far as the caller may see. The caller notes whom she saw. */
export async function listGuidance(ctx: RequestContext, enrolmentId: string): Promise<HeldGuidance[]> {
  const meetings = await selectMeetings(ctx, enrolmentId);
  return meetings.filter(({ kind, status }) => kind === 'guidance' && status === 'held');
}
