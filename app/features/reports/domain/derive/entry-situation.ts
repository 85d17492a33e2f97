import { ageOn, type PlainDate } from '#app/shared/dates.ts';
import { statesLabourFacts } from '../document/labour-facts.ts';
import { isInEducationAtEntry } from '../facts/education.ts';
import type { Finding } from '../facts/finding.ts';
import { couldBe, decideLabourStatus, type StatusDecision } from '../facts/labour-status.ts';
import { statusOn, type TimelineEntry, unemployedSince } from '../facts/labour-timeline.ts';
import { isLongTermUnemployed } from '../facts/long-term-unemployment.ts';
import type { Participation, WarningCode } from '../facts/participation.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** Who the person was on the entry date, decided once and used by outputs and results alike. */
export type EntrySituation = {
  status: StatusDecision;
  age: number | undefined;
  highestEducation: number | undefined;
  longTermUnemployed: Finding;
  inEducation: Finding;
};

function statusAtEntry(
  participation: Participation,
  timeline: readonly TimelineEntry[],
  rules: RuleSet,
  warn: (code: WarningCode) => void,
): StatusDecision {
  const { entry, entryDate } = participation;
  const byHistory = () => statusOn(timeline, entryDate, { openSpells: 'hold', statementsSince: entryDate }, rules);
  if (!statesLabourFacts(entry)) return byHistory();
  const decided = decideLabourStatus(entry, rules);
  if (decided.status === 'unknown') {
    const history = byHistory();
    return history.status !== 'unknown' && couldBe(decided, history.status) !== 'no' ? history : decided;
  }
  const stated = entry.status;
  if (stated !== undefined && stated !== 'unknown') {
    const byFacts = decideLabourStatus({ ...entry, status: undefined }, rules).status;
    if (decided.status !== stated) warn('stated-status-overruled');
    else if (byFacts !== 'unknown' && byFacts !== stated) warn('stated-status-differs');
  }
  return decided;
}

function ageAtEntry(participation: Participation): number | undefined {
  const { birthDate, entryDate, entry } = participation;
  const age = birthDate === undefined ? (entry.ageAtEntry ?? undefined) : ageOn(birthDate, entryDate);
  return age === undefined || age < 0 ? undefined : age;
}

function sinceWhen(
  participation: Participation,
  timeline: readonly TimelineEntry[],
  rules: RuleSet,
): PlainDate | undefined {
  const { entry, entryDate } = participation;
  if (entry.unemployedSince !== undefined) return entry.unemployedSince;
  const isStated =
    typeof entry.monthsUnemployed === 'number' ||
    entry.longTermUnemployed === 'yes' ||
    entry.longTermUnemployed === 'no';
  return isStated ? undefined : unemployedSince(timeline, entryDate, rules);
}

/** The situation on the entry date: status, age, education and the length of unemployment. Later facts do not change it. */
export function entrySituationOf(
  participation: Participation,
  timeline: readonly TimelineEntry[],
  rules: RuleSet,
  warn: (code: WarningCode) => void,
): EntrySituation {
  const { entry, entryDate } = participation;
  const status = statusAtEntry(participation, timeline, rules, warn);
  const age = ageAtEntry(participation);
  const since = status.status === 'unemployed' ? sinceWhen(participation, timeline, rules) : undefined;
  const longTermUnemployed = isLongTermUnemployed(entry, { status: status.status, entryDate, age, since }, rules);
  const stated = entry.longTermUnemployed;
  if (
    status.status === 'unemployed' &&
    (stated === 'yes' || stated === 'no') &&
    longTermUnemployed.value !== 'unknown' &&
    stated !== longTermUnemployed.value
  ) {
    warn('long-term-statement-differs');
  }
  const level = entry.highestEducation;
  return {
    status,
    age,
    highestEducation: level === 'unknown' ? undefined : level,
    longTermUnemployed,
    inEducation: isInEducationAtEntry(participation, rules),
  };
}
