import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyDefinition } from '#app/features/programmes/domain/copy-definition.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { parseDefinition } from '#app/features/programmes/domain/parse-definition.ts';
import { periodDays } from '#app/features/programmes/domain/period-days.ts';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import type { ProgrammeFrame } from './participations.ts';

const folder = join(import.meta.dirname, '..', '..', 'programmes');

export type DemoProgramme = { key: string; definition: ProgrammeDefinition; frame: ProgrammeFrame };

/** The five programmes from their files, and the copies that run on `today`, made with the product's own copy function. */
export function demoProgrammes(today: PlainDate): Map<string, DemoProgramme> {
  const originals = ['pik', 'tia-mariestad', 'premiar-primar', 'vasteras', 'alv'].map(readProgramme);
  const copies = originals
    .filter(({ key }) => ['pik', 'tia-mariestad', 'vasteras'].includes(key))
    .map((definition) => runningCopy(definition, today));
  return new Map([
    ...originals.map((definition) => [definition.key, inItsOwnYears(definition, today)] as const),
    ...copies.map((definition) => [definition.key, running(definition, today)] as const),
  ]);
}

function readProgramme(key: string): ProgrammeDefinition {
  const parsed = parseDefinition(readFileSync(join(folder, `${key}.yaml`), 'utf8'));
  if (!parsed.ok)
    throw new Error(
      `programmes/${key}.yaml has ${parsed.problem.length} faults; run: egenvag programme check programmes/${key}.yaml`,
    );
  return parsed.value;
}

function runningCopy(definition: ProgrammeDefinition, today: PlainDate): ProgrammeDefinition {
  const copied = copyDefinition(definition, {
    key: `${definition.key}-nu`,
    name: `${definition.name} ${today.slice(0, 4)}`,
    startsOn: addDays(today, -7 * 44),
    endsOn: addDays(today, 7 * 60),
  });
  if (!copied.ok) throw new Error(`${definition.key} could not be copied: ${copied.problem.code}`);
  // A programme that starts today answers to today's rules: ESF+ instead of the period that is over.
  const frameworks = copied.value.frameworks?.map((framework) =>
    framework === 'esf-2014' ? ('esf-plus' as const) : framework,
  );
  const measuringPoints = [
    ...midway,
    ...(copied.value.measuringPoints ?? []).filter(({ when }) => when !== 'at-entry'),
  ];
  return { ...copied.value, ...(frameworks && { frameworks }), ...admissions[definition.key], measuringPoints };
}

/** When progression is measured in the running copies, besides what the sources state: invented. */
const midway: NonNullable<ProgrammeDefinition['measuringPoints']> = [
  { key: 'entry', name: 'Vid start', when: 'at-entry' },
  { key: 'three-months', name: 'Efter tre månader', when: 'after-entry', months: 3 },
];

/** Who may come and in which order, in the running copies: invented, as the sources do not state it. */
const admissions: Readonly<Record<string, Pick<ProgrammeDefinition, 'entryRoutes' | 'eligibility' | 'admission'>>> = {
  vasteras: {
    entryRoutes: ['referral', 'application'],
    eligibility: { minAge: 20, maxAge: 65, yearsInSweden: 3, municipalities: ['Västerås'] },
    admission: {
      places: 48,
      order: 'priority-then-date',
      priorityGroups: [
        { key: 'young', name: 'Unga under 30' },
        { key: 'parents', name: 'Föräldrar med försörjningsstöd' },
      ],
      answerWithinDays: 10,
    },
  },
  'tia-mariestad': {
    entryRoutes: ['referral', 'application', 'drop-in'],
    eligibility: {
      minAge: 18,
      permits: [
        { kind: 'asylum-seeker' },
        { kind: 'temporary-protection' },
        { kind: 'permit-permanent', inAgencyHousing: true },
        { kind: 'permit-time-limited', inAgencyHousing: true },
      ],
    },
  },
  pik: { entryRoutes: ['referral'], admission: { places: 30, order: 'date', answerWithinDays: 14 } },
};

function keysOf(list: readonly { key: string }[] | undefined): string[] {
  return (list ?? []).map(({ key }) => key);
}

function inItsOwnYears(definition: ProgrammeDefinition, today: PlainDate): DemoProgramme {
  // Where the source states no start, the invented people need one all the same: two years before the end it states, or before 2018.
  const { firstDay, lastDay } = periodDays(definition);
  const endsOn = lastDay ?? plainDate('2019-12-31');
  const startsOn = firstDay ?? addDays(endsOn, -730);
  return {
    key: definition.key,
    definition,
    frame: {
      startsOn,
      endsOn,
      today,
      isRunning: false,
      siteKeys: keysOf(definition.sites),
      trackKeys: keysOf(definition.tracks),
    },
  };
}

function running(definition: ProgrammeDefinition, today: PlainDate): DemoProgramme {
  return {
    key: definition.key,
    definition,
    frame: {
      startsOn: addDays(today, -7 * 44),
      endsOn: addDays(today, 7 * 60),
      today,
      isRunning: true,
      siteKeys: keysOf(definition.sites),
      trackKeys: keysOf(definition.tracks),
    },
  };
}
