import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DefinitionProblem } from '../domain/definition-problem.ts';
import { parseDefinition } from '../domain/parse-definition.ts';
import { printDefinition } from '../domain/print-definition.ts';
import { type KeyInUse, keysRemovedInUse } from '../domain/removed-keys.ts';
import { getProgramme } from './get-programme.ts';
import { findUsedKeys, updateProgramme } from './programme-store.ts';

export type EditProblem =
  | { code: 'faulty'; problems: DefinitionProblem[] }
  | { code: 'stale' | 'other-key' }
  | { code: 'in-use'; entries: KeyInUse[] };

/**
 * Saves a changed definition, given as the text of its file, over the version it began from. Refuses a faulty file
 * with all its faults; another key (that would be another programme); a site, track, theme or measuring point that is
 * gone although records point to it; 'stale' when somebody else saved something else in between.
 */
export async function editProgramme(
  ctx: Pick<RequestContext, 'db'>,
  { programmeId, version, text }: { programmeId: string; version: number; text: string },
): Promise<Result<{ programmeId: string }, EditProblem>> {
  const [before, used] = await Promise.all([getProgramme(ctx, programmeId), findUsedKeys(ctx.db, programmeId)]);
  const parsed = parseDefinition(text);
  if (!parsed.ok) return refuse({ code: 'faulty', problems: parsed.problem });
  const definition = parsed.value;
  if (definition.key !== before.key) return refuse({ code: 'other-key' });
  // The same form twice, or nothing changed: it is as the caller wants it.
  if (printDefinition(before.definition) === printDefinition(definition)) return ok({ programmeId });
  if (before.version !== version) return refuse({ code: 'stale' });
  const entries = keysRemovedInUse(before.definition, definition, used);
  if (entries.length > 0) return refuse({ code: 'in-use', entries });
  const isSaved = await updateProgramme(ctx.db, { id: programmeId, version, definition });
  return isSaved ? ok({ programmeId }) : refuse({ code: 'stale' });
}
