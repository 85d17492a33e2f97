import { z } from 'zod';
import { EXIT_POINT, measuresOf, pointsOf } from '#app/features/outcomes/domain/measures.ts';
import {
  findOutcomeAtExit,
  findOutcomeAtFollowUp,
  outcomeRules,
  reachesTarget,
} from '#app/features/outcomes/domain/outcome-category.ts';
import { addDays, addMonths, ageOn, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { type Assignment, defineFramework, type Finding, type Row } from '../framework.ts';
import { isIn } from '../periods.ts';
import { notCounted, type Participation, participationOf, situationsOf, statementsOf } from '../stays.ts';
import { words } from './words.ts';

/** What practice differs about: each call asks for ages of its own. */
const settings = z.strictObject({
  /** The first age of each band, youngest first. */
  bandsFrom: z.array(z.number().int().min(1)).default([13, 16, 20, 26]),
});

/** The agency for youth and civil society: goals with what was measured, people by sex and age, the money (docs/rules/mucf.md). */
export const mucf = defineFramework({
  key: 'mucf',
  version: 'final-report/1',
  validFrom: plainDate('2014-01-01'),
  validTo: null,
  input: ['history'],
  words,
  settings,
  layout: ({ programme }, { bandsFrom }) => ({
    everybody: 'everybody',
    sections: [
      {
        key: 'people',
        tables: [
          {
            key: 'people',
            rows: ['everybody', 'started', 'left'].map((key): Row => ({ key, about: 'all' })),
          },
          {
            key: 'ages',
            isPartition: true,
            rows: [
              ...bandNames(bandsFrom).map((name): Row => ({ key: `age.${name}`, about: 'entry', name })),
              { key: 'age.not-known', about: 'entry' },
            ],
          },
        ],
      },
      {
        key: 'goals',
        tables: [
          {
            key: 'goals',
            with: { shareOf: 'left' },
            rows: measuresOf(programme.definition).map(
              ({ key, name, point }): Row => ({
                key: `goal.${key}`,
                about: point === EXIT_POINT ? 'exit' : 'later',
                ...(name === null ? {} : { name }),
              }),
            ),
          },
          { key: 'planned', rows: plannedRows(programme) },
        ],
      },
      ...costSection(programme),
    ],
  }),
  assess: (person, assignment, { bandsFrom }) => {
    const { period, asOf } = assignment;
    const whole = participationOf(person, asOf);
    if (whole === undefined) return notCounted(person, 'never-started');
    const { entry, exit, bornOn } = whole;
    const isThere =
      (period.to === null || entry <= period.to) && (period.from === null || exit === null || exit >= period.from);
    if (!isThere) return notCounted(person, 'outside-period');
    // Her age on her first day of the period.
    const firstDay = period.from !== null && period.from > entry ? period.from : entry;
    const band = bandOf(bornOn === null || bornOn > firstDay ? undefined : ageOn(bornOn, firstDay), bandsFrom);
    const hasLeft = exit !== null && isIn(period, exit);
    const findings: Finding[] = [
      { row: 'everybody', value: 'yes', reason: 'took-part' },
      { row: `age.${band}`, value: 'yes', reason: band === 'not-known' ? 'age-not-known' : 'age-on-first-day' },
      ...(isIn(period, entry) ? [{ row: 'started', value: 'yes', reason: 'started' } as const] : []),
      ...(hasLeft ? [{ row: 'left', value: 'yes', reason: 'left' } as const] : []),
      ...goalsOf(whole, hasLeft ? exit : null, assignment),
    ];
    const isUnknown = findings.some(({ value }) => value === 'unknown');
    return [
      {
        participationId: whole.participationId,
        personId: person.personId,
        sex: whole.sex,
        entry,
        exit,
        isCounted: true,
        reason: 'took-part',
        findings,
        warnings: [],
        missing: [
          ...(band === 'not-known' ? [{ fact: 'age', neededFor: ['age.not-known'] }] : []),
          ...(isUnknown
            ? [
                {
                  fact: 'occupation',
                  neededFor: findings.flatMap(({ row, value }) => (value === 'unknown' ? [row] : [])),
                },
              ]
            : []),
        ],
      },
    ];
  },
});

// The programme's own targets by its own rules: the same figures as its result page.
function goalsOf(whole: Participation, exit: PlainDate | null, { programme, asOf }: Assignment): Finding[] {
  const points = new Map(pointsOf(programme.definition).map((point) => [point.key, point]));
  return measuresOf(programme.definition).map(({ key, measure, point }): Finding => {
    const row = `goal.${key}`;
    if (exit === null) return { row, value: 'outside', reason: 'not-left' };
    const later = points.get(point);
    const day = later === undefined ? exit : addDays(addMonths(exit, later.months), later.days);
    if (later !== undefined && day > asOf) return { row, value: 'not-due', reason: 'not-due' };
    const situations = situationsOf(whole.stays);
    const { category, reason } =
      later === undefined
        ? findOutcomeAtExit(
            situations,
            exit,
            statementsOf(whole.stays, 'exit').find((said) => said.asOf === exit),
            outcomeRules.own,
          )
        : findOutcomeAtFollowUp(situations, day, statementsOf(whole.stays, 'follow-up'), outcomeRules.own);
    const isReached = reachesTarget(measure, category);
    if (isReached === undefined) return { row, value: 'unknown', reason, missing: ['occupation'] };
    return { row, value: isReached ? 'yes' : 'no', reason };
  });
}

function bandNames(from: readonly number[]): string[] {
  const starts = [0, ...from];
  return starts.map((start, at) =>
    starts[at + 1] === undefined ? `${start}+` : `${start}–${(starts[at + 1] ?? 0) - 1}`,
  );
}

function bandOf(age: number | undefined, from: readonly number[]): string {
  if (age === undefined) return 'not-known';
  return bandNames(from)[from.filter((start) => age >= start).length] ?? 'not-known';
}

function plannedRows({ definition }: Assignment['programme']): Row[] {
  const { plannedParticipants: planned } = definition;
  const targets = measuresOf(definition).flatMap(({ key, name, atLeastPercent }): Row[] =>
    atLeastPercent === null
      ? []
      : [
          {
            key: `target.${key}`,
            about: 'all',
            ...(name === null ? {} : { name }),
            stated: { kind: 'amount', amount: atLeastPercent, unit: 'percent' },
          },
        ],
  );
  const people = (['total', 'women', 'men'] as const).flatMap((key): Row[] => {
    const amount = planned?.[key];
    return amount === undefined
      ? []
      : [{ key: `planned.${key}`, about: 'all', stated: { kind: 'amount', amount, unit: 'people' } }];
  });
  return [...targets, ...people];
}

// What the definition states; what was spent is no fact of the history.
function costSection({ definition }: Assignment['programme']) {
  const { funding } = definition;
  const rows = (
    [
      ['budget', funding?.totalBudgetSek],
      ['granted', funding?.grantedSupportSek],
    ] as const
  ).flatMap(([key, amount]): Row[] =>
    amount === undefined
      ? []
      : [{ key: `cost.${key}`, about: 'all', stated: { kind: 'amount', amount, unit: 'kronor' } }],
  );
  return rows.length === 0 ? [] : [{ key: 'costs', tables: [{ key: 'costs', rows }] }];
}
