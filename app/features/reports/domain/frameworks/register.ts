import type { PlainDate } from '#app/shared/dates.ts';
import { followUpFinsam, sus } from './coordination-association/coordination-association.ts';
import { esf2014 } from './esf-2014/esf-2014.ts';
import { esfPlus } from './esf-plus/esf-plus.ts';
import type { Framework, FrameworkKey } from './framework.ts';
import { kolada } from './kolada/kolada.ts';
import { mucf } from './mucf/mucf.ts';
import { lastDayOf, type ReportPeriod } from './periods.ts';
import { tia } from './tia/tia.ts';

/** Every framework in every version. A new one is a folder beside this file and a line here. */
export const frameworks: readonly Framework[] = [esf2014, esfPlus, tia, mucf, sus, followUpFinsam, kolada];

/**
 * The version whose rules hold on the last day of the period. Where none did, the first version: it shows how the same people would have counted, and
 * the report says that the rules were not in force.
 */
export function frameworkIn(
  key: FrameworkKey,
  period: ReportPeriod,
  asOf: PlainDate,
  register: readonly Framework[] = frameworks,
): Framework | undefined {
  const day = lastDayOf(period, asOf);
  const versions = register
    .filter((framework) => framework.key === key)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
}
