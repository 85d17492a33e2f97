import type { HourRounding, ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';

/**
 * How minutes of a programme become the hours that are reported. Rounding down, which holds when it says nothing, is seen in one project's
 * instruction; as a general rule it is from memory (docs/rules/month-sheets.md).
 */
export function hourRuleOf({ attendance }: Pick<ProgrammeDefinition, 'attendance'>): HourRounding {
  return attendance?.reportedHours ?? 'rounded-down';
}

/** The hours of a month that are reported: its minutes together, rounded once and not session by session. */
export function reportedHours(minutes: number, rule: HourRounding): number {
  return rule === 'rounded-down' ? Math.floor(minutes / 60) : Math.round((minutes / 60) * 100) / 100;
}
