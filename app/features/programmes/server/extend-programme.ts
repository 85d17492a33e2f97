import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ExtensionProblem, extendDefinition } from '../domain/extend-definition.ts';
import type { StatedDate } from '../domain/stated-dates.ts';
import { getProgramme } from './get-programme.ts';
import { updateProgramme } from './programme-store.ts';

/**
 * Gives a programme a later end and keeps the former one. A second arrival of the same form answers like the first.
 * Refuses with what the rule refuses, or 'stale' when somebody else saved in between.
 */
export async function extendProgramme(
  ctx: Pick<RequestContext, 'db'>,
  { programmeId, version, endsOn }: { programmeId: string; version: number; endsOn: StatedDate },
): Promise<Result<{ programmeId: string }, ExtensionProblem | { code: 'stale' }>> {
  const before = await getProgramme(ctx, programmeId);
  if (before.version !== version) {
    const isRepeated = before.version === version + 1 && before.definition.period?.endsOn === endsOn;
    return isRepeated ? ok({ programmeId }) : refuse({ code: 'stale' });
  }
  const extended = extendDefinition(before.definition, endsOn);
  if (!extended.ok) return extended;
  const isSaved = await updateProgramme(ctx.db, { id: programmeId, version, definition: extended.value });
  return isSaved ? ok({ programmeId }) : refuse({ code: 'stale' });
}
