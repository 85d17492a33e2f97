import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Cause, Reason } from './reasons.ts';
import { leadsTo, type MeetingMove, type MeetingStatus } from './status.ts';

export const meetingKinds = ['coaching', 'multi-party', 'workplace-visit', 'guidance'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Kinds at which others than she and we sit: who was asked and who came is kept. */
export const kindsWithParties: readonly MeetingKind[] = ['multi-party', 'workplace-visit'];

/** What a visit to a placement can be prepared to go through, in the order it is taken; said to all three parties. */
export const agendaPoints = [
  'work',
  'language',
  'hard',
  'colleagues',
  'hours',
  'safety',
  'adaptation',
  'next',
] as const;
export type AgendaPoint = (typeof agendaPoints)[number];
/** Ticked from the beginning: how the work goes, the language, what is hard, what comes next. */
export const usualAgenda: readonly AgendaPoint[] = ['work', 'language', 'hard', 'next'];

/** What guidance about studies and work can be about. */
export const guidanceThemes = [
  'education',
  'foreign-grades',
  'occupation',
  'komvux',
  'folk-high-school',
  'university',
  'short-course',
  'driving-licence',
  'study-finance',
  'other',
] as const;
export type GuidanceTheme = (typeof guidanceThemes)[number];

export const meetingForms = ['place', 'phone', 'video'] as const;
export type MeetingForm = (typeof meetingForms)[number];

export type Meeting = {
  id: string;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  kind: MeetingKind;
  hostId: string;
  hostName: string;
  meetsOn: PlainDate;
  startsAt: TimeOfDay;
  minutesPlanned: number;
  form: MeetingForm;
  place: string;
  subject: string;
  others: string;
  language: string | null;
  interpreter: boolean;
  status: MeetingStatus;
  minutesHeld: number | null;
  because: Cause | null;
  reason: Reason | null;
  movedTo: string | null;
  /** The one it took the place of. */
  movedFrom: string | null;
  /** The placement that a visit follows up; null for every other kind. */
  placementId: string | null;
  agenda: AgendaPoint[];
  themes: GuidanceTheme[];
  settledAt: Instant | null;
  settledBy: string | null;
  version: number;
};

export type MeetingProblem = 'not-possible-now' | 'not-yet' | 'has-notes';

/** Whether a move fits the meeting. Problems: 'not-possible-now'; 'not-yet' for holding one that lies ahead; 'has-notes' for taking back a held one. */
export function decideMove(
  meeting: Pick<Meeting, 'status' | 'meetsOn'>,
  move: MeetingMove,
  { today, noteCount = 0 }: { today: PlainDate; noteCount?: number },
): Result<MeetingStatus, MeetingProblem> {
  const status = leadsTo(meeting.status, move);
  if (status === undefined) return refuse('not-possible-now');
  if (move === 'hold' && meeting.meetsOn > today) return refuse('not-yet');
  if (move === 'reopen' && noteCount > 0) return refuse('has-notes');
  return ok(status);
}

/** When a meeting ends: 'HH:MM'; at the latest 23:59. */
export function endOf({ startsAt, minutesPlanned }: Pick<Meeting, 'startsAt' | 'minutesPlanned'>): TimeOfDay {
  const minutes = Math.min(
    Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + minutesPlanned,
    23 * 60 + 59,
  );
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
