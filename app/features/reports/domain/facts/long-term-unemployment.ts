import { addMonths, type PlainDate } from '#app/shared/dates.ts';
import type { EntryFacts } from '../document/participation-record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Finding } from './finding.ts';
import type { LabourStatus } from './labour-status.ts';

function isLonger(
  months: number,
  facts: { entryDate: PlainDate; since: PlainDate | undefined; months: number | undefined },
  rules: RuleSet,
): boolean {
  const orEqual = rules.longTermComparison === 'at-least';
  if (facts.since === undefined) return (facts.months as number) > months || (orEqual && facts.months === months);
  const reached = addMonths(facts.since, months);
  return reached < facts.entryDate || (orEqual && reached === facts.entryDate);
}

/**
 * Whether somebody who is unemployed on the entry date has been so for longer than the threshold of the framework
 * (2014: more than 6 months under 25, else 12; Plus: more than 12). The length counts where it is known; without it the
 * source's own statement.
 */
export function isLongTermUnemployed(
  entry: EntryFacts,
  known: {
    status: LabourStatus | 'unknown';
    entryDate: PlainDate;
    age: number | undefined;
    since: PlainDate | undefined;
  },
  rules: RuleSet,
): Finding {
  if (known.status === 'unknown')
    return { value: 'unknown', reason: 'entry-status-unknown', missing: ['labour-status'] };
  if (known.status !== 'unemployed') return { value: 'no', reason: 'not-unemployed' };
  const since = known.since;
  const months = entry.monthsUnemployed ?? undefined;
  if (since === undefined && months === undefined) {
    if (entry.longTermUnemployed === 'yes') return { value: 'yes', reason: 'long-term-stated' };
    if (entry.longTermUnemployed === 'no') return { value: 'no', reason: 'long-term-stated-not' };
    return { value: 'unknown', reason: 'fact-missing', missing: ['unemployedSince'] };
  }
  const length = { entryDate: known.entryDate, since, months };
  const youthAge = rules.longTermYouthBelowAge;
  const isYoung = youthAge !== null && known.age !== undefined && known.age < youthAge;
  const isLong = isLonger(isYoung ? rules.longTermYouthMonths : rules.longTermMonths, length, rules);
  if (youthAge !== null && known.age === undefined && isLong !== isLonger(rules.longTermYouthMonths, length, rules)) {
    return { value: 'unknown', reason: 'age-unknown', missing: ['age'] };
  }
  return isLong
    ? { value: 'yes', reason: 'longer-than-threshold' }
    : { value: 'no', reason: 'not-longer-than-threshold' };
}
