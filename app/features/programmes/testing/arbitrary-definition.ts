import fc from 'fast-check';
import {
  ENTRY_ROUTES,
  FILE_COLUMNS,
  FRAMEWORKS,
  HOUR_ROUNDINGS,
  PARTNER_KINDS,
  PARTNER_ROLES,
  PHASE_FORMS,
  type ProgrammeDefinition,
  RESIDENCES,
  TARGET_GROUPS,
  TARGET_MEASURES,
  TRACK_DIRECTIONS,
  WEEKDAYS,
} from '../domain/definition.ts';
import { textField } from '../domain/definition-fields.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}$/);
const awkward = fc.constantFrom(
  'true',
  'null',
  '2020',
  '0x1f',
  '- a',
  'a: b',
  '# a',
  '"a"',
  "it's",
  '*a',
  '&a',
  '!a',
  '~',
  '{',
  '<<',
  '---',
  '|',
);
const line = fc
  .oneof(
    { arbitrary: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), weight: 5 },
    { arbitrary: awkward, weight: 2 },
  )
  .map((text) => text.trim())
  .filter((text) => textField(60).safeParse(text).success);
const long = fc.array(line, { minLength: 5, maxLength: 25 }).map((words) => words.join(' '));
const week = fc.integer({ min: 1, max: 60 });
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => Temporal.PlainDate.from('2016-01-01').add({ days }).toString());

const optional = <T extends object>(model: { [Field in keyof T]: fc.Arbitrary<T[Field]> }) =>
  fc.record(model, { requiredKeys: [] }).map((group) => (Object.keys(group).length === 0 ? undefined : group));
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const keyed = <T extends { key: string }>(entry: fc.Arbitrary<T>) =>
  fc.uniqueArray(entry, { minLength: 1, maxLength: 5, selector: ({ key }) => key });

const period = fc.uniqueArray(day, { minLength: 3, maxLength: 3 }).chain((days) => {
  const [startsOn = '', previous = '', endsOn = ''] = days.sort();
  return optional({
    startsOn: fc.constantFrom(startsOn, 'autumn 2015', '2015', '2015-12', '2014/15'),
    endsOn: fc.constant(endsOn),
    previousEndsOn: fc.constant([previous]),
    statedAs: line,
  });
});

