import type { RequestContext } from '#app/platform/http/page.ts';
import type { ProgrammeDefinition } from '../domain/definition.ts';
import { printDefinition } from '../domain/print-definition.ts';
import { getProgramme } from './get-programme.ts';

/** The definition file of a programme: the same bytes that were imported, if those were in the canonical form. */
export async function exportProgramme(
  ctx: Pick<RequestContext, 'db'>,
  programmeId: string,
): Promise<{ definition: ProgrammeDefinition; fileName: string; text: string }> {
  const { key, definition } = await getProgramme(ctx, programmeId);
  return { definition, fileName: `${key}.yaml`, text: printDefinition(definition) };
}
