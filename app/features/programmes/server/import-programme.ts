import type { RequestContext } from '#app/platform/http/page.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { parseDefinition } from '../domain/parse-definition.ts';
import { editProgrammePermission } from '../domain/permissions.ts';
import { createProgramme } from './create-programme.ts';
import { type EditProblem, editProgramme } from './edit-programme.ts';
import { findProgrammeRow } from './programme-store.ts';

export interface ImportRequest {
  id: string;
  text: string;
  /** When the tenant has a programme with this key: refuse, or save over the version that the caller has seen. */
  onExisting: 'refuse' | { update: { version: number } };
}

export type ImportProblem = EditProblem | { code: 'key-taken' };

/**
 * Makes a programme out of the text of a definition file, or brings an existing one to it if the caller said so and
 * coordinates it. Refuses with every fault of the file, 'key-taken', or what refuses an edit.
 */
export async function importProgramme(
  ctx: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  { id, text, onExisting }: ImportRequest,
): Promise<Result<{ programmeId: string }, ImportProblem>> {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return refuse({ code: 'faulty', problems: parsed.problem });
  if (onExisting === 'refuse' || !may(ctx.caller, editProgrammePermission)) {
    return createProgramme(ctx, { id, definition: parsed.value });
  }
  const existing = await findProgrammeRow(ctx.db, { key: parsed.value.key });
  if (existing === undefined) return createProgramme(ctx, { id, definition: parsed.value });
  return editProgramme(ctx, { programmeId: existing.id, version: onExisting.update.version, text });
}
