import { educationContradictsEntry } from '../facts/education.ts';
import type { Finding } from '../facts/finding.ts';
import { type KeyDates, keyDatesOf } from '../facts/key-dates.ts';
import type { StatusDecision } from '../facts/labour-status.ts';
import { timelineOf } from '../facts/labour-timeline.ts';
import { type Participation, type Sex, type Warning, type WarningCode, warningOf } from '../facts/participation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type Completeness, completenessOf, reportedSex, reportsHousehold } from './completeness.ts';
import { type EntrySituation, entrySituationOf } from './entry-situation.ts';
import { outputs2014, outputsPlus } from './output-indicators.ts';
import { type Outcome, resultsOf } from './result-indicators.ts';

/** Everything the framework says about one participation. */
export type Derived = {
  participation: Participation;
  /** The group it is counted in. */
  sex: Sex;
  entry: EntrySituation;
  completeness: Completeness;
  dates: KeyDates;
  onLeaving: StatusDecision | undefined;
  atFollowUp: StatusDecision | undefined;
  /** One per indicator code, outputs first; also for an incomplete record, which counts in none of them. */
  outcomes: Readonly<Record<string, Outcome | Finding>>;
  /** The codes that the participation counts in. */
  codes: readonly string[];
  warnings: readonly Warning[];
};

/**
 * Reads the indicators of one participation out of its facts: outputs from the entry date, immediate results from the
 * 28 days after leaving, longer-term results from the day six months after. Pure, and independent of other people, so
 * that any number of participations can be streamed through it.
 */
export function deriveIndicators(participation: Participation, rules: RuleSet): Derived {
  const codes = new Set<WarningCode>();
  const warn = (code: WarningCode) => codes.add(code);
  const timeline = timelineOf(participation.labour);
  const dates = keyDatesOf(participation, rules);
  const entry = entrySituationOf(participation, timeline, rules, warn);
  if (educationContradictsEntry(participation, rules)) warn('education-spell-over-entry');
  if (participation.sex === 'non-binary' && rules.nonBinary === 'gender-unknown') warn('gender-not-used');
  const completeness = completenessOf(participation, entry, rules);
  const outputs =
    rules.framework === 'esf-2014'
      ? outputs2014(participation, entry, reportsHousehold(participation, rules), rules)
      : outputsPlus(participation, entry, rules);
  const results = resultsOf({ participation, timeline, dates, entry, rules, warn }, outputs);
  const outcomes: Record<string, Outcome | Finding> = { ...outputs, ...results.outcomes };
  return {
    participation,
    sex: reportedSex(participation, rules),
    entry,
    completeness,
    dates,
    onLeaving: results.onLeaving,
    atFollowUp: results.atFollowUp,
    outcomes,
    codes: completeness.countsInIndicators
      ? Object.keys(outcomes).filter((code) => outcomes[code]?.value === 'yes')
      : [],
    warnings: [...participation.warnings, ...[...codes].map(warningOf)],
  };
}
