import { usualEves } from '#app/features/activities/domain/holidays.ts';
import { getSession, listMemberSessions, type Session } from '#app/features/activities/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { findNextMeeting } from '#app/features/meetings/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type Instant, type PlainDate, timeOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Message } from '../domain/message.ts';
import { remindsAt } from '../domain/quiet-hours.ts';
import type { ToldForm, Wish, WishForm } from '../domain/wish.ts';
import { getRule, type RuleOfProgramme } from './keep-rule.ts';
import { insertTold, selectMessages } from './message-store.ts';
import { findNoticesOff, findReach, insertWish, selectWishes } from './wish-store.ts';

const MOST = 100;
const DAYS_AHEAD = 14;

/** A start she will be reminded of. `remindsAt` undefined: it would be too late for a reminder. */
export type Coming = {
  about: 'session' | 'meeting';
  aboutId: string;
  name: string | null;
  startsOn: PlainDate;
  startsAt: TimeOfDay;
  remindsAt: Instant | undefined;
};

export type RemindersOfOne = {
  head: ParticipantHead;
  of: RuleOfProgramme;
  wishes: Wish[];
  reach: { sms: boolean; email: boolean; decides: boolean };
  messages: Message[];
  coming: Coming[];
  /** When she switched off herself that she is told of messages. */
  noticesOffAt: Instant | null;
};

/** How a participant wants to be reminded, of what she will be, and what she was sent. Throws NotFoundError. */
export async function getRemindersOf(ctx: RequestContext, enrolmentId: string): Promise<RemindersOfOne> {
  const head = await getParticipantHead(ctx, enrolmentId);
  ctx.saw([head.personId]);
  ctx.within(head.programmeId);
  const [of, wishes, reach, messages, sessions, meeting, noticesOffAt] = await Promise.all([
    getRule(ctx, head.programmeId),
    selectWishes(ctx, enrolmentId),
    findReach(ctx, head),
    selectMessages(ctx, { enrolmentId }, MOST),
    listMemberSessions(ctx, enrolmentId, ctx.today, addDays(ctx.today, DAYS_AHEAD)),
    findNextMeeting(ctx, enrolmentId),
    findNoticesOff(ctx, enrolmentId),
  ]);
  const starts: Omit<Coming, 'remindsAt'>[] = [
    ...sessions
      .filter(({ isCancelled }) => !isCancelled && of.rule.forSessions)
      .map((each) => ({
        about: 'session' as const,
        aboutId: each.id,
        name: each.activityName,
        startsOn: each.heldOn,
        startsAt: each.startsAt,
      })),
    ...(meeting === undefined || !of.rule.forMeetings || meeting.meetsOn > addDays(ctx.today, DAYS_AHEAD)
      ? []
      : [
          {
            about: 'meeting' as const,
            aboutId: meeting.id,
            name: null,
            startsOn: meeting.meetsOn,
            startsAt: meeting.startsAt,
          },
        ]),
  ];
  const known = new Set(messages.filter(({ kind }) => kind === 'before').map(keyOf));
  const coming = starts
    .filter((each) => keyOfTime(each) > `${ctx.today} ${timeOf(ctx.now)}` && !known.has(keyOf(each)))
    .toSorted((a, b) => keyOfTime(a).localeCompare(keyOfTime(b)))
    .map((each) => ({
      ...each,
      remindsAt: remindsAt(each.startsOn, each.startsAt, of.rule, of.rule.eves ?? usualEves),
    }));
  return { head, of, wishes, reach, messages, coming, noticesOffAt };
}

type Start = Pick<Coming, 'aboutId' | 'startsOn' | 'startsAt'>;
const keyOf = (start: Start) => `${start.aboutId} ${keyOfTime(start)}`;
const keyOfTime = ({ startsOn, startsAt }: Omit<Start, 'aboutId'>) => `${startsOn} ${startsAt}`;

/**
 * Records how she wants to be reminded from now on. Problems: 'stale'; 'past' for a pause that is over; 'only-named-reader' when a protected
 * person is to be reminded and the caller is not named for her. Throws NotFoundError.
 */
export async function recordWish(
  ctx: RequestContext,
  enrolmentId: string,
  form: WishForm,
): Promise<Result<undefined, FieldProblems>> {
  const { head, reach, wishes } = await getRemindersOf(ctx, enrolmentId);
  if (wishes.some(({ id }) => id === form.id)) return ok(undefined);
  if (form.pausedUntil !== undefined && form.pausedUntil < ctx.today) return refuse({ pausedUntil: ['past'] });
  if (head.restricted && form.thoughProtected && !reach.decides)
    return refuse({ thoughProtected: ['only-named-reader'] });
  const saved = await insertWish(ctx, { ...head, enrolmentId }, form);
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Notes that she has been told of one start in another way: no reminder of it goes out. Throws NotFoundError when there is no such start ahead. */
export async function noteTold(ctx: RequestContext, enrolmentId: string, form: ToldForm): Promise<void> {
  const { head, coming, messages } = await getRemindersOf(ctx, enrolmentId);
  if (messages.some((each) => each.kind === 'before' && keyOf(each) === keyOf(form))) return;
  if (!coming.some((each) => keyOf(each) === keyOf(form))) throw new NotFoundError();
  await insertTold(ctx, { ...head, enrolmentId }, form);
}

/** What was sent about a session, and to whom. Throws NotFoundError. */
export async function getRemindersOfSession(
  ctx: RequestContext,
  sessionId: string,
): Promise<{ session: Session; messages: Message[] }> {
  const [session, messages] = await Promise.all([
    getSession(ctx, sessionId),
    selectMessages(ctx, { aboutId: sessionId }, 1000),
  ]);
  ctx.saw(messages.map(({ personId }) => personId));
  ctx.within(session.programmeId);
  return { session, messages };
}

/** What was sent in a programme lately, and how it reminds. Throws NotFoundError. */
export async function listReminders(
  ctx: RequestContext,
  programmeId: string | undefined,
): Promise<RuleOfProgramme & { messages: Message[] }> {
  const of = await getRule(ctx, programmeId);
  const messages = await selectMessages(ctx, { programmeId: of.programme.id }, MOST);
  ctx.saw(messages.map(({ personId }) => personId));
  ctx.within(of.programme.id);
  return { ...of, messages };
}
