import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { endsBeforeOf } from '../domain/form-fields.ts';
import { ENDED } from '../domain/records.ts';
import { problemOfStart } from '../domain/situation-days.ts';
import type { NewSituation } from '../domain/situation-form.ts';
import type { FactSource } from '../domain/sources.ts';
import { listSituations } from './history-store.ts';
import { addRow, correctRow } from './record-row.ts';
import { situationRow } from './row-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

/** Records what a person does from when till when. `id` makes sending it twice harmless. Problem 'startsOn: too-far-ahead | too-long-ago'. */
export async function recordSituation(
  ctx: RequestContext,
  {
    enrolmentId,
    id = newId(),
    evidence = null,
    ...situation
  }: Omit<NewSituation, 'id' | 'evidence'> & { enrolmentId: string; id?: string; evidence?: string | null },
): Answer {
  const problem = problemOfStart(situation.startsOn, ctx.today);
  if (problem !== undefined) return refuse({ startsOn: [problem] });
  return addRow(ctx, enrolmentId, situationRow({ id, evidence, ...situation }));
}

/** Puts a corrected situation in the place of `rowId`; the old one is kept. Problems: 'stale' and those of recordSituation. */
export async function correctSituation(
  ctx: RequestContext,
  input: { enrolmentId: string; rowId: string; situation: NewSituation; reason: string },
): Answer {
  const problem = problemOfStart(input.situation.startsOn, ctx.today);
  if (problem !== undefined) return refuse({ startsOn: [problem] });
  return correctRow(ctx, input.enrolmentId, situationRow(input.situation), { id: input.rowId, reason: input.reason });
}

/** Says that a situation's last day was `endsOn`. Problems: 'stale', 'endsOn: ends-before-it-starts'. */
export async function endSituation(
  ctx: RequestContext,
  input: {
    enrolmentId: string;
    rowId: string;
    id: string;
    endsOn: PlainDate;
    source: FactSource;
    evidence: string | null;
  },
): Answer {
  const rows = await listSituations(ctx, { enrolmentIds: [input.enrolmentId] }, 'all');
  const old = rows.find((row) => row.id === input.rowId);
  if (old === undefined) throw new NotFoundError();
  if (input.endsOn < old.startsOn) return refuse({ endsOn: ['ends-before-it-starts'] });
  const { startsOn, extentPercent, details } = old;
  const row = situationRow({
    id: input.id,
    startsOn,
    endsBefore: endsBeforeOf(input.endsOn),
    extentPercent,
    details,
    source: input.source,
    evidence: input.evidence,
  });
  return correctRow(ctx, input.enrolmentId, row, { id: input.rowId, reason: ENDED });
}
