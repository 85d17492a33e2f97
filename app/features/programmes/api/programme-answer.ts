import { z } from '@hono/zod-openapi';
import type { DefinitionProblem } from '../domain/definition-problem.ts';
import type { Programme } from '../domain/programme.ts';

/** A programme in lists: what it is called and when it runs. */
export const programmeItem = z
  .object({
    id: z.uuid(),
    key: z.string(),
    name: z.string(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    version: z.int(),
  })
  .openapi('Programme');

/** The definition as JSON, with the fields of docs/programme-definition.md; what is not stated is absent. */
export const definitionDocument = z
  .looseObject({ key: z.string(), name: z.string() })
  .openapi('ProgrammeDefinition', { description: 'Fields as in docs/programme-definition.md.' });

/** The path of a programme. */
export const programmeParams = z.object({ programmeId: z.uuid() });

/** What making or changing a programme answers. */
export const programmeMade = z.object({ programmeId: z.uuid() });

export function toProgrammeItem({ definition: _, ...item }: Programme) {
  return item;
}

/** The faults of a definition by path in the document: 'phases.0.fromWeek' → ['missing-field']. */
export function problemsByPath(problems: readonly DefinitionProblem[]): Record<string, string[]> {
  const byPath: Record<string, string[]> = {};
  for (const { path, code } of problems) {
    const name = path.map((step) => ('field' in step ? step.field : step.entry - 1)).join('.');
    byPath[name] = [...(byPath[name] ?? []), code];
  }
  return byPath;
}
