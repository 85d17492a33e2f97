/** How minutes become the hours of the funder's file. Rounding down is seen in one project's instruction; as a general rule it is from memory (docs/rules/month-sheets.md). */
export const hourRule: { whole: 'down' | 'no' } = { whole: 'down' };

/** The hours of a month that are reported: its minutes together, whole hours rounded down once and not session by session. */
export function reportedHours(minutes: number, rule = hourRule): number {
  return rule.whole === 'down' ? Math.floor(minutes / 60) : Math.round((minutes / 60) * 100) / 100;
}
