import type { RequestContext } from '#app/platform/http/page.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { type CopyInto, type CopyProblem, copyDefinition } from '../domain/copy-definition.ts';
import { createProgramme } from './create-programme.ts';
import { getProgramme } from './get-programme.ts';

/** Makes a new programme out of one that the caller can see: what was learnt follows along, the old grant does not. */
export async function copyProgramme(
  ctx: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  { id, fromId, into }: { id: string; fromId: string; into: CopyInto },
): Promise<Result<{ programmeId: string }, CopyProblem | { code: 'key-taken' }>> {
  const from = await getProgramme(ctx, fromId);
  const copied = copyDefinition(from.definition, into);
  return copied.ok
    ? createProgramme(ctx, { id, definition: copied.value, copiedFromId: fromId })
    : refuse(copied.problem);
}
