import type { RequestContext } from '#app/platform/http/page.ts';
import type { Cell } from '#app/shared/cell.ts';
import { type CellProblem, writingOutcomes } from '../domain/kinds.ts';
import type { PlannedRow, RowChoice, RowIds, Seen } from '../domain/plan.ts';
import { type RowValues, readRow } from '../domain/rows/read-row.ts';
import type { ImportGround } from './import-ground.ts';
import { type MarkToWrite, planAttendance } from './plan-attendance.ts';
import { planHistory } from './plan-history.ts';
import { planParticipants } from './plan-participants.ts';

/** A row before it was judged, with what somebody has chosen about it and the ids it had before. */
export type GivenRow = {
  number: number;
  cells: Cell[];
  choice?: RowChoice | null;
  ids?: RowIds;
  /** What was read out of the cells before, when nothing that rows are judged by has changed since. */
  values?: RowValues | null;
};

export type Planned = { rows: PlannedRow[]; marks: MarkToWrite[] };

/** Reads rows of a list and judges each by itself. */
export function readRows(ground: ImportGround, given: readonly GivenRow[], width: number | undefined): PlannedRow[] {
  return given.map(({ number, cells, choice = null, ids = {}, values: known }): PlannedRow => {
    const { values, problems, notes } = known
      ? { values: known, problems: [], notes: [] }
      : readRow(ground.kind, cells, { ...ground, width });
    const outcome = choice === 'leave-out' ? 'left-out' : values === null ? 'faulty' : 'unchanged';
    return { number, cells, values, problems: problems as CellProblem[], notes, choice, ids, outcome };
  });
}

/**
 * Decides about rows that were read: whom they mean, what will be written. The one function behind preview and run, so that what
 * is shown is what is written. `seen`: one for a whole checking or run.
 */
export async function planRows(
  ctx: RequestContext,
  ground: ImportGround,
  rows: PlannedRow[],
  seen: Seen,
): Promise<Planned> {
  const { programmeId } = ground;
  ctx.within(programmeId);
  let marks: MarkToWrite[] = [];
  if (ground.kind === 'participants') await planParticipants(ctx, programmeId, rows, seen);
  else if (ground.kind === 'history') await planHistory(ctx, programmeId, rows, seen);
  else marks = await planAttendance(ctx, programmeId, rows, seen, ground);
  return { rows, marks };
}

/** Whether the row writes something. */
export function isWriting({ outcome }: Pick<PlannedRow, 'outcome'>): boolean {
  return writingOutcomes.includes(outcome);
}
