import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { letIn } from '#app/features/places/public.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { needsWhy } from '../domain/correction.ts';
import { whyClosed } from '../domain/decide-opening.ts';
import { decideSave, type SheetDecision } from '../domain/decide-save.ts';
import { fromStored, type Mark, toStored } from '../domain/mark.ts';
import { takeAttendance } from '../domain/permissions.ts';
import type { SheetInput } from '../domain/sheet-input.ts';
import {
  type CurrentMark,
  listEarlierMarks,
  readStanding,
  removeMarks,
  writeCorrection,
  writeSave,
} from './mark-store.ts';
import { recordCorrection } from './record-correction.ts';
import { hashOf, type SaveAnswer } from './save-answer.ts';
import { lockSession } from './sheet-store.ts';

/**
 * Saves a sheet, whole or not at all. The same key with the same content is answered like the first time and changes nothing.
 * Problems: 'cancelled', 'too-early', 'full' (a drop-in session has no place for so many), 'key-used' (the same key with other content);
 * 'why' 'why-required' when marks of a session long ago, by the programme's rule, are changed without a reason; in a locked month 'month-locked' for whoever may not
 * correct it, and 'correction' 'correction-required' without a reason; by row (`marks.<enrolment>`): 'not-active',
 * 'minutes-too-many', 'kept-apart' (an unexpected one, who is to be kept apart from somebody there; a coordinator lets her in with `overrideReason`),
 * and 'changed-by-other' when somebody else marked the row differently since it was shown (then also '' 'conflict').
 */
export async function saveAttendance(
  ctx: RequestContext,
  sessionId: string,
  input: SheetInput,
): Promise<Result<SaveAnswer, FieldProblems>> {
  const { tenantId, accountId } = ctx.caller;
  const bodyHash = hashOf(sessionId, input);
  // Sent together, in this order on one connection: what follows the lock sees what the save before did. Were the order ever lost, the
  // versions and the key in writeSave would still refuse.
  const [session, { earlier, marks, people }] = await Promise.all([
    lockSession(ctx.db, tenantId, sessionId),
    readStanding(
      ctx.db,
      { tenantId, sessionId, key: input.idempotencyKey },
      input.rows.map((row) => row.enrolmentId),
    ),
  ]);
  if (session === undefined) throw new NotFoundError();
  if (!mayHandleActivity(ctx.caller, session.leaderIds)) throw new ForbiddenError(takeAttendance.name);
  ctx.within(session.programmeId);
  if (earlier !== undefined)
    return earlier.bodyHash.equals(bodyHash) ? ok(earlier.answer) : refuse({ '': ['key-used'] });
  const closed = whyClosed(session, ctx.today);
  if (closed !== undefined) return refuse({ '': [closed] });
  ctx.saw(people.map((person) => person.personId));

  const length = sessionMinutes(session);
  const decision = await decide(ctx, sessionId, input, marks, length);
  const byId = new Map(people.map((person) => [person.id, person]));
  const problems = problemsOf(decision, (id) => byId.has(id), length);
  if (problems !== undefined) return refuse(problems);
  // In a locked month the reason is asked for in words, once.
  const isLateCorrection =
    !session.isMonthLocked &&
    needsWhy(session.heldOn, ctx.today, session.daysWithoutWhy) &&
    decision.update.length + decision.remove.length > 0;
  if (isLateCorrection && input.why === undefined) return refuse({ why: ['why-required'] });
  const unexpected = comersOf(decision, marks).filter((id) => byId.get(id)?.isMember === false);
  const { activityId, programmeId } = session;
  const welcome = await letIn(ctx, { sessionId, activityId, programmeId }, unexpected, input.overrideReason);
  if (!welcome.ok) return refuse(welcome.problem);

  const written = [...decision.insert.map((row) => ({ ...row, replaces: 0 })), ...decision.update].map((row) => ({
    // problemsOf has refused rows of people who are not there.
    person: byId.get(row.enrolmentId) as NonNullable<ReturnType<typeof byId.get>>,
    stored: toStored(row.mark, length),
    replaces: row.replaces,
  }));
  const isChanged = written.length + decision.remove.length > 0;
  const version = session.sheetVersion + (isChanged ? 1 : 0);
  const answer = {
    sheetVersion: version,
    written: written.length,
    removed: decision.remove.length,
    unchanged: input.rows.length - written.length - decision.remove.length,
  };
  if (isChanged && session.isMonthLocked) {
    const corrected = await recordCorrection(ctx, { ...session, sessionId }, input.correction);
    if (!corrected.ok) return corrected;
  }
  const at = { tenantId, sessionId, programmeId: session.programmeId, heldOn: session.heldOn, accountId, version };
  const [, isKept] = await Promise.all([
    removeMarks(ctx.db, at, decision.remove),
    writeSave(ctx.db, at, written, isChanged, { key: input.idempotencyKey, bodyHash, answer }),
    isLateCorrection && input.why !== undefined ? writeCorrection(ctx.db, at, input.why) : undefined,
  ]);
  return isKept ? ok(answer) : refuse({ '': ['key-used'] });
}

async function decide(
  ctx: RequestContext,
  sessionId: string,
  input: SheetInput,
  marks: readonly CurrentMark[],
  length: number,
): Promise<SheetDecision> {
  const current = new Map(
    marks.map((mark) => [mark.enrolmentId, { mark: fromStored(mark, length), version: mark.version }]),
  );
  const isChangedMeanwhile = input.rows.some(
    (row) => row.version !== 0 && row.version !== (current.get(row.enrolmentId)?.version ?? 0),
  );
  const earlier = isChangedMeanwhile ? await listEarlierMarks(ctx.db, ctx.caller.tenantId, sessionId) : [];
  const shown = new Map<string, Mark>(
    earlier.map((mark) => [`${mark.enrolmentId} ${mark.version}`, fromStored(mark, length)]),
  );
  return decideSave({
    rows: input.rows,
    everybodyElsePresent: input.everybodyElsePresent,
    current,
    shown: (enrolmentId, version) => shown.get(`${enrolmentId} ${version}`),
  });
}

const isThere = (mark: Mark['mark']) => mark !== 'absent' && mark !== 'not-required';

// Who was not there a moment ago and now is.
function comersOf({ insert, update }: SheetDecision, marks: readonly CurrentMark[]): string[] {
  const there = new Set(marks.filter(({ mark }) => isThere(mark)).map(({ enrolmentId }) => enrolmentId));
  return [...insert, ...update]
    .filter(({ enrolmentId, mark }) => isThere(mark.mark) && !there.has(enrolmentId))
    .map(({ enrolmentId }) => enrolmentId);
}

function problemsOf(
  decision: SheetDecision,
  isMarkable: (enrolmentId: string) => boolean,
  length: number,
): FieldProblems | undefined {
  const problems: FieldProblems = {};
  for (const { enrolmentId, mark } of [...decision.insert, ...decision.update]) {
    if (!isMarkable(enrolmentId)) problems[`marks.${enrolmentId}`] = ['not-active'];
    else if ('minutesMissed' in mark && mark.minutesMissed >= length)
      problems[`marks.${enrolmentId}.minutes`] = ['minutes-too-many'];
  }
  for (const enrolmentId of decision.conflicts) problems[`marks.${enrolmentId}`] = ['changed-by-other'];
  if (decision.conflicts.length > 0) problems[''] = ['conflict'];
  return Object.keys(problems).length === 0 ? undefined : problems;
}
