import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { findParticipation, type Participation } from './participation-store.ts';
import { findRow, insertRow, type NewRow, replaceRow } from './row-store.ts';

/** The participation that is written about; notes whose data was touched. Throws NotFoundError. */
export async function requireParticipation(ctx: RequestContext, enrolmentId: string): Promise<Participation> {
  const participation = await findParticipation(ctx, enrolmentId);
  if (participation === undefined) throw new NotFoundError();
  ctx.saw([participation.personId]);
  ctx.within(participation.programmeId);
  return participation;
}

/** Adds a row to a participation's history. The same id sent again is answered like the first time. */
export async function addRow(
  ctx: RequestContext,
  enrolmentId: string,
  row: NewRow,
): Promise<Result<{ id: string }, FieldProblems>> {
  const participation = await requireParticipation(ctx, enrolmentId);
  if (await insertRow(ctx, participation, row)) return ok({ id: row.id });
  const there = await findRow(ctx, row.table, row.id);
  if (there?.enrolmentId !== enrolmentId) throw new NotFoundError();
  return ok({ id: row.id });
}

/** Puts a row in the place of another. Problem 'stale': it was replaced already; the same form sent again is answered like the first time. */
export async function correctRow(
  ctx: RequestContext,
  enrolmentId: string,
  row: NewRow,
  corrects: { id: string; reason: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const [participation, old] = await Promise.all([
    requireParticipation(ctx, enrolmentId),
    findRow(ctx, row.table, corrects.id),
  ]);
  if (old?.enrolmentId !== enrolmentId) throw new NotFoundError();
  if (old.correctedBy === row.id) return ok({ id: row.id });
  if (old.correctedBy !== null) return refuse({ '': ['stale'] });
  if ((await replaceRow(ctx, participation, row, corrects)) === 'replaced') return ok({ id: row.id });
  // Sent twice at once, the other one may have been first.
  const now = await findRow(ctx, row.table, corrects.id);
  return now?.correctedBy === row.id ? ok({ id: row.id }) : refuse({ '': ['stale'] });
}
