import { z } from 'zod';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, dayOf, daysBetween, type Instant, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** The ways to ask. Text message and letter carry a link of their own. */
export const attemptWays = ['phone', 'meeting', 'sms', 'letter'] as const;
export type AttemptWay = (typeof attemptWays)[number];
export const spokenWays = ['phone', 'meeting'] as const;

/** What came of an attempt to talk to her. */
export const spokenResults = ['reached', 'no-answer', 'wrong-number', 'call-back', 'declined'] as const;
export const attemptResults = [...spokenResults, 'sent', 'returned'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** One attempt. `notDelivered`: the text message has not gone out, or did not arrive. */
export type Attempt = {
  id: string;
  way: AttemptWay;
  result: AttemptResult;
  callBackOn: PlainDate | null;
  triedAt: Instant;
  notDelivered: boolean;
};

/** So many days she has to answer what was sent before it counts as an attempt in vain. */
export const answerDays = 7;
/** So long the link in a message or letter is good. */
export const linkDays = 30;

export type NotReachedRule = { leastAttempts: number; leastWays: number };

/** Three attempts in two ways, unless the programme has said otherwise. */
export function notReachedRuleOf({ followUps = {} }: Pick<ProgrammeDefinition, 'followUps'>): NotReachedRule {
  return { leastAttempts: followUps.leastAttempts ?? 3, leastWays: followUps.leastWays ?? 2 };
}

/** The ways there are to reach her: somebody protected is asked by telephone or when she comes, never by message or letter. */
export type OpenWays = Record<'phone' | 'sms' | 'letter', boolean>;

/** How many attempts were in vain and in how many ways. Several on one day in one way are one; what was sent counts when she has had a week to answer. */
export function countInVain(attempts: readonly Attempt[], today: PlainDate): { attempts: number; ways: number } {
  const inVain = attempts.filter((attempt) => isInVain(attempt, today));
  return {
    attempts: new Set(inVain.map(({ way, triedAt }) => `${way} ${dayOf(triedAt)}`)).size,
    ways: new Set(inVain.map(({ way }) => way)).size,
  };
}

function isInVain({ way, result, triedAt, notDelivered }: Attempt, today: PlainDate): boolean {
  if (result === 'reached' || result === 'declined' || notDelivered) return false;
  return way === 'phone' || way === 'meeting' || result === 'returned'
    ? true
    : daysBetween(dayOf(triedAt), today) >= answerDays;
}

/** Whether a follow-up may be closed as not reached. Where there are fewer ways to reach her than the rule asks, those there are suffice. Problem: 'too-few-attempts'. */
export function decideNotReached(
  attempts: readonly Attempt[],
  open: OpenWays,
  rule: NotReachedRule,
  today: PlainDate,
): Result<void, 'too-few-attempts'> {
  const done = countInVain(attempts, today);
  const possible = Math.max(1, Object.values(open).filter(Boolean).length);
  return done.attempts >= rule.leastAttempts && done.ways >= Math.min(rule.leastWays, possible)
    ? ok(undefined)
    : refuse('too-few-attempts');
}

/** How to try next and from which day; undefined when every way there is waits for her answer or is closed. */
export function nextTry(
  attempts: readonly Attempt[],
  open: OpenWays,
  today: PlainDate,
): { way: 'phone' | 'sms' | 'letter'; fromOn: PlainDate } | undefined {
  const latest = attempts.toSorted((a, b) => (a.triedAt < b.triedAt ? 1 : -1));
  const [last] = latest;
  if (last?.result === 'call-back' && last.callBackOn !== null) return { way: 'phone', fromOn: last.callBackOn };
  const isWrong = latest.find(({ way }) => way === 'phone')?.result === 'wrong-number';
  const ways = (['phone', 'sms', 'letter'] as const)
    .filter((way) => open[way] && !(isWrong && way !== 'letter'))
    .map((way) => {
      const own = latest.filter((attempt) => attempt.way === way);
      return { way, times: own.length, fromOn: own[0] === undefined ? today : againOn(own[0]) };
    })
    .map((each) => (each.fromOn < today ? { ...each, fromOn: today } : each))
    .sort((a, b) => (a.fromOn === b.fromOn ? a.times - b.times : a.fromOn < b.fromOn ? -1 : 1));
  const [first] = ways;
  return first && { way: first.way, fromOn: first.fromOn };
}

// A call is tried again the day after; what was sent waits for its answer.
function againOn({ way, triedAt, notDelivered }: Attempt): PlainDate {
  return addDays(dayOf(triedAt), way === 'phone' || notDelivered ? 1 : answerDays);
}

const callBackOn = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .string()
    .transform((text, issues): PlainDate => {
      const day = parsePlainDate(text);
      if (day === undefined) issues.addIssue({ code: 'custom', message: 'not-a-date' });
      return day ?? ('' as PlainDate);
    })
    .optional(),
);

/** An attempt to talk to her, as it is recorded. */
export const attemptForm = z
  .object({
    id: z.uuid(),
    way: z.enum(spokenWays, { error: 'choose' }),
    result: z.enum(spokenResults, { error: 'choose' }),
    callBackOn,
    note: z.string().trim().max(300, 'too-long').default(''),
  })
  .superRefine((form, context) => {
    if (form.result === 'call-back' && form.callBackOn === undefined)
      context.addIssue({ code: 'custom', path: ['callBackOn'], message: 'date-required' });
  });
export type AttemptForm = z.output<typeof attemptForm>;
