import { factNeeds } from '#app/features/history/domain/fact-needs.ts';
import type { FactKey, FactPoint } from '#app/features/history/domain/facts.ts';
import { exitWindowDays, followUpsFor, longerTermMonths } from '#app/features/outcomes/domain/follow-ups.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { demoProgrammes } from '../programme-rows.ts';

/** What many programmes of a scaled demo are copies of. */
export type ScaledProgramme = {
  name: string;
  definition: Partial<ProgrammeDefinition>;
  sites: string[];
  tracks: string[];
  themes: string[];
  /** Points after exit at which people are asked again. */
  points: { key: string; days: number; months: number }[];
};

const ORIGINALS = ['vasteras', 'pik', 'tia-mariestad'];

/** The programmes that run in the demo today, as patterns: what belongs to one place or year is left out. */
export function scaledProgrammes(today: PlainDate): ScaledProgramme[] {
  const all = demoProgrammes(today);
  return ORIGINALS.map((key) => {
    const { definition } = all.get(`${key}-nu`)!;
    const { copiedFrom: _, register: __, ...pattern } = definition;
    const keysOf = (list: readonly { key: string }[] | undefined) => (list ?? []).map((each) => each.key);
    return {
      name: all.get(key)!.definition.name,
      definition: pattern,
      sites: keysOf(definition.sites),
      tracks: keysOf(definition.tracks),
      themes: keysOf(definition.themes),
      points: pointsAfterExit(definition),
    };
  });
}

// Any day will do to learn which points there are; the database then counts them from everybody's own exit.
const SOME_DAY = plainDate('2024-01-15');

function pointsAfterExit(definition: ProgrammeDefinition): ScaledProgramme['points'] {
  return followUpsFor(definition, SOME_DAY).map(({ key }) => {
    const own = definition.measuringPoints?.find((point) => point.key === key);
    if (own !== undefined) return { key, days: own.days ?? 0, months: own.months ?? 0 };
    return key === 'four-weeks' ? { key, days: exitWindowDays, months: 0 } : { key, days: 0, months: longerTermMonths };
  });
}

export type FactPool = {
  programme: number;
  number: number;
  point: FactPoint;
  key: FactKey;
  /** Values to draw from, an equal chance for each; 'country' stands for the person's own. */
  pool: unknown[];
  only_country: string | null;
};

/** Which facts are asked in each programme, at which point, and what the answers may be. */
export function factPools(programmes: readonly ScaledProgramme[], today: PlainDate): FactPool[] {
  const points: FactPoint[] = ['entry', 'exit', 'follow-up'];
  return programmes.flatMap(({ definition }, programme) =>
    points
      .flatMap((point) => {
        const needs = [...(definition.frameworks ?? []), 'every-programme' as const].flatMap(
          (needer) => factNeeds[needer][point],
        );
        const asked = needs.filter(
          (need) =>
            need.when !== 'employed-at-entry' && (need.enteredBefore === undefined || today < need.enteredBefore),
        );
        return [...new Set(asked.map(({ key }) => key))].map((key) => ({ point, key }));
      })
      .map(({ point, key }, number) => ({
        programme,
        number,
        point,
        key,
        pool: valuesOf[key],
        only_country: key === 'parents-birth-countries' ? 'SE' : null,
      })),
  );
}

const times = (count: number, value: unknown): unknown[] => Array.from({ length: count }, () => value);
const answers = (yes: number, unknown = 1, declined = 1): unknown[] => [
  ...times(yes, 'yes'),
  ...times(20 - yes - unknown - declined, 'no'),
  ...times(unknown, 'unknown'),
  ...times(declined, 'declined'),
];

const valuesOf: Record<FactKey, unknown[]> = {
  occupation: ['stated'],
  supports: ['stated'],
  qualifications: ['stated'],
  'right-to-work': answers(18, 1, 0),
  'highest-education': [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 5, 6, 6, 7, 'unknown'],
  citizenships: [...times(8, 'countries'), ['SE'], [], 'unknown'],
  'birth-country': ['country'],
  'parents-birth-countries': [
    ['SE', 'SE'],
    ['SE', 'SE'],
    ['SE', 'unknown'],
    ['SE', 'abroad'],
  ],
  minority: answers(1, 1, 5),
  disability: answers(2, 1, 2),
  'other-disadvantage': answers(2, 1, 2),
  housing: [...times(15, 'adequate'), ...times(3, 'insecure'), 'inadequate', 'unknown'],
  'area-class': [...times(6, 'cities'), ...times(10, 'towns-and-suburbs'), ...times(3, 'rural'), 'unknown'],
  household: [
    { jobless: 'yes', dependentChildren: 'no', singleAdult: 'yes' },
    { jobless: 'no', dependentChildren: 'yes', singleAdult: 'no' },
  ],
  'reception-status': [...times(14, 'asylum-seeker'), ...times(4, 'permit-in-agency-housing'), 'permit-in-own-housing'],
  'months-in-public-support': [2, 5, 8, 11, 14, 18, 20, 24, 30, 36, 48, 60],
  'employment-improvement': [[]],
};
