import { listProgrammes } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type PersonPoint, pointsOf } from '../domain/measuring-points.ts';
import { type DueCandidate, selectCandidates } from './due-store.ts';

export type DueMeasurement = Pick<DueCandidate, 'enrolmentId' | 'givenName' | 'familyName'> & {
  programmeName: string;
  point: PersonPoint;
};

/** Measurements whose day has come and that nobody has held, the oldest first, at most `limit`, with how many there are. */
export async function listDueMeasurements(
  ctx: RequestContext,
  { whose, limit }: { whose: 'mine' | 'all'; limit: number },
): Promise<{ rows: DueMeasurement[]; total: number }> {
  const programmes = (await listProgrammes(ctx)).filter(({ definition }) => definition.measuringPoints !== undefined);
  const candidates = await selectCandidates(ctx, {
    programmeIds: programmes.map(({ id }) => id),
    caseWorkerId: whose === 'mine' ? ctx.caller.accountId : undefined,
    monthsAfterExit: Math.max(
      0,
      ...programmes.flatMap(({ definition }) => (definition.measuringPoints ?? []).map(monthsOf)),
    ),
  });
  const due = candidates.flatMap((each) => {
    const programme = programmes.find(({ id }) => id === each.programmeId);
    if (programme === undefined) return [];
    return pointsOf(programme.definition, each, new Set(each.measured), ctx.today)
      .filter(({ state }) => state === 'due')
      .map((point) => ({ ...each, programmeName: programme.name, point }));
  });
  const rows = due.sort((a, b) => ((a.point.on ?? '') < (b.point.on ?? '') ? -1 : 1)).slice(0, limit);
  ctx.saw(rows.map(({ personId }) => personId));
  return { rows, total: due.length };
}

function monthsOf({ months = 0, days = 0 }: { months?: number | undefined; days?: number | undefined }): number {
  return months + Math.ceil(days / 28);
}
