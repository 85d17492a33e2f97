import { reportedHours } from '#app/features/hours/domain/whole-hours.ts';
import type { HourRounding } from '#app/features/programmes/domain/definition.ts';
import { deriveIndicators } from '../../derive/derive-indicators.ts';
import type { Outcome } from '../../derive/result-indicators.ts';
import { mergeStints } from '../../facts/merge-stints.ts';
import { participationsOf } from '../../from-history/participation-of.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Assessment, Assignment, Finding } from '../framework.ts';
import { isIn } from '../periods.ts';
import type { PersonHistory } from '../person-history.ts';
import { notCounted } from '../stays.ts';

const isResult = (code: string) => /CR\d\d$/.test(code);

/**
 * One person under the rules of the ESF: what the engine derives of her participation, as findings. Outputs are told of those who began in the
 * period, results of those who left in it; `rows` are the codes that the report has.
 */
export function assessEsf(
  person: PersonHistory,
  { programme, period, asOf }: Assignment,
  rules: RuleSet,
  rows: ReadonlySet<string>,
  hourRule: HourRounding,
): Assessment[] {
  const { key, name, definition } = programme;
  const specificObjective = definition.register?.specificObjective;
  const operation = { key, name, ...(specificObjective === undefined ? {} : { specificObjective }) };
  const { person: record, participations } = participationsOf(key, person.stays);
  const merged = mergeStints({ person: record, operation, records: participations, asOf }, rules);
  if ('exclusion' in merged) return notCounted(person, merged.exclusion.reason);
  const derived = deriveIndicators(merged.participation, rules);
  const { completeness, dates, entry, sex, participation } = derived;
  const exit = dates.exitDate ?? null;
  const began = isIn(period, dates.entryDate);
  const left = exit !== null && isIn(period, exit);
  const isThere =
    (period.to === null || dates.entryDate <= period.to) &&
    (period.from === null || exit === null || exit >= period.from);
  if (!isThere) return notCounted(person, 'outside-period');

  const findings: Finding[] = [{ row: 'all', value: 'yes', reason: 'every-participant' }];
  const add = (row: string, counts: boolean, reason: string) => {
    if (counts) findings.push({ row, value: 'yes', reason });
  };
  add('started', began, 'every-participant');
  add('complete', completeness.isComplete, 'facts-complete');
  add('incomplete', !completeness.isComplete, 'incomplete-record');
  add('left', left, 'left-in-period');
  add('unknown-status', entry.status.status === 'unknown', 'labour-facts-missing');
  add('unknown-education', entry.highestEducation === undefined, 'fact-missing');
  for (const code in derived.outcomes) {
    if (!rows.has(code)) continue;
    const outcome = derived.outcomes[code] as Outcome;
    findings.push(
      findingOf(code, outcome, {
        began,
        left: left || exit === null,
        isRecordCounted: completeness.countsInIndicators,
      }),
    );
  }
  const hours = hoursOf(person, period, hourRule);
  if (hours !== undefined)
    findings.push(
      { row: 'present', value: 'yes', reason: 'was-present' },
      { row: 'hours', value: 'yes', reason: 'was-present', amount: hours },
    );

  const neededFor = new Map<string, string[]>(completeness.missing.map((fact) => [fact, ['completeness']]));
  for (const { row, missing = [] } of findings)
    for (const fact of missing) neededFor.set(fact, [...(neededFor.get(fact) ?? []), row]);
  return [
    {
      participationId: participation.id,
      personId: person.personId,
      sex,
      entry: dates.entryDate,
      exit,
      isCounted: true,
      reason: 'every-participant',
      findings,
      warnings: derived.warnings.map(({ code }) => code),
      missing: [...neededFor].map(([fact, needers]) => ({ fact, neededFor: needers })),
    },
  ];
}

type Place = { began: boolean; left: boolean; isRecordCounted: boolean };

function findingOf(code: string, outcome: Outcome, { began, left, isRecordCounted }: Place): Finding {
  if (!isRecordCounted) return { row: code, value: 'outside', reason: 'incomplete-record' };
  if (isResult(code) ? !left : !began)
    return { row: code, value: 'outside', reason: isResult(code) ? 'left-later' : 'began-earlier' };
  const { value, reason, missing, populationUnknown } = outcome;
  return {
    row: code,
    value: value === 'not-collected' ? 'outside' : value,
    reason,
    ...(missing === undefined ? {} : { missing }),
    ...(populationUnknown === true ? { isPopulationUnknown: true as const } : {}),
  };
}

// Rounded month by month, as the month's file to the funder is.
function hoursOf({ months }: PersonHistory, period: Assignment['period'], rule: HourRounding): number | undefined {
  const inPeriod = months.filter(({ month, minutes }) => minutes > 0 && isIn(period, month));
  if (inPeriod.length === 0) return undefined;
  const byMonth = Map.groupBy(inPeriod, ({ month }) => month);
  const hours = [...byMonth.values()].map((own) =>
    reportedHours(
      own.reduce((sum, { minutes }) => sum + minutes, 0),
      rule,
    ),
  );
  return Math.round(hours.reduce((sum, each) => sum + each, 0) * 100) / 100;
}
