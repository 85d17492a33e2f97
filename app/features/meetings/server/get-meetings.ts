import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Note } from '../domain/note.ts';
import type { PersonProxy } from '../domain/proxy.ts';
import type { Attendee, MeetingPromise, Minutes } from '../domain/several-parties.ts';
import { type Coached, getCoached } from './find-coached.ts';
import {
  type CalendarMeeting,
  findMeeting,
  type ListedMeeting,
  selectMeetings,
  selectOwnMeetings,
} from './meeting-store.ts';
import { listPeers } from './name-peer.ts';
import { selectNotes } from './note-store.ts';
import type { Host } from './plan-meeting.ts';
import { selectProxies } from './proxy-store.ts';
import { type MeetingResult, selectResults } from './result-store.ts';
import { selectAttendees, selectMinutes, selectPromises } from './several-store.ts';
import { findVisitedPlacement, type VisitedPlacement } from './visited-placement.ts';

export type { CalendarMeeting, ListedMeeting };
export type MeetingList = {
  coached: Coached;
  meetings: ListedMeeting[];
  promises: MeetingPromise[];
  proxies: PersonProxy[];
  peers: Host[];
};

/** Everything about meeting one participant that the caller may see. Throws NotFoundError. */
export async function listMeetings(ctx: RequestContext, enrolmentId: string): Promise<MeetingList> {
  const [coached, meetings, promises, proxies] = await Promise.all([
    getCoached(ctx, enrolmentId),
    selectMeetings(ctx, enrolmentId),
    selectPromises(ctx, { enrolmentId }),
    selectProxies(ctx, enrolmentId),
  ]);
  return { coached, meetings, promises, proxies, peers: await listPeers(ctx, coached) };
}

export type WholeMeeting = {
  coached: Coached;
  meeting: Meeting;
  notes: Note[];
  attendees: Attendee[];
  promises: MeetingPromise[];
  minutes: Minutes[];
  proxies: PersonProxy[];
  /** The placement a visit is to. */
  placement: VisitedPlacement | undefined;
  results: MeetingResult[];
};

/** One meeting with what was written about it, as far as the caller may read it. Throws NotFoundError. */
export async function getMeeting(
  ctx: RequestContext,
  ids: { enrolmentId: string; meetingId: string },
): Promise<WholeMeeting> {
  const [coached, meeting, notes, attendees, promises, minutes, proxies, results] = await Promise.all([
    getCoached(ctx, ids.enrolmentId),
    findMeeting(ctx, ids),
    selectNotes(ctx, ids),
    selectAttendees(ctx, ids.meetingId),
    selectPromises(ctx, ids),
    selectMinutes(ctx, ids.meetingId),
    selectProxies(ctx, ids.enrolmentId),
    selectResults(ctx, ids.meetingId),
  ]);
  if (meeting === undefined) throw new NotFoundError();
  const placement = await findVisitedPlacement(ctx, ids.enrolmentId, meeting.placementId);
  return { coached, meeting, notes, attendees, promises, minutes, proxies, placement, results };
}

/** Notes that are written for the person herself, with the meeting each is about, the latest first. Throws NotFoundError. */
export async function listNotesForHer(ctx: RequestContext, enrolmentId: string) {
  const [coached, notes, meetings] = await Promise.all([
    getCoached(ctx, enrolmentId),
    selectNotes(ctx, { enrolmentId, audience: 'person' }),
    selectMeetings(ctx, enrolmentId),
  ]);
  return {
    coached,
    notes: notes.flatMap((note) => {
      const meeting = meetings.find(({ id }) => id === note.meetingId);
      return meeting === undefined ? [] : [{ note, meeting }];
    }),
  };
}

/** The caller's own meetings of seven days from a Monday, and those before it that nobody has said anything about. */
export async function listOwnWeek(
  ctx: RequestContext,
  monday: PlainDate,
): Promise<{ meetings: CalendarMeeting[]; unsettled: CalendarMeeting[] }> {
  const [meetings, earlier] = await Promise.all([
    selectOwnMeetings(ctx, monday, addDays(monday, 7)),
    selectOwnMeetings(ctx, addDays(ctx.today, -60), ctx.today),
  ]);
  const unsettled = earlier.filter(({ status }) => status === 'planned');
  ctx.saw([...meetings, ...unsettled].map(({ personId }) => personId));
  return { meetings, unsettled };
}
