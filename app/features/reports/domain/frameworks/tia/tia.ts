import { z } from 'zod';
import { activityKinds, PLACEMENT_KIND } from '#app/features/activities/domain/kinds.ts';
import { isKnown, receptionStatuses } from '#app/features/history/domain/facts.ts';
import { ageOn, plainDate } from '#app/shared/dates.ts';
import { type Assessment, type Assignment, defineFramework, type Finding, type Row, type Table } from '../framework.ts';
import { isIn, lastDayOf } from '../periods.ts';
import type { Occasion, PersonHistory } from '../person-history.ts';
import { begunStays, factAt, notCounted, situationsOf } from '../stays.ts';
import { words } from './words.ts';

/** What practice differs about. */
const settings = z.strictObject({
  /** In whole years on the day of the session. */
  leastAge: z.number().int().min(0).default(18),
  /** Whom the grant is for. */
  targetGroup: z
    .array(z.enum(receptionStatuses))
    .default(['asylum-seeker', 'temporary-protection', 'permit-in-agency-housing']),
  /** Whether somebody counts whose ground for being here nobody has asked about. */
  unknownStatusCounts: z.boolean().default(false),
  /** Kinds of activity that are Swedish language whatever theme they have. */
  languageKinds: z.array(z.enum(activityKinds)).default(['language-training', 'conversation-group']),
});
type Settings = z.output<typeof settings>;

const NONE = 'none';
const LANGUAGE = 'language';
/** Why somebody is no participant of the grant; each stands in one row. */
const standings = [
  'counted',
  'too-young',
  'age-not-known',
  'outside-target-group',
  'status-not-known',
  'placement-only',
] as const;
type Standing = (typeof standings)[number];

/** Early measures for asylum seekers: what the county board asks for (docs/rules/tia-counts.md). */
export const tia = defineFramework({
  key: 'tia',
  version: '2016:1364/1',
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  input: ['history', 'occasions'],
  words,
  settings,
  layout: ({ programme: { definition } }) => ({
    everybody: 'everybody',
    sections: [
      {
        key: 'people',
        tables: [
          { key: 'everybody', rows: [{ key: 'everybody', about: 'all' }] },
          { key: 'standing', isPartition: true, rows: standings.map((key) => ({ key, about: 'time' })) },
        ],
      },
      { key: 'areas', tables: areaTables('area', [{ key: LANGUAGE }, ...(definition.themes ?? [])]) },
      { key: 'places', tables: areaTables('place', definition.sites ?? []) },
      {
        key: 'extent',
        tables: [
          {
            key: 'extent',
            rows: [
              { key: 'occasions', about: 'time', sum: { unit: 'occasions', of: 'counted' } },
              { key: 'hours', about: 'time', sum: { unit: 'hours', of: 'counted' } },
            ],
          },
        ],
      },
      {
        key: 'not-funded',
        tables: [
          {
            key: 'not-funded',
            rows: [
              { key: 'placement', about: 'time' },
              { key: 'placement-occasions', about: 'time', sum: { unit: 'occasions', of: 'placement' } },
              { key: 'placement-hours', about: 'time', sum: { unit: 'hours', of: 'placement' } },
            ],
          },
        ],
      },
    ],
  }),
  assess,
});

function areaTables(prefix: string, known: readonly { key: string; name?: string }[]): Table[] {
  const rows = [...known, { key: NONE }].map(
    ({ key, name }): Row => ({ key: `${prefix}.${key}`, about: 'time', ...(name === undefined ? {} : { name }) }),
  );
  return [
    { key: `${prefix}-people`, rows },
    {
      key: `${prefix}-occasions`,
      rows: rows.map((row): Row => ({ ...row, key: `${row.key}.occasions`, sum: { unit: 'occasions', of: row.key } })),
    },
  ];
}

