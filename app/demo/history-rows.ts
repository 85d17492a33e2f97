import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { benefits, usualPayer } from '#app/features/history/domain/supports.ts';
import { coursesOfPath } from '#app/features/language/domain/sfi.ts';
import type { Framework } from '#app/features/programmes/domain/definition.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { addFacts, sources } from './fact-rows.ts';
import { type Participation, sixMonthsAfter } from './participations.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

type Spell = { details: SituationDetails; startsOn: PlainDate; endsBefore: PlainDate | null; extent: number | null };

/** Writes what a person did before, during and after her time in the programme, and the facts asked for at entry and exit. */
export function addHistory(
  random: Random,
  rows: Rows,
  keys: Keys,
  participation: Participation,
  frameworks: readonly Framework[],
  asylumSeekers: boolean,
  today: PlainDate,
  recordedBy: string,
): void {
  const { startedOn, endedOn } = participation;
  if (startedOn === null) return;
  const spells = [...before(random, startedOn, endedOn, asylumSeekers), ...after(random, participation, today)];
  for (const spell of spells) rows.situations.push(situationRow(random, keys, spell, recordedBy));
  addSupport(random, rows, keys, startedOn, endedOn, asylumSeekers, recordedBy);
  addFacts(random, rows, keys, participation, 'entry', startedOn, frameworks, recordedBy);
  if (endedOn === null) return;
  if (participation.outcome === 'work' && random.chance(0.25))
    rows.qualifications.push(qualificationRow(random, keys, addDays(endedOn, -random.int(0, 20)), recordedBy));
  if (participation.outcome !== 'notKnown')
    addFacts(random, rows, keys, participation, 'exit', endedOn, frameworks, recordedBy);
  const later = sixMonthsAfter(endedOn);
  if (later < today && participation.outcome !== 'notKnown' && random.chance(0.82))
    addFacts(random, rows, keys, participation, 'follow-up', later, frameworks, recordedBy);
}

function before(random: Random, startedOn: PlainDate, endedOn: PlainDate | null, asylumSeekers: boolean): Spell[] {
  const since = addDays(
    startedOn,
    -random.weighted([
      [random.int(20, 170), 35],
      [random.int(190, 360), 30],
      [random.int(380, 1500), 35],
    ]),
  );
  const studiesSfi = random.chance(asylumSeekers ? 0.15 : 0.55);
  const path = studiesSfi ? random.pick(['1', '2', '3'] as const) : '1';
  const sfi: Spell[] = studiesSfi
    ? [
        {
          details: { kind: 'sfi', path, course: random.pick(coursesOfPath[path]) },
          startsOn: addDays(startedOn, -random.int(30, 400)),
          endsBefore: random.chance(0.5) && endedOn ? addDays(endedOn, random.int(-40, 120)) : null,
          extent: 40,
        },
      ]
    : [];
  return [
    {
      details: occupationBefore(random, asylumSeekers),
      startsOn: since,
      endsBefore: endedOn === null ? null : addDays(endedOn, 1),
      extent: null,
    },
    ...sfi,
  ];
}

function occupationBefore(random: Random, asylumSeekers: boolean): SituationDetails {
  if (asylumSeekers)
    return random.chance(0.6)
      ? { kind: 'job-seeking', registered: null, available: random.chance(0.7) }
      : { kind: 'inactive' };
  return random.weighted<SituationDetails>([
    [{ kind: 'job-seeking', registered: 'programme-with-activity-support', available: true }, 46],
    [{ kind: 'job-seeking', registered: 'openly-unemployed', available: true }, 26],
    [{ kind: 'job-seeking', registered: 'part-time-unemployed', available: true }, 4],
    [{ kind: 'parental-leave', fullTime: true, fromJob: false }, 8],
    [{ kind: 'sick' }, 6],
    [{ kind: 'inactive' }, 7],
    [{ kind: 'employed', form: 'hourly' }, 3],
  ]);
}

function after(random: Random, { outcome, endedOn }: Participation, today: PlainDate): Spell[] {
  if (outcome === null || outcome === 'notKnown' || endedOn === null) return [];
  const startsOn = addDays(endedOn, 1);
  const lasts = random.chance(0.78);
  const brokenOff = addDays(startsOn, random.int(45, 170));
  const endsBefore = lasts || brokenOff > today ? null : brokenOff;
  const next: Spell[] =
    endsBefore === null || !random.chance(0.7)
      ? []
      : [
          {
            details: { kind: 'job-seeking', registered: 'openly-unemployed', available: true },
            startsOn: endsBefore,
            endsBefore: null,
            extent: null,
          },
        ];
  return [
    { details: afterwards(random, outcome), startsOn, endsBefore, extent: random.pick([50, 75, 80, 100, 100, 100]) },
    ...next,
  ];
}

