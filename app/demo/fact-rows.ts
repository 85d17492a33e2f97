import { factNeeds } from '#app/features/history/domain/fact-needs.ts';
import type { FactKey, FactPoint, FactValue } from '#app/features/history/domain/facts.ts';
import type { Framework } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Participation } from './participations.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

/** Where a made-up fact comes from, by weight. */
export const sources = [
  ['own-statement', 60],
  ['certificate', 15],
  ['register', 20],
  ['staff-knowledge', 5],
] as const;

/** Writes the facts that the programme's frameworks need at a point, with the gaps of real files. */
export function addFacts(
  random: Random,
  rows: Rows,
  keys: Keys,
  participation: Participation,
  point: FactPoint,
  asOf: PlainDate,
  frameworks: readonly Framework[],
  recordedBy: string,
): void {
  const needed = new Set(
    [...frameworks, 'every-programme' as const].flatMap((needer) =>
      factNeeds[needer][point]
        .filter(
          (need) =>
            need.when !== 'employed-at-entry' && (need.enteredBefore === undefined || asOf < need.enteredBefore),
        )
        .map((need) => need.key),
    ),
  );
  // Real files have gaps: some facts were never asked for, and now and then a whole form was forgotten.
  if (random.chance(0.03)) return;
  for (const key of needed) {
    if (random.chance(0.025)) continue;
    rows.enrolment_facts.push({
      ...keys,
      id: random.uuid(),
      point,
      key,
      value: JSON.stringify(factFor(random, key, participation)),
      as_of: asOf,
      source: random.weighted(sources),
      recorded_by: recordedBy,
      recorded_at: `${asOf}T10:00:00Z`,
    });
  }
}

const yesNo = (random: Random, yes: number, declined = 0, unknown = 0) =>
  random.weighted([
    ['yes', yes],
    ['no', 100 - yes - declined - unknown],
    ['declined', declined],
    ['unknown', unknown],
  ] as const);

function factFor(random: Random, key: FactKey, { person }: Participation): FactValue {
  const home = person.background.country;
  switch (key) {
    case 'occupation':
    case 'supports':
    case 'qualifications':
      return 'stated';
    case 'right-to-work':
      return yesNo(random, 92, 0, 3);
    case 'highest-education':
      return random.weighted<FactValue<'highest-education'>>([
        [0, 9],
        [1, 18],
        [2, 24],
        [3, 27],
        [4, 3],
        [5, 3],
        [6, 9],
        [7, 4],
        ['unknown', 3],
      ]);
    case 'citizenships':
      return random.weighted<FactValue<'citizenships'>>([
        [[home], 80],
        [['SE'], 10],
        [[], 5],
        ['unknown', 5],
      ]);
    case 'birth-country':
      return home;
    case 'parents-birth-countries':
      return [home, random.chance(0.9) ? home : 'unknown'];
    case 'minority':
      return yesNo(random, 6, 24, 6);
    case 'disability':
      return yesNo(random, 12, 8, 4);
    case 'other-disadvantage':
      return yesNo(random, 9, 12, 4);
    case 'housing':
      return random.weighted<FactValue<'housing'>>([
        ['adequate', 78],
        ['insecure', 14],
        ['inadequate', 4],
        ['houseless', 1],
        ['unknown', 3],
      ]);
    case 'area-class':
      return random.weighted<FactValue<'area-class'>>([
        ['cities', 30],
        ['towns-and-suburbs', 52],
        ['rural', 16],
        ['unknown', 2],
      ]);
    case 'household':
      return { jobless: yesNo(random, 60), dependentChildren: yesNo(random, 50), singleAdult: yesNo(random, 30) };
    case 'reception-status':
      return random.weighted<FactValue<'reception-status'>>([
        ['asylum-seeker', 72],
        ['permit-in-agency-housing', 20],
        ['permit-in-own-housing', 8],
      ]);
    case 'months-in-public-support':
      return random.int(2, 60);
    case 'employment-improvement':
      return [];
  }
}
