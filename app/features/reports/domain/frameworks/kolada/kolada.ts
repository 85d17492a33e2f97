import { z } from 'zod';
import { findOutcomeAtExit, outcomeRules } from '#app/features/outcomes/domain/outcome-category.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { defineFramework, type Finding } from '../framework.ts';
import { isIn } from '../periods.ts';
import type { Stay } from '../person-history.ts';
import { begunStays, notCounted, situationsOf, statementsOf } from '../stays.ts';
import { words } from './words.ts';

/** What practice differs about. */
const settings = z.strictObject({
  /** A job counts when it lasts this many unbroken months. */
  leastWorkMonths: z.number().int().min(0).default(outcomeRules.kolada.leastWorkMonths),
  /** A labour-market job that the municipality keeps for job-seekers. */
  municipalJobIsWork: z.boolean().default(outcomeRules.kolada.municipalJobIsWork),
});
type Settings = z.output<typeof settings>;

const EVERYBODY = 'everybody-who-ended';
const ROWS = ['work-or-studies', 'work', 'studies'] as const;

/** Municipal labour-market units as Kolada and SKR count them (docs/rules/kolada.md). */
export const kolada = defineFramework({
  key: 'kolada',
  version: 'kkik/1',
  validFrom: plainDate('2015-01-01'),
  validTo: null,
  input: ['history'],
  words,
  settings,
  layout: () => ({
    everybody: EVERYBODY,
    sections: [
      {
        key: 'ended',
        tables: [
          { key: 'ended', rows: [{ key: EVERYBODY, about: 'exit' }] },
          { key: 'result', with: { shareOf: EVERYBODY }, rows: ROWS.map((key) => ({ key, about: 'exit' })) },
        ],
      },
    ],
    exclusive: [['work', ['work-or-studies', 'work']]],
    checks: {
      atMost: [{ left: ['work', 'studies'], right: ['work-or-studies'] }],
      neverBoth: [['work', 'studies']],
      warnAbove: [],
    },
  }),
  assess: (person, { period, asOf }, chosen) => {
    const stays = begunStays(person).filter(({ startedOn }) => startedOn <= asOf);
    const exits = stays.filter(({ status, endedOn }) => status === 'ended' && endedOn !== null && endedOn <= asOf);
    const last = exits.filter(({ endedOn }) => endedOn !== null && isIn(period, endedOn)).at(-1);
    if (last === undefined || last.endedOn === null)
      return notCounted(
        person,
        stays.length === 0 ? 'never-started' : exits.length === 0 ? 'not-ended' : 'outside-period',
      );
    const found = resultOf(stays, last.endedOn, chosen);
    const isUnknown = found.some(({ value }) => value === 'unknown');
    return [
      {
        participationId: last.enrolmentId,
        personId: person.personId,
        sex: last.sex,
        entry: last.startedOn,
        exit: last.endedOn,
        isCounted: true,
        reason: 'ended',
        findings: [{ row: EVERYBODY, value: 'yes', reason: 'ended' }, ...found],
        warnings: [],
        missing: isUnknown ? [{ fact: 'occupation', neededFor: ['work-or-studies'] }] : [],
      },
    ];
  },
});

function resultOf(stays: readonly Stay[], exit: PlainDate, chosen: Settings): Finding[] {
  const statement = statementsOf(stays, 'exit').find(({ asOf }) => asOf === exit);
  const rules = { ...outcomeRules.kolada, ...chosen };
  const { category, reason } = findOutcomeAtExit(situationsOf(stays), exit, statement, rules);
  const isReached = category === 'work' || category === 'studies';
  return ROWS.map((row): Finding => {
    if (category === 'not-known') return { row, value: 'unknown', reason, missing: ['occupation'] };
    if (row === category || (row === 'work-or-studies' && isReached)) return { row, value: 'yes', reason };
    return { row, value: 'no', reason: isReached ? 'other-result' : reason };
  });
}
