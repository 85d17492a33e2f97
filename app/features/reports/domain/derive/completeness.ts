import { householdIsKnown } from '../facts/background.ts';
import type { Participation } from '../facts/participation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { EntrySituation } from './entry-situation.ts';

/** Whether the record has what the 2014 completeness test asks for, and what is missing. In ESF+ it only informs. */
export type Completeness = { isComplete: boolean; missing: readonly string[]; countsInIndicators: boolean };

/** Whether household situation belongs to the test: entry before the 2018 change, and the record or the report is from that time. */
function asksForHousehold(participation: Participation, rules: RuleSet): boolean {
  const before = rules.householdRequiredBefore;
  if (before === null || participation.entryDate >= before) return false;
  if (participation.entry.household !== undefined || rules.householdAbsentMeans === 'unknown') return true;
  return (
    rules.householdAbsentMeans === 'by-report-date' && participation.asOf !== undefined && participation.asOf < before
  );
}

/** Whether CO12–CO14 are reported: always, never, or in reports dated before they were removed. */
export function reportsHousehold(participation: Participation, rules: RuleSet): boolean {
  const before = rules.householdRequiredBefore;
  if (rules.householdIndicators !== 'by-report-date') return rules.householdIndicators === 'always';
  return before !== null && participation.asOf !== undefined && participation.asOf < before;
}

/** The group in which the framework counts the person. */
export function reportedSex(participation: Participation, rules: RuleSet): Participation['sex'] {
  return participation.sex === 'non-binary' && rules.nonBinary === 'gender-unknown' ? 'unknown' : participation.sex;
}

/** The completeness test: gender, labour status, age, education, and household situation until the 2018 change. */
export function completenessOf(participation: Participation, entry: EntrySituation, rules: RuleSet): Completeness {
  const missing: string[] = [];
  const asked = rules.completenessFacts;
  if (asked.includes('gender') && reportedSex(participation, rules) === 'unknown') missing.push('gender');
  if (asked.includes('labour-status') && entry.status.status === 'unknown') missing.push('labour-status');
  if (asked.includes('age') && entry.age === undefined) missing.push('age');
  if (asked.includes('education') && entry.highestEducation === undefined) missing.push('education');
  if (asksForHousehold(participation, rules) && !householdIsKnown(participation.entry)) missing.push('household');
  const isComplete = missing.length === 0;
  return { isComplete, missing, countsInIndicators: isComplete || !rules.completeRecordsOnly };
}
