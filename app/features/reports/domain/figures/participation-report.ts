import type { PlainDate } from '#app/shared/dates.ts';
import type { Derived } from '../derive/derive-indicators.ts';
import type { Outcome } from '../derive/result-indicators.ts';
import type { Truth } from '../facts/finding.ts';
import type { StatusDecision } from '../facts/labour-status.ts';
import type { Sex, Warning } from '../facts/participation.ts';
import { type ReasonCode, reasonText } from '../facts/reasons.ts';

export type ReportedOutcome = {
  value: Outcome['value'] | 'excluded';
  reason: ReasonCode;
  text: string;
  missing?: readonly string[];
};
export type ReportedStatus = { status: StatusDecision['status'] | 'not-due'; reason: ReasonCode; text: string };

/** What the report says about one participation. */
export type ParticipationReport = {
  participation: string;
  person: string;
  sex: Sex;
  codes: readonly string[];
  countsInIndicators: boolean;
  completeness: { isComplete: boolean; missing: readonly string[] };
  statuses: { entry: ReportedStatus; onLeaving: ReportedStatus; sixMonths: ReportedStatus };
  ageAtEntry: number | null;
  highestEducation: number | null;
  longTermUnemployed: Truth;
  inEducationAtEntry: Truth;
  dates: { entry: PlainDate; exit: PlainDate | null; windowEnd: PlainDate | null; sixMonthDate: PlainDate | null };
  stints: number;
  outcomes: Readonly<Record<string, ReportedOutcome>>;
  missingFacts: readonly { fact: string; neededFor: readonly string[] }[];
  warnings: readonly Warning[];
};

function statusReport(decision: StatusDecision | undefined, waiting: Outcome | undefined): ReportedStatus {
  if (decision === undefined) {
    const reason = waiting?.reason ?? 'still-participating';
    return { status: 'not-due', reason, text: reasonText(reason) };
  }
  return { status: decision.status, reason: decision.reason, text: reasonText(decision.reason) };
}

function missingFacts(derived: Derived): ParticipationReport['missingFacts'] {
  const neededFor = new Map<string, string[]>();
  for (const fact of derived.completeness.missing) neededFor.set(fact, ['completeness']);
  for (const code in derived.outcomes) {
    for (const fact of derived.outcomes[code]?.missing ?? [])
      neededFor.set(fact, [...(neededFor.get(fact) ?? []), code]);
  }
  return [...neededFor].map(([fact, codes]) => ({ fact, neededFor: codes }));
}

/** Turns what was derived for one participation into its part of the report, with reasons as codes and as text. */
export function reportParticipation(derived: Derived): ParticipationReport {
  const { participation, completeness, dates, entry, outcomes } = derived;
  const reported: Record<string, ReportedOutcome> = {};
  for (const code in outcomes) {
    const outcome = outcomes[code] as Outcome;
    const value = completeness.countsInIndicators ? outcome.value : 'excluded';
    const reason = completeness.countsInIndicators ? outcome.reason : 'incomplete-record';
    reported[code] = {
      value,
      reason,
      text: reasonText(reason),
      ...(outcome.missing ? { missing: outcome.missing } : {}),
    };
  }
  const codes = Object.keys(outcomes);
  return {
    participation: participation.id,
    person: participation.personId,
    sex: derived.sex,
    codes: derived.codes,
    countsInIndicators: completeness.countsInIndicators,
    completeness: { isComplete: completeness.isComplete, missing: completeness.missing },
    statuses: {
      entry: statusReport(entry.status, undefined),
      onLeaving: statusReport(derived.onLeaving, outcomes[codes.find((code) => code.endsWith('R01')) ?? ''] as Outcome),
      sixMonths: statusReport(
        derived.atFollowUp,
        outcomes[codes.find((code) => code === 'CR06' || code === 'EECR05') ?? ''] as Outcome,
      ),
    },
    ageAtEntry: entry.age ?? null,
    highestEducation: entry.highestEducation ?? null,
    longTermUnemployed: entry.longTermUnemployed.value,
    inEducationAtEntry: entry.inEducation.value,
    dates: {
      entry: dates.entryDate,
      exit: dates.exitDate ?? null,
      windowEnd: dates.windowEnd ?? null,
      sixMonthDate: dates.sixMonthDate ?? null,
    },
    stints: participation.stints,
    outcomes: reported,
    missingFacts: missingFacts(derived),
    warnings: derived.warnings,
  };
}