const phases = fc
  .array(fc.tuple(slug, line, week, fc.constantFrom(...PHASE_FORMS)), { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc.boolean().map((open) => {
      let from = 1;
      return parts.map(([key, name, weeks, form], index) => {
        const toWeek = open && index === parts.length - 1 ? undefined : from + weeks - 1;
        const phase = { key: `${key}-${index}`, name, fromWeek: from, ...(toWeek !== undefined && { toWeek }), form };
        from += weeks;
        return phase;
      });
    }),
  );

const measuringPoint = fc.oneof(
  fc.record({ key: slug, name: line, when: fc.constantFrom('at-entry' as const, 'at-exit' as const) }),
  fc.record({
    key: slug,
    name: line,
    when: fc.constantFrom('after-entry' as const, 'after-exit' as const),
    months: week,
  }),
  fc.record({
    key: slug,
    name: line,
    when: fc.constantFrom('after-entry' as const, 'after-exit' as const),
    days: week,
  }),
);

const eligibility = optional({
  minAge: fc.integer({ min: 0, max: 30 }),
  maxAge: fc.integer({ min: 30, max: 120 }),
  permits: fc.array(
    fc.record(
      {
        kind: fc.constantFrom(...RESIDENCES),
        inAgencyHousing: fc.constant(true as const),
        fromDay: fc.constantFrom('2015', '2015-12-01'),
        untilDay: fc.constantFrom('2019', 'autumn 2020', '2025-02-28'),
      },
      { requiredKeys: ['kind'] },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  establishment: fc.record(
    { fromMonth: fc.integer({ min: 1, max: 20 }), toMonth: fc.integer({ min: 20, max: 60 }) },
    { requiredKeys: ['fromMonth'] },
  ),
  yearsInSweden: fc.integer({ min: 1, max: 20 }),
  municipalities: fc.uniqueArray(line, { minLength: 1, maxLength: 3 }),
});

const admissionLimits = { places: fc.integer({ min: 1, max: 300 }), answerWithinDays: fc.integer({ min: 1, max: 90 }) };
const admission = fc.oneof(
  optional({ ...admissionLimits, order: fc.constant('date' as const) }),
  fc.record(
    {
      ...admissionLimits,
      order: fc.constant('priority-then-date' as const),
      priorityGroups: keyed(fc.record({ key: slug, name: line })),
    },
    { requiredKeys: ['order', 'priorityGroups'] },
  ),
);

const money = fc.tuple(fc.nat(1_000_000_000), fc.nat(1_000_000_000)).chain(([a, b]) =>
  optional({
    totalBudgetSek: fc.constant(Math.max(a, b)),
    grantedSupportSek: fc.constant(Math.min(a, b)),
    coFinancingRatePercent: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  }),
);

/** Any valid programme definition, with awkward texts; absent parts are absent, as after parsing. */
export function arbitraryDefinition(): fc.Arbitrary<ProgrammeDefinition> {
  const parts = fc.record(
    {
      officialName: line,
      description: long,
      copiedFrom: slug,
      frameworks: some(FRAMEWORKS),
      register: optional({
        number: line,
        region: line,
        contact: optional({ name: line, email: fc.constant('anna@example.org'), phone: fc.constant('021-390000') }),
        funders: fc.array(
          fc.record(
            { name: line, grant: line, share: fc.constantFrom('whole' as const, 'part' as const) },
            { requiredKeys: ['name'] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        programmeArea: line,
        specificObjective: fc.constantFrom('2.1', '2.10', '3'),
        interventionType: line,
      }),
      period,
      plannedParticipants: optional({
        women: fc.nat(400),
        men: fc.nat(400),
        total: fc.integer({ min: 800, max: 900 }),
      }),
      funding: money,
      partners: fc.uniqueArray(
        fc.record(
          { name: line, unit: line, kind: fc.constantFrom(...PARTNER_KINDS), role: fc.constantFrom(...PARTNER_ROLES) },
          { requiredKeys: ['name', 'kind', 'role'] },
        ),
        { minLength: 1, maxLength: 5, selector: ({ name, unit }) => JSON.stringify([name, unit]) },
      ),
      sites: keyed(fc.record({ key: slug, name: line, municipality: line }, { requiredKeys: ['key', 'name'] })),
      targetGroups: some(TARGET_GROUPS),
      entryRoutes: some(ENTRY_ROUTES),
      eligibility,
      admission,
      lengthPerPerson: fc.oneof(
        fc.record({ openEnded: fc.constant(true as const) }),
        fc.record({ flexible: fc.constant(true as const) }),
        fc.record({ months: fc.integer({ min: 60, max: 120 }) }),
      ),
      weeksBetweenPlanReviews: fc.integer({ min: 1, max: 52 }),
      attendance: optional({
        daysWithoutReason: fc.nat(365),
        reportedHours: fc.constantFrom(...HOUR_ROUNDINGS),
        fileColumns: some(FILE_COLUMNS),
      }),
      messages: optional({
        readOn: some(WEEKDAYS),
        fromHour: fc.nat(23),
        toHour: fc.integer({ min: 1, max: 24 }),
        answerWithinDays: fc.integer({ min: 1, max: 10 }),
      }),
      followUps: optional({
        leastAttempts: fc.integer({ min: 1, max: 20 }),
        leastWays: fc.integer({ min: 1, max: 3 }),
      }),
      weeklyRhythm: optional({ daysPerWeek: fc.integer({ min: 1, max: 7 }), form: fc.constantFrom(...PHASE_FORMS) }),
      phases,
      themes: keyed(fc.record({ key: slug, name: line })),
      tracks: keyed(fc.record({ key: slug, name: line, towards: some(TRACK_DIRECTIONS) })),
      targets: keyed(
        fc.record({ key: slug, name: line, measure: fc.constantFrom(...TARGET_MEASURES), atLeastPercent: fc.nat(100) }),
      ),
      measuringPoints: keyed(measuringPoint),
    },
    { requiredKeys: [] },
  );
  return fc.record({ key: slug, name: line, parts }).map(({ key, name, parts: given }) => {
    const owner = given.partners?.[0]?.name;
    const register = given.register && { ...given.register, owner };
    return withoutAbsent({ key, name, ...given, register }) as ProgrammeDefinition;
  });
}

function withoutAbsent(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).flatMap(([field, content]) => {
    const kept = withoutAbsent(content);
    const empty = typeof kept === 'object' && kept !== null && Object.keys(kept).length === 0;
    return kept === undefined || empty ? [] : [[field, kept] as const];
  });
  return Object.fromEntries(given);
}
