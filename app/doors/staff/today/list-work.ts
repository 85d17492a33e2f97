import { listQuery } from '#app/features/enrolments/domain/list-filter.ts';
import { listParticipants } from '#app/features/enrolments/public.ts';
import { countMissingFor } from '#app/features/history/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';

export type PersonWithGaps = {
  enrolmentId: string;
  givenName: string;
  familyName: string;
  programmeName: string;
  missingCount: number;
};

/** Participants with facts that nobody has asked for, those with most gaps first. A case worker gets her own people. */
export async function listPeopleWithGaps(ctx: RequestContext, limit: number): Promise<PersonWithGaps[]> {
  const whose = ctx.caller.role === 'case-worker' ? 'me' : undefined;
  const { rows, programmes } = await listParticipants(
    ctx,
    listQuery.parse({ status: 'active', worker: whose, sort: 'start', order: 'desc' }),
  );
  const missing = await countMissingFor(
    ctx,
    rows.map(({ enrolmentId }) => enrolmentId),
  );
  return rows
    .map((row) => ({
      ...row,
      programmeName: programmes.find(({ id }) => id === row.programmeId)?.name ?? '',
      missingCount: missing.get(row.enrolmentId) ?? 0,
    }))
    .filter((row) => row.missingCount > 0)
    .sort((a, b) => b.missingCount - a.missingCount)
    .slice(0, limit);
}