function assess(person: PersonHistory, assignment: Assignment, chosen: Settings): Assessment[] {
  const { programme, period, asOf } = assignment;
  const occasions = person.occasions.filter(({ day, minutes }) => minutes > 0 && day <= asOf && isIn(period, day));
  const placed = occasions.filter(({ kind }) => kind === PLACEMENT_KIND);
  const open = occasions.filter(({ kind }) => kind !== PLACEMENT_KIND);
  const hasPlacement = placed.length > 0 || wasPlaced(person, assignment);
  if (open.length === 0 && !hasPlacement) return notCounted(person, 'no-occasion');
  const first = begunStays(person)[0] ?? person.stays[0];
  if (first === undefined) return [];
  const judged = open.map((occasion) => ({ occasion, standing: standingAt(person, occasion, chosen) }));
  const counted = judged.flatMap(({ occasion, standing }) => (standing === 'counted' ? [occasion] : []));
  const standing: Standing = counted.length > 0 ? 'counted' : (judged.at(-1)?.standing ?? 'placement-only');
  const yes = (row: string, reason: string, amount?: number): Finding => ({
    row,
    value: 'yes',
    reason,
    ...(amount === undefined ? {} : { amount }),
  });
  const findings: Finding[] = [
    yes('everybody', 'was-there'),
    ...standings.map(
      (row): Finding => (row === standing ? yes(row, standing) : { row, value: 'no', reason: standing }),
    ),
    ...(counted.length === 0
      ? []
      : [yes('occasions', 'was-there', counted.length), yes('hours', 'was-there', hoursOf(counted))]),
    ...(hasPlacement ? [yes('placement', 'not-fundable')] : []),
    ...(placed.length === 0
      ? []
      : [
          yes('placement-occasions', 'not-fundable', placed.length),
          yes('placement-hours', 'not-fundable', hoursOf(placed)),
        ]),
  ];
  const themes = (programme.definition.themes ?? []).map(({ key }) => key);
  const sites = (programme.definition.sites ?? []).map(({ key }) => key);
  for (const [prefix, keysOf] of [
    ['area', (occasion: Occasion) => areasOf(occasion, themes, chosen)],
    ['place', ({ siteKey }: Occasion) => [siteKey !== null && sites.includes(siteKey) ? siteKey : NONE]],
  ] as const) {
    const times = new Map<string, number>();
    for (const occasion of counted) for (const key of keysOf(occasion)) times.set(key, (times.get(key) ?? 0) + 1);
    for (const [key, count] of times)
      findings.push(yes(`${prefix}.${key}`, 'was-there'), yes(`${prefix}.${key}.occasions`, 'was-there', count));
  }
  return [
    {
      participationId: first.enrolmentId,
      personId: person.personId,
      sex: first.sex,
      entry: first.startedOn,
      exit: begunStays(person).at(-1)?.endedOn ?? null,
      isCounted: true,
      reason: 'was-there',
      findings,
      warnings: [],
      missing:
        standing === 'status-not-known'
          ? [{ fact: 'reception-status', neededFor: ['counted'] }]
          : standing === 'age-not-known'
            ? [{ fact: 'age', neededFor: ['counted'] }]
            : [],
    },
  ];
}

// By the day of the session: somebody turns eighteen, and each stay has its own answer about the ground for being here.
function standingAt({ stays }: PersonHistory, { day, enrolmentId }: Occasion, chosen: Settings): Standing {
  const stay = stays.find((each) => each.enrolmentId === enrolmentId);
  if (stay === undefined || stay.bornOn === null || stay.bornOn > day) return 'age-not-known';
  if (ageOn(stay.bornOn, day) < chosen.leastAge) return 'too-young';
  const status = factAt(stay, 'entry', 'reception-status');
  if (status === undefined || !isKnown(status)) return chosen.unknownStatusCounts ? 'counted' : 'status-not-known';
  return chosen.targetGroup.includes(status) ? 'counted' : 'outside-target-group';
}

/** A session may have several themes; parts of a theme ('civic-orientation.2') are the theme. */
function areasOf({ kind, themes }: Occasion, known: readonly string[], { languageKinds }: Settings): string[] {
  const own = themes.map((theme) => theme.split('.')[0] ?? theme).filter((theme) => known.includes(theme));
  const areas = new Set((languageKinds as readonly string[]).includes(kind) ? [LANGUAGE, ...own] : own);
  return areas.size === 0 ? [NONE] : [...areas];
}

// Under the grant a placement has no sessions of its own: what is recorded is that she was at a workplace.
function wasPlaced(person: PersonHistory, { period, asOf }: Assignment): boolean {
  const last = lastDayOf(period, asOf);
  return begunStays(person).some((stay) =>
    situationsOf([stay]).some(
      ({ details, startsOn, endsBefore }) =>
        details.kind === 'placement' &&
        startsOn <= last &&
        startsOn <= (stay.endedOn ?? last) &&
        (endsBefore === null || (endsBefore > stay.startedOn && (period.from === null || endsBefore > period.from))),
    ),
  );
}

function hoursOf(occasions: readonly Occasion[]): number {
  return Math.round((occasions.reduce((sum, { minutes }) => sum + minutes, 0) / 60) * 100) / 100;
}
