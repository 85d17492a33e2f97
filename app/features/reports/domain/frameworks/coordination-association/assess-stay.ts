import { exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { isKnown } from '#app/features/history/domain/facts.ts';
import type { SituationRecord } from '#app/features/history/domain/records.ts';
import { type Benefit, benefits } from '#app/features/history/domain/supports.ts';
import { findOutcomeOn, type OutcomeFinding, outcomeRules } from '#app/features/outcomes/domain/outcome-category.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '#app/shared/dates.ts';
import type { Finding } from '../framework.ts';
import type { Stay } from '../person-history.ts';
import { type BegunStay, factAt } from '../stays.ts';

/** "Directly before" and "directly after" are within a week. */
export type StayRules = { daysAround: number; benefitsThatAreNone: readonly Benefit[] };

export const occupations = ['work', 'studies', 'job-seeking', 'other'] as const;
export const extents = ['under-50', '50-99', 'full'] as const;
export const changes = ['started-work', 'increased-work', 'started-studies', 'increased-studies'] as const;
export const educations = ['isced-0-2', 'isced-3-4', 'isced-5-8'] as const;
export const monthsInSupport = ['none', '1-12', '13-24', '25-60', 'over-60'] as const;
export const lengths = ['under-3', '3-6', '6-12', 'over-12'] as const;
export const NOT_KNOWN = 'not-known';

type Side = 'before' | 'after';
type Doing = { category: (typeof occupations)[number] | typeof NOT_KNOWN; reason: string; percent: number | undefined };

/** What a stay says at its start and, for somebody who left, at its end: the variables of SUS. */
export function findingsOfStay(
  stay: BegunStay,
  exit: PlainDate | null,
  situations: readonly SituationRecord[],
  { daysAround, benefitsThatAreNone }: StayRules,
  told: { start: boolean; end: boolean },
): Finding[] {
  const before = doingOn(stay, 'before', stay.startedOn, situations, daysAround);
  const start = told.start
    ? [
        ...ofSide('before', before),
        ...supportsOf(stay, 'before', stay.startedOn, daysAround, benefitsThatAreNone),
        ...backgroundOf(stay),
      ]
    : [];
  if (!told.end || exit === null) return start;
  const after = doingOn(stay, 'after', exit, situations, daysAround);
  return [
    ...start,
    ...ofSide('after', after),
    ...changesOf(before, after),
    ...supportsOf(stay, 'after', exit, daysAround, benefitsThatAreNone),
    oneOf('exit', exitReasons, stay.exitReason ?? NOT_KNOWN, 'said-at-exit'),
    oneOf('length', lengths, lengthOf(stay.startedOn, exit), 'counted-in-days'),
  ].flat();
}

/** Yes in the row that holds and nothing in the others: a partition. */
function oneOf(prefix: string, keys: readonly string[], key: string, reason: string): Finding {
  return { row: `${prefix}.${keys.includes(key) ? key : NOT_KNOWN}`, value: 'yes', reason };
}

function doingOn(
  stay: Stay,
  side: Side,
  day: PlainDate,
  situations: readonly SituationRecord[],
  daysAround: number,
): Doing {
  const rules = outcomeRules['coordination-association'];
  const isStated = factAt(stay, side === 'before' ? 'entry' : 'exit', 'occupation') === 'stated';
  // On the day itself; else what ended or began within the week around it.
  const around = situations.filter(({ startsOn, endsBefore }) =>
    side === 'before'
      ? startsOn <= day && (endsBefore === null || endsBefore > addDays(day, -daysAround))
      : startsOn <= addDays(day, daysAround) && (endsBefore === null || endsBefore > day),
  );
  const counted =
    side === 'after' && !isStated
      ? around.filter(({ startsOn, endsBefore }) => startsOn >= day || endsBefore !== null)
      : around;
  const held = counted.map((spell) => ({ ...spell, startsOn: day, endsBefore: null }));
  const { category, reason }: OutcomeFinding = findOutcomeOn(held, day, rules);
  const percents = counted
    .filter(({ details }) =>
      category === 'work' ? /employed$/.test(details.kind) : details.kind === 'studying' || details.kind === 'sfi',
    )
    .flatMap(({ extentPercent }) => extentPercent ?? []);
  const percent =
    percents.length === 0
      ? undefined
      : Math.min(
          100,
          percents.reduce((sum, each) => sum + each, 0),
        );
  if (category === 'not-known' && isStated) return { category: 'other', reason: 'stated-nothing', percent };
  return { category: category === 'placement' ? 'other' : category, reason, percent };
}

function ofSide(side: Side, { category, reason, percent }: Doing): Finding[] {
  const found = [oneOf(side, occupations, category, reason)];
  if (category !== 'work' && category !== 'studies') return found;
  const extent = percent === undefined ? NOT_KNOWN : percent < 50 ? 'under-50' : percent < 100 ? '50-99' : 'full';
  return [...found, oneOf(`${side}.extent`, extents, extent, percent === undefined ? 'extent-not-known' : 'extent')];
}

// Started: nothing of it before. Increased: some before, and more of a full week now. SFI that went on is neither.
function changesOf(before: Doing, after: Doing): Finding[] {
  return (['work', 'studies'] as const).flatMap((kind): Finding[] => {
    const started = `started-${kind}`;
    const increased = `increased-${kind}`;
    if (before.category === NOT_KNOWN || after.category === NOT_KNOWN)
      return [started, increased].map((row) => ({
        row,
        value: 'unknown',
        reason: 'occupation-not-known',
        missing: ['occupation'],
      }));
    const had = before.category === kind;
    if (after.category !== kind) return [started, increased].map((row) => ({ row, value: 'no', reason: after.reason }));
    if (!had)
      return [
        { row: started, value: 'yes', reason: after.reason },
        { row: increased, value: 'no', reason: 'had-none-before' },
      ];
    const isMore =
      before.percent === undefined || after.percent === undefined ? undefined : after.percent > before.percent;
    return [
      { row: started, value: 'no', reason: 'had-it-before' },
      isMore === undefined
        ? { row: increased, value: 'unknown', reason: 'extent-not-known', missing: ['extent'] }
        : {
            row: increased,
            value: isMore ? 'yes' : 'no',
            reason: isMore ? 'more-than-before' : 'not-more-than-before',
          },
    ];
  });
}

function supportsOf(stay: Stay, side: Side, day: PlainDate, daysAround: number, none: readonly Benefit[]): Finding[] {
  const said = factAt(stay, side === 'before' ? 'entry' : 'exit', 'supports');
  const held = stay.history.supports.filter(({ startsOn, endsBefore }) =>
    side === 'before'
      ? startsOn <= day && (endsBefore === null || endsBefore > addDays(day, -daysAround))
      : startsOn <= addDays(day, daysAround) &&
        (endsBefore === null || endsBefore > day) &&
        (said === 'stated' || startsOn >= day || endsBefore !== null),
  );
  const counted = new Set(held.map(({ benefit }) => benefit).filter((benefit) => !none.includes(benefit)));
  const rows = benefits.filter((benefit) => counted.has(benefit));
  if (rows.length > 0)
    return rows.map((benefit) => ({ row: `${side}.support.${benefit}`, value: 'yes', reason: 'lived-on-it' }));
  return [
    said === 'stated' || held.length > 0
      ? { row: `${side}.support.none`, value: 'yes', reason: 'no-public-support' }
      : { row: `${side}.support.${NOT_KNOWN}`, value: 'yes', reason: 'support-not-known' },
  ];
}

function backgroundOf(stay: Stay): Finding[] {
  const level = factAt(stay, 'entry', 'highest-education');
  const education =
    level === undefined || !isKnown(level)
      ? NOT_KNOWN
      : level <= 2
        ? 'isced-0-2'
        : level <= 4
          ? 'isced-3-4'
          : 'isced-5-8';
  const months = factAt(stay, 'entry', 'months-in-public-support');
  const band =
    months === undefined || !isKnown(months)
      ? NOT_KNOWN
      : months === 0
        ? 'none'
        : months <= 12
          ? '1-12'
          : months <= 24
            ? '13-24'
            : months <= 60
              ? '25-60'
              : 'over-60';
  return [
    oneOf('education', educations, education, 'said-at-entry'),
    oneOf('months', monthsInSupport, band, 'said-at-entry'),
  ];
}

function lengthOf(startedOn: PlainDate, exit: PlainDate): (typeof lengths)[number] {
  if (daysBetween(startedOn, exit) < 0 || exit < addMonths(startedOn, 3)) return 'under-3';
  if (exit < addMonths(startedOn, 6)) return '3-6';
  return exit < addMonths(startedOn, 12) ? '6-12' : 'over-12';
}
