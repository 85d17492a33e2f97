import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { NameReaderForm } from '../domain/forms.ts';
import { listColleagues } from './colleague-store.ts';
import { endReaders, type GuardedReader, insertReader, readsGuarded, selectReaders } from './guarded-store.ts';

export type GuardedReaders = {
  head: ParticipantHead;
  /** Those who read it now; a coordinator who opened it today among them. */
  current: GuardedReader[];
  earlier: GuardedReader[];
  colleagues: { id: string; name: string }[];
  isResponsible: boolean;
  mayRead: boolean;
};

/** Who reads what a participant says about health and economy. Throws NotFoundError. */
export async function getGuardedReaders(ctx: RequestContext, enrolmentId: string): Promise<GuardedReaders> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const [readers, colleagues, mayRead] = await Promise.all([
    selectReaders(ctx, enrolmentId),
    listColleagues(ctx, enrolmentId),
    readsGuarded(ctx, enrolmentId),
  ]);
  const isCurrent = (reader: GuardedReader) => isOpen(reader, ctx);
  const reading = new Set(readers.filter(isCurrent).map(({ accountId }) => accountId));
  return {
    head,
    current: readers.filter(isCurrent),
    earlier: readers.filter((reader) => !isCurrent(reader)),
    colleagues: colleagues.filter(({ id }) => id !== head.caseWorkerId && !reading.has(id)),
    isResponsible: head.caseWorkerId === ctx.caller.accountId,
    mayRead,
  };
}

function isOpen({ endedAt, validUntil }: GuardedReader, { today }: Pick<RequestContext, 'today'>): boolean {
  return endedAt === null && (validUntil === null || validUntil >= today);
}

/**
 * The responsible case worker lets a colleague read health and economy. Problems: 'not-responsible', 'choose' for somebody who does not
 * work in the programme's case work or reads already, 'date-passed'. The same id sent again answers like the first.
 */
export async function nameGuardedReader(
  ctx: RequestContext,
  enrolmentId: string,
  { id, accountId, reason, validUntil }: NameReaderForm,
): Promise<Result<void, FieldProblems>> {
  const { head, current, earlier, colleagues, isResponsible } = await getGuardedReaders(ctx, enrolmentId);
  if ([...current, ...earlier].some((each) => each.id === id)) return ok(undefined);
  if (!isResponsible) return refuse({ '': ['not-responsible'] });
  if (!colleagues.some((each) => each.id === accountId)) return refuse({ accountId: ['choose'] });
  if (validUntil !== undefined && validUntil < ctx.today) return refuse({ validUntil: ['date-passed'] });
  await endReaders(ctx, lapsed(earlier, accountId));
  const added = await insertReader(ctx, { ...ownOf(head), id, accountId, reason, validUntil: validUntil ?? null });
  return added || (await selectReaders(ctx, enrolmentId)).some((each) => each.id === id)
    ? ok(undefined)
    : refuse({ accountId: ['choose'] });
}

/** A coordinator opens health and economy for the day, with a reason that stands in the log. Nothing happens when she reads it already. */
export async function openGuarded(
  ctx: RequestContext,
  enrolmentId: string,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const { head, earlier, mayRead } = await getGuardedReaders(ctx, enrolmentId);
  ctx.because(reason);
  if (mayRead) return;
  const { accountId } = ctx.caller;
  await endReaders(ctx, lapsed(earlier, accountId));
  await insertReader(ctx, { ...ownOf(head), id, accountId, reason, validUntil: ctx.today });
}

/** Ends that somebody reads: by the responsible case worker, a coordinator, or the reader herself. Throws NotFoundError for others. */
export async function endGuardedReader(
  ctx: RequestContext,
  { enrolmentId, readerId }: { enrolmentId: string; readerId: string },
): Promise<void> {
  const { current, earlier, isResponsible } = await getGuardedReaders(ctx, enrolmentId);
  const reader = [...current, ...earlier].find(({ id }) => id === readerId);
  if (reader === undefined) throw new NotFoundError();
  const isHers = reader.accountId === ctx.caller.accountId;
  if (!isResponsible && !isHers && ctx.caller.role !== 'coordinator') throw new NotFoundError();
  await endReaders(ctx, [readerId]);
}

// One whose day is over still holds the account's place.
function lapsed(earlier: readonly GuardedReader[], accountId: string): string[] {
  return earlier.filter((each) => each.endedAt === null && each.accountId === accountId).map(({ id }) => id);
}

function ownOf({ id, programmeId, personId, restricted }: ParticipantHead) {
  return { enrolmentId: id, programmeId, personId, restricted };
}
