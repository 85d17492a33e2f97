import { z } from 'zod';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { type FrameworkKey, frameworkKeys } from './framework.ts';
import { parsePeriod, WHOLE_TIME } from './periods.ts';

const framework = z.enum(frameworkKeys).optional().catch(undefined);
const period = z
  .string()
  .catch(WHOLE_TIME.key)
  .transform((key) => parsePeriod(key) ?? WHOLE_TIME);

/** A framework and a period as an address says them; rubbish is left out. */
export const reportAsked = z.object({ framework, period });
/** Which people of a report are meant. */
export const peopleAsked = z.object({
  framework,
  period,
  /** Without a row: everybody. */
  row: z.string().max(120).optional().catch(undefined),
  which: z.enum(['counted', 'unknown', 'not-counted', 'missing', 'warned']).catch('counted'),
});
export type ReportAsked = z.output<typeof reportAsked>;
export type PeopleAsked = z.output<typeof peopleAsked>;

/** The frameworks that a programme says it reports by. */
export function ownFrameworks({ frameworks = [] }: Pick<ProgrammeDefinition, 'frameworks'>): FrameworkKey[] {
  return frameworkKeys.filter((key) => (frameworks as readonly string[]).includes(key));
}

/** The framework that is shown when none is asked for: the programme's own, else the newest of the Social Fund. */
export function usualFramework(definition: Pick<ProgrammeDefinition, 'frameworks'>): FrameworkKey {
  const own = ownFrameworks(definition);
  return own.includes('esf-plus') ? 'esf-plus' : (own[0] ?? 'esf-plus');
}
