import { isNewlyInEducation } from '../facts/education.ts';
import { anyOf, type Finding, missingOf, not, type Truth } from '../facts/finding.ts';
import { hasImproved, statusAtFollowUp, usableFollowUp } from '../facts/follow-up.ts';
import { type KeyDates, notDueBecause } from '../facts/key-dates.ts';
import { couldBe, type LabourStatus, type StatusDecision } from '../facts/labour-status.ts';
import { statusOn, type TimelineEntry } from '../facts/labour-timeline.ts';
import type { Participation, WarningCode } from '../facts/participation.ts';
import { gainedQualification } from '../facts/qualification.ts';
import type { ReasonCode } from '../facts/reasons.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { EntrySituation } from './entry-situation.ts';

/**
 * A result for one participation. 'outside' = not in the reference population; 'unknown' = in it or perhaps in it, and
 * the answer is not known; 'not-due' = not left yet, or the day has not come.
 */
export type Outcome = {
  value: Truth | 'outside' | 'not-due' | 'not-collected';
  reason: ReasonCode;
  missing?: readonly string[];
  /** Set when it is not known whether the person is in the reference population. */
  populationUnknown?: true;
};

export type Results = { outcomes: Record<string, Outcome>; onLeaving?: StatusDecision; atFollowUp?: StatusDecision };

type Leaver = {
  participation: Participation;
  timeline: readonly TimelineEntry[];
  dates: KeyDates;
  entry: EntrySituation;
  rules: RuleSet;
  warn: (code: WarningCode) => void;
};

/** The question asked only of those in the population: outside when not in it, unknown when that is not known. */
function within(population: Finding, answer: () => Outcome): Outcome {
  if (population.value === 'yes') return answer();
  if (population.value === 'no') return { value: 'outside', reason: population.reason };
  return { value: 'unknown', reason: population.reason, missing: population.missing, populationUnknown: true };
}

function population(value: Truth, outside: ReasonCode, unknown: ReasonCode, missing: readonly string[]): Finding {
  return value === 'unknown'
    ? { value, reason: unknown, missing }
    : { value, reason: value === 'no' ? outside : 'holds-at-entry' };
}

function entryIs(entry: EntrySituation, value: Truth): Finding {
  return population(value, 'other-entry-status', 'entry-status-unknown', entry.status.missing ?? ['labour-status']);
}

type StatusReasons = { yes: ReasonCode; no: ReasonCode; unknown: ReasonCode };

function statusOutcome(decision: StatusDecision, wanted: LabourStatus, reasons: StatusReasons): Outcome {
  const value = couldBe(decision, wanted);
  if (value === 'no' && decision.reason === 'died') return { value, reason: 'died' };
  if (value !== 'unknown') return { value, reason: reasons[value] };
  const reason =
    decision.reason === 'labour-facts-missing' || decision.reason === 'no-statement'
      ? reasons.unknown
      : decision.reason;
  return { value, reason, missing: decision.missing ?? ['labour-status'] };
}

const SEEKING: StatusReasons = {
  yes: 'seeking-on-leaving',
  no: 'not-seeking-on-leaving',
  unknown: 'status-on-leaving-unknown',
};
const WORKING: StatusReasons = {
  yes: 'employed-on-leaving',
  no: 'not-employed-on-leaving',
  unknown: 'status-on-leaving-unknown',
};
const WORKING_LATER: StatusReasons = {
  yes: 'employed-at-follow-up',
  no: 'not-employed-at-follow-up',
  unknown: 'follow-up-unknown',
};

/** The last status from the exit date to the end of the window, both days included. */
function statusOnLeaving({ participation, timeline, dates, rules }: Leaver): StatusDecision {
  const windowEnd = dates.windowEnd as NonNullable<KeyDates['windowEnd']>;
  if (participation.diedOn !== undefined && participation.diedOn <= windowEnd)
    return { status: 'unknown', reason: 'died', possible: [] };
  return statusOn(
    timeline,
    windowEnd,
    { openSpells: 'hold', statementsSince: dates.exitDate as NonNullable<KeyDates['exitDate']> },
    rules,
  );
}

type Immediate = {
  jobSearch: Outcome;
  education: Outcome;
  qualification: Outcome;
  employment: Outcome;
  onLeaving: StatusDecision;
};

function immediateResults(leaver: Leaver): Immediate {
  const { participation, entry, dates } = leaver;
  const onLeaving = statusOnLeaving(leaver);
  const exitDate = dates.exitDate as NonNullable<KeyDates['exitDate']>;
  const windowEnd = dates.windowEnd as NonNullable<KeyDates['windowEnd']>;
  const outOfEducation = population(
    not(entry.inEducation.value),
    'in-education-at-entry',
    'education-at-entry-unknown',
    ['inEducation'],
  );
  return {
    jobSearch: within(entryIs(entry, couldBe(entry.status, 'inactive')), () =>
      statusOutcome(onLeaving, 'unemployed', SEEKING),
    ),
    education: within(outOfEducation, () => isNewlyInEducation(participation, exitDate, windowEnd, leaver.rules)),
    qualification: gainedQualification(participation, windowEnd),
    employment: within(entryIs(entry, not(couldBe(entry.status, 'employed'))), () =>
      statusOutcome(onLeaving, 'employed', WORKING),
    ),
    onLeaving,
  };
}