function afterwards(random: Random, outcome: Exclude<Participation['outcome'], null | 'notKnown'>): SituationDetails {
  switch (outcome) {
    case 'work':
      return random.weighted<SituationDetails>([
        [{ kind: 'employed', form: 'fixed-term' }, 34],
        [{ kind: 'employed', form: 'permanent' }, 20],
        [{ kind: 'employed', form: 'hourly' }, 16],
        [{ kind: 'employed', form: 'introduction-job' }, 14],
        [{ kind: 'employed', form: 'new-start-job' }, 10],
        [{ kind: 'employed', form: 'extra-job' }, 3],
        [{ kind: 'self-employed' }, 3],
      ]);
    case 'studies':
      return {
        kind: 'studying',
        level: random.weighted([
          ['adult-basic', 40],
          ['upper-secondary', 28],
          ['vocational', 16],
          ['folk-high-school', 12],
          ['higher', 4],
        ] as const),
        fullTime: random.chance(0.8),
        studyAid: true,
        fromProgramme: false,
      };
    case 'placement':
      return {
        kind: 'placement',
        form: random.pick(['work-practice', 'work-training', 'language-practice', 'municipal-practice']),
      };
    case 'jobSeeking':
      return {
        kind: 'job-seeking',
        registered: random.pick(['openly-unemployed', 'programme-with-activity-support']),
        available: true,
      };
    case 'other':
      return random.pick<SituationDetails>([
        { kind: 'parental-leave', fullTime: true, fromJob: false },
        { kind: 'sick' },
        { kind: 'inactive' },
      ]);
  }
}

function situationRow(random: Random, keys: Keys, spell: Spell, recordedBy: string): Rows['situations'][number] {
  const { kind, ...details } = spell.details;
  return {
    ...keys,
    id: random.uuid(),
    kind,
    details: JSON.stringify(details),
    starts_on: spell.startsOn,
    ends_before: spell.endsBefore,
    extent_percent: spell.extent,
    source: random.weighted(sources),
    recorded_by: recordedBy,
    recorded_at: `${spell.startsOn}T10:00:00Z`,
  };
}

function addSupport(
  random: Random,
  rows: Rows,
  keys: Keys,
  startedOn: PlainDate,
  endedOn: PlainDate | null,
  asylumSeekers: boolean,
  recordedBy: string,
): void {
  if (!random.chance(0.7)) return;
  const benefit = asylumSeekers
    ? 'asylum-allowance'
    : random.weighted([
        ['income-support', 40],
        ['establishment-benefit', 30],
        ['activity-support', 20],
        ['sickness-benefit', 10],
      ] as const);
  if (!benefits.includes(benefit)) return;
  rows.supports.push({
    ...keys,
    id: random.uuid(),
    benefit,
    payer: usualPayer[benefit],
    amount_ore_per_month: random.chance(0.8) ? random.int(20, 120) * 10_000 : null,
    starts_on: addDays(startedOn, -random.int(30, 500)),
    ends_before: endedOn === null || random.chance(0.5) ? null : addDays(endedOn, 1),
    source: random.weighted(sources),
    recorded_by: recordedBy,
    recorded_at: `${startedOn}T10:00:00Z`,
  });
}

function qualificationRow(
  random: Random,
  keys: Keys,
  awardedOn: PlainDate,
  recordedBy: string,
): Rows['qualifications'][number] {
  const [name, body] = random.pick([
    ['Truckkort A + B', 'TYA'],
    ['Hygienutbildning för livsmedel', 'Livsmedelsakademin'],
    ['Körkort B', 'Transportstyrelsen'],
    ['Vårdbiträde, validerad', 'Vård- och omsorgscollege'],
  ] as const);
  return {
    ...keys,
    id: random.uuid(),
    name,
    awarded_on: awardedOn,
    awarding_body: body,
    assessed: random.chance(0.85),
    from_programme: random.chance(0.6),
    source: 'certificate',
    recorded_by: recordedBy,
    recorded_at: `${awardedOn}T10:00:00Z`,
  };
}
