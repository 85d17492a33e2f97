import { createHash } from 'node:crypto';
import { listCaseWorkers, listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ImportKind } from '../domain/kinds.ts';
import type { RowGround } from '../domain/rows/row-ground.ts';
import type { ImportSettings } from '../domain/rows/settings.ts';
import { type ImportActivity, listActivities } from './session-store.ts';

/** What the rows of one import are judged by, read once for all of them. */
export type ImportGround = Omit<RowGround, 'width'> & {
  kind: ImportKind;
  programmeId: string;
  activities: readonly ImportActivity[];
};

/** A mark of everything that rows are judged by beside the register: alike means that a row reads as it did. */
export function markOf(ground: ImportGround): string {
  const { today, definition, caseWorkers, columns, settings, from1904, activities } = ground;
  return createHash('sha256')
    .update(JSON.stringify([today, definition, caseWorkers, columns, settings, from1904, activities]))
    .digest('hex');
}

/** Reads programme, case workers and activities for an import. Throws NotFoundError when the programme is not the caller's. */
export async function getGround(
  ctx: RequestContext,
  about: {
    kind: ImportKind;
    programmeId: string;
    columns: readonly string[];
    headings: readonly string[];
    from1904: boolean;
    settings: ImportSettings;
  },
): Promise<ImportGround> {
  const [programmes, caseWorkers, activities] = await Promise.all([
    listOwnProgrammes(ctx),
    listCaseWorkers(ctx, [about.programmeId]),
    about.kind === 'attendance' ? listActivities(ctx, about.programmeId) : [],
  ]);
  const programme = programmes.find(({ id }) => id === about.programmeId);
  if (programme === undefined) throw new NotFoundError();
  return { ...about, today: ctx.today, definition: programme.definition, caseWorkers, activities };
}