/** 2014: in at least one of the groups migrants and minorities, disability, other disadvantaged. */
function disadvantage(outputs: Record<string, Finding>): Finding {
  const groups = ['CO15', 'CO16', 'CO17'].flatMap((code) => outputs[code] ?? []);
  const value = anyOf(...groups.map((group) => group.value));
  const open = groups.filter((group) => group.value === 'unknown');
  return population(value, 'not-disadvantaged', 'disadvantage-unknown', missingOf(...open) ?? []);
}

function disadvantagedResult(group: Finding, results: readonly Outcome[]): Outcome {
  return within(group, () => {
    if (results.some((one) => one.value === 'yes')) return { value: 'yes', reason: 'disadvantaged-with-result' };
    const open = results.filter((one) => one.value === 'unknown');
    return open.length === 0
      ? { value: 'no', reason: 'no-immediate-result' }
      : { value: 'unknown', reason: 'immediate-results-unknown', missing: missingOf(...open) };
  });
}

function everyOne(codes: readonly string[], outcome: Outcome): Record<string, Outcome> {
  return Object.fromEntries(codes.map((code) => [code, outcome]));
}

function longerTerm(leaver: Leaver, sixMonthDate: NonNullable<KeyDates['sixMonthDate']>) {
  const { participation, timeline, entry, rules, warn } = leaver;
  const followUp = usableFollowUp(participation, sixMonthDate, warn);
  const atFollowUp = statusAtFollowUp(participation, timeline, sixMonthDate, followUp, rules, warn);
  const employment = within(entryIs(entry, not(couldBe(entry.status, 'employed'))), () =>
    statusOutcome(atFollowUp, 'employed', WORKING_LATER),
  );
  const improved = within(entryIs(entry, couldBe(entry.status, 'employed')), () =>
    hasImproved(participation, atFollowUp, followUp, rules),
  );
  const claims = Array.isArray(followUp?.improvements) && followUp.improvements.some((one) => one !== 'none');
  if (claims && atFollowUp.status !== 'unknown' && atFollowUp.status !== 'employed')
    warn('improvement-without-employment');
  return { employment, improved, atFollowUp };
}

/** The results of 2014–2020 (CR01–CR09) or ESF+ (EECR01–EECR06) for one participation, by the outputs it gave. */
export function resultsOf(leaver: Leaver, outputs: Record<string, Finding>): Results {
  const { participation, dates, rules } = leaver;
  const is2014 = rules.framework === 'esf-2014';
  const immediateCodes = is2014 ? ['CR01', 'CR02', 'CR03', 'CR04', 'CR05'] : ['EECR01', 'EECR02', 'EECR03', 'EECR04'];
  const laterCodes = is2014 ? ['CR06', 'CR07', 'CR08', 'CR09'] : ['EECR05', 'EECR06'];
  const results: Results = { outcomes: {} };
  const group = disadvantage(outputs);

  const immediateDue = rules.openWindow === 'so-far' ? dates.exitDate : dates.windowEnd;
  const waitsForWindow = notDueBecause(participation, immediateDue, 'window-open');
  if (waitsForWindow !== undefined)
    Object.assign(results.outcomes, everyOne(immediateCodes, { value: 'not-due', reason: waitsForWindow }));
  else {
    const { jobSearch, education, qualification, employment, onLeaving } = immediateResults(leaver);
    const four = [jobSearch, education, qualification, employment];
    immediateCodes.slice(0, 4).forEach((code, index) => {
      results.outcomes[code] = four[index] as Outcome;
    });
    if (is2014) results.outcomes.CR05 = disadvantagedResult(group, four);
    results.onLeaving = onLeaving;
  }

  const waitsForFollowUp = notDueBecause(participation, dates.sixMonthDate, 'follow-up-not-due');
  if (waitsForFollowUp !== undefined)
    Object.assign(results.outcomes, everyOne(laterCodes, { value: 'not-due', reason: waitsForFollowUp }));
  else {
    const { employment, improved, atFollowUp } = longerTerm(
      leaver,
      dates.sixMonthDate as NonNullable<KeyDates['sixMonthDate']>,
    );
    results.outcomes[is2014 ? 'CR06' : 'EECR05'] = employment;
    results.outcomes[is2014 ? 'CR07' : 'EECR06'] = improved;
    if (is2014) {
      const above54 = outputs.CO07 as Finding;
      const older = population(above54.value, 'not-above-54', 'age-unknown', ['age']);
      results.outcomes.CR08 = within(older, () => employment);
      results.outcomes.CR09 = within(group, () => employment);
    }
    results.atFollowUp = atFollowUp;
  }

  for (const code of participation.operation.notCollected ?? []) {
    if (results.outcomes[code] !== undefined)
      results.outcomes[code] = { value: 'not-collected', reason: 'not-collected' };
  }
  return results;
}
