import type { ExitReason } from '#app/features/enrolments/domain/exit-reasons.ts';
import { addDays, addMonths, dayOf, type PlainDate } from '#app/shared/dates.ts';
import type { LabourEntry, QualificationEntry } from '../document/history.ts';
import type { PersonRecord } from '../document/indicators-document.ts';
import type { EXIT_REASONS, FollowUp, ParticipationRecord } from '../document/participation-record.ts';
import { entryFactsOf } from './entry-facts-of.ts';
import { educationEntries, type KnownSpell, knownSpells, labourEntries, statedDays } from './known-spells.ts';
import { settledFactsOn, settles } from './labour-facts-of.ts';
import { type BegunStint, factOf, hasBegun, laterFacts, type Stint } from './stint.ts';

/** The follow-up and the window that the frameworks ask for; a document whose settings differ is made by hand. */
const FOLLOW_UP_MONTHS = 6;
const WINDOW_DAYS = 28;

const REASONS: Record<ExitReason, (typeof EXIT_REASONS)[number]> = {
  completed: 'completed',
  'to-work': 'work',
  'to-studies': 'education',
  moved: 'moved',
  ill: 'illness',
  'parental-leave': 'parental-leave',
  'other-agency': 'transferred',
  'did-not-come-back': 'vanished',
  death: 'death',
  other: 'other',
};

/**
 * A person's stints in a programme, in the order they began, as the person and the participations of an indicators document. Mistaken
 * registrations and those who never started are told, so that the report can list them as excluded.
 */
export function participationsOf(
  operation: string,
  stints: readonly Stint[],
): { person: PersonRecord; participations: ParticipationRecord[] } {
  const begun = stints.filter(hasBegun).sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  const spells = begun.flatMap(knownSpells).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const last = begun.at(-1);
  const provenOn = last?.endedOn == null ? undefined : addMonths(last.endedOn, FOLLOW_UP_MONTHS);
  const { personId, sex, bornOn } = stints[0] as Stint;
  const birthDate = bornOn !== null && (begun[0] === undefined || bornOn <= begun[0].startedOn) ? bornOn : undefined;
  return {
    person: {
      id: personId,
      sex,
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(begun.length === 0
        ? {}
        : { history: { labour: labourEntries(spells, provenOn), education: educationEntries(spells) } }),
    },
    participations: [
      ...begun.map((stint) => begunRecord(operation, stint, spells, { isLast: stint === last, all: begun })),
      ...stints.filter((stint) => !hasBegun(stint)).map((stint) => otherRecord(operation, stint)),
    ],
  };
}

function otherRecord(operation: string, { enrolmentId, personId, status, startedOn }: Stint): ParticipationRecord {
  return {
    id: enrolmentId,
    person: personId,
    operation,
    ...(status === 'mistaken' ? { mistaken: true } : { kind: 'never-started' as const }),
    ...(startedOn === null ? {} : { entryDate: startedOn }),
  };
}

function begunRecord(
  operation: string,
  stint: BegunStint,
  spells: readonly KnownSpell[],
  { isLast, all }: { isLast: boolean; all: readonly BegunStint[] },
): ParticipationRecord {
  const { enrolmentId, personId, startedOn, endedOn, status } = stint;
  const qualifications = qualificationsOf(stint, isLast, all);
  const labour = statementsAfterExit(stint, spells);
  const followUp = followUpOf(stint, spells);
  const history = {
    ...(labour.length > 0 ? { labour } : {}),
    ...(qualifications === undefined ? {} : { qualifications }),
  };
  return {
    id: enrolmentId,
    person: personId,
    operation,
    entryDate: startedOn,
    entry: entryFactsOf(stint, spells),
    ...(status === 'ended' && endedOn !== null ? { exit: exitOf(stint, endedOn, spells) } : {}),
    ...(followUp === undefined ? {} : { followUp }),
    ...(Object.keys(history).length > 0 ? { history } : {}),
  };
}

function exitOf(
  stint: BegunStint,
  endedOn: PlainDate,
  spells: readonly KnownSpell[],
): NonNullable<ParticipationRecord['exit']> {
  const statement = factOf(stint, 'exit', 'occupation');
  const windowEnd = addDays(endedOn, WINDOW_DAYS);
  const isKnown = statedDays(stint).some((day) => day >= endedOn && day <= windowEnd) || settles(spells, windowEnd);
  const said =
    statement === 'stated'
      ? settledFactsOn(spells, endedOn)
      : statement === undefined
        ? {}
        : { status: 'unknown' as const };
  // Where everything is known, the list of education is complete; where not, an empty list must not read as none.
  const situation = { on: endedOn, ...said, ...(isKnown ? {} : { inEducation: 'unknown' as const }) };
  return {
    date: endedOn,
    ...(stint.exitReason === null ? {} : { reason: REASONS[stint.exitReason] }),
    ...(stint.lastAttendedOn === null ? {} : { lastAttendedOn: stint.lastAttendedOn }),
    ...(Object.keys(situation).length > 1 ? { situation } : {}),
  };
}

// What was stated about other days than the six-month date, such as the end of the 28 days.
function statementsAfterExit(stint: BegunStint, spells: readonly KnownSpell[]): LabourEntry[] {
  const sixMonths = stint.endedOn === null ? undefined : addMonths(stint.endedOn, FOLLOW_UP_MONTHS);
  return laterFacts(stint, 'occupation').flatMap(({ value, asOf }) =>
    value === 'stated' && asOf !== sixMonths ? [{ on: asOf, ...settledFactsOn(spells, asOf) }] : [],
  );
}

function followUpOf(stint: BegunStint, spells: readonly KnownSpell[]): FollowUp | undefined {
  if (stint.endedOn === null) return undefined;
  const statusOn = addMonths(stint.endedOn, FOLLOW_UP_MONTHS);
  const statement = laterFacts(stint, 'occupation').find(({ asOf }) => asOf === statusOn);
  const improved = laterFacts(stint, 'employment-improvement').find(({ asOf }) => asOf === statusOn);
  const answered = statement ?? improved;
  if (answered === undefined) return undefined;
  const said = statement?.value === 'stated' ? settledFactsOn(spells, statusOn) : { status: 'unknown' as const };
  const improvements = Array.isArray(improved?.value)
    ? improved.value
    : improved === undefined
      ? undefined
      : ('unknown' as const);
  return {
    statusOn,
    answeredOn: dayOf(answered.recordedAt),
    ...said,
    ...(improvements === undefined ? {} : { improvements }),
  };
}

// Rows that are not said to be all of them leave the question open: an entry about which nothing is known says so.
function qualificationsOf(
  stint: BegunStint,
  isLast: boolean,
  all: readonly BegunStint[],
): QualificationEntry[] | undefined {
  const rows = stint.history.qualifications.map(
    ({ name, awardedOn, awardingBody, assessed, fromProgramme }): QualificationEntry => ({
      name,
      date: awardedOn,
      assessed: assessed ? 'yes' : 'no',
      competentBody: assessed ? 'yes' : 'no',
      ...(awardingBody === null ? {} : { awardingBody }),
      fromOperation: fromProgramme,
    }),
  );
  const isStated = factOf(stint, 'exit', 'qualifications') === 'stated';
  if (isLast && isStated) return rows;
  const hasRows = all.some(({ history }) => history.qualifications.length > 0);
  if (isLast && hasRows) return [...rows, {}];
  return rows.length > 0 ? rows : undefined;
}
