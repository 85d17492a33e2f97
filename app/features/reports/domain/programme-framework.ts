import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { Framework } from './rules/rule-set.ts';

/** The framework whose indicators a programme reports; the newer one for a programme that reports to neither. */
export function frameworkOf({ frameworks = [] }: Pick<ProgrammeDefinition, 'frameworks'>): Framework {
  return frameworks.includes('esf-2014') && !frameworks.includes('esf-plus') ? 'esf-2014' : 'esf-plus';
}
