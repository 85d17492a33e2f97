import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { type Background, backgroundOf } from './backgrounds.ts';
import type { makeNumberSource } from './identity-numbers.ts';
import type { Random } from './random.ts';

/** An invented person, before she takes part in anything. */
export type DemoPerson = {
  id: string;
  sex: 'woman' | 'man' | 'non-binary' | 'unknown';
  bornOn: PlainDate | null;
  givenName: string;
  familyName: string;
  ownScript: string | null;
  background: Background;
  languages: string[];
  interpreter: boolean | null;
  phone: string | null;
  municipality: string | null;
  restricted: boolean;
  /** Her numbers in order of time; an earlier one ends where the next begins. */
  numbers: { kind: 'personnummer' | 'samordningsnummer' | 'migration-number'; number: string }[];
};

export type PeopleWishes = {
  women: number;
  men: number;
  backgrounds: readonly (readonly [key: string, weight: number])[];
  asylumSeekers: boolean;
  protectedPeople: number;
  municipality: string;
  /** People are adults on this day. */
  on: PlainDate;
};

/** Makes the people of one programme, women and men mixed. The mess of real lists is in it: one name only, birthday 1 January, no number, an unknown birth date. */
export function makePeople(
  random: Random,
  numbers: ReturnType<typeof makeNumberSource>,
  wishes: PeopleWishes,
): DemoPerson[] {
  const sexes = random.shuffle([
    ...Array<'woman'>(wishes.women).fill('woman'),
    ...Array<'man'>(wishes.men).fill('man'),
  ]);
  const people = sexes.map((sex) => makePerson(random, numbers, wishes, sex));
  for (const person of people.slice(3, 3 + wishes.protectedPeople)) {
    person.restricted = true;
    person.phone = null;
    person.municipality = null;
  }
  return people;
}

function makePerson(
  random: Random,
  numbers: ReturnType<typeof makeNumberSource>,
  wishes: PeopleWishes,
  sex: 'woman' | 'man',
): DemoPerson {
  const background = backgroundOf(random.weighted(wishes.backgrounds));
  const givenName = random.pick(sex === 'woman' ? background.women : background.men);
  const familyName = random.chance(0.02) ? '' : random.pick(background.families);
  const scripts = [givenName, familyName].map((name) => background.script?.[name]);
  const bornOn = birthDate(random, background, wishes.on);
  const isSwedish = background.key === 'sweden';
  return {
    id: random.uuid(),
    sex,
    bornOn: random.chance(0.012) ? null : bornOn,
    givenName,
    familyName,
    ownScript: scripts.every((script) => script !== undefined) ? scripts.join(' ') : (scripts[0] ?? null),
    background,
    languages: [
      ...new Set([
        background.language,
        ...(isSwedish || random.chance(0.6) ? ['sv'] : []),
        ...background.otherLanguages.filter(() => random.chance(0.35)),
      ]),
    ],
    interpreter: isSwedish ? false : random.chance(0.06) ? null : random.chance(0.55),
    // 070-174 06 05 to 99 is the telephone authority's range for use in fiction.
    phone: random.chance(0.85) ? `070-174 06 ${String(random.int(5, 99)).padStart(2, '0')}` : null,
    municipality: wishes.municipality,
    restricted: false,
    numbers: numbersOf(random, numbers, wishes, bornOn, sex),
  };
}

function birthDate(random: Random, background: Background, on: PlainDate): PlainDate {
  const years = random.weighted([
    [random.int(19, 24), 16],
    [random.int(25, 34), 34],
    [random.int(35, 44), 27],
    [random.int(45, 54), 15],
    [random.int(55, 63), 8],
  ]);
  const year = Number(on.slice(0, 4)) - years - 1;
  const hasRoughDate = background.key !== 'sweden' && random.chance(0.14);
  return hasRoughDate ? plainDate(`${year}-01-01`) : addDays(plainDate(`${year}-01-01`), random.int(0, 364));
}

function numbersOf(
  random: Random,
  numbers: ReturnType<typeof makeNumberSource>,
  wishes: PeopleWishes,
  bornOn: PlainDate,
  sex: 'woman' | 'man',
): DemoPerson['numbers'] {
  const civic = (kind: 'personnummer' | 'samordningsnummer') => {
    const number = numbers.civic(kind, bornOn, sex);
    return number === undefined ? [] : [{ kind, number }];
  };
  if (!wishes.asylumSeekers)
    return random.weighted([
      [0, 2],
      [1, 4],
      [2, 94],
    ]) === 0
      ? []
      : civic(random.chance(0.05) ? 'samordningsnummer' : 'personnummer');
  const migration = { kind: 'migration-number' as const, number: numbers.migration() };
  const kind = random.weighted([
    ['none', 12],
    ['migration', 50],
    ['coordination', 22],
    ['changed', 16],
  ] as const);
  if (kind === 'none') return [];
  if (kind === 'migration') return [migration];
  return [migration, ...civic(kind === 'coordination' ? 'samordningsnummer' : 'personnummer')];
}
