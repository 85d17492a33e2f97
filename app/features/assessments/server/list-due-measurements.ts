import { listProgrammes } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
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
  const due = await findDue(ctx, { caseWorkerId: whose === 'mine' ? ctx.caller.accountId : undefined });
  const rows = due.sort((a, b) => ((a.point.on ?? '') < (b.point.on ?? '') ? -1 : 1)).slice(0, limit);
  ctx.saw(rows.map(({ personId }) => personId));
  return { rows, total: due.length };
}

/** The same for these participants alone, for a work list: whoever has something due, since the first day of it. */
export async function listMeasurementsDue(
  ctx: RequestContext,
  enrolmentIds: readonly string[],
): Promise<{ enrolmentId: string; dueOn: PlainDate | null }[]> {
  const due = Map.groupBy(await findDue(ctx, { enrolmentIds }), ({ enrolmentId }) => enrolmentId);
  return [...due].map(([enrolmentId, points]) => ({
    enrolmentId,
    dueOn: points.map(({ point }) => point.on).sort()[0] ?? null,
  }));
}

async function findDue(
  ctx: RequestContext,
  of: { caseWorkerId?: string | undefined; enrolmentIds?: readonly string[] },
): Promise<(DueMeasurement & { personId: string })[]> {
  const programmes = (await listProgrammes(ctx)).filter(({ definition }) => definition.measuringPoints !== undefined);
  const candidates = await selectCandidates(ctx, {
    ...of,
    programmeIds: programmes.map(({ id }) => id),
    monthsAfterExit: Math.max(
      0,
      ...programmes.flatMap(({ definition }) => (definition.measuringPoints ?? []).map(monthsOf)),
    ),
  });
  return candidates.flatMap((each) => {
    const programme = programmes.find(({ id }) => id === each.programmeId);
    if (programme === undefined) return [];
    return pointsOf(programme.definition, each, new Set(each.measured), ctx.today)
      .filter(({ state }) => state === 'due')
      .map((point) => ({ ...each, programmeName: programme.name, point }));
  });
}

function monthsOf({ months = 0, days = 0 }: { months?: number | undefined; days?: number | undefined }): number {
  return months + Math.ceil(days / 28);
}
