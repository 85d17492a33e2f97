import type { PlainDate } from '#app/shared/dates.ts';
import type { LabourEntry } from '../document/history.ts';
import type { EntryFacts, ParticipationRecord } from '../document/participation-record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import {
  type Exclusion,
  type ExclusionReason,
  type Participation,
  type PersonInOperation,
  type WarningCode,
  warningOf,
} from './participation.ts';

type Stint = ParticipationRecord & { entryDate: PlainDate };

function exclusionOf(record: ParticipationRecord): ExclusionReason | undefined {
  if (record.mistaken === true || record.exit?.reason === 'mistaken') return 'mistaken';
  if (record.kind !== undefined && record.kind !== 'participant') return record.kind;
  return record.identified === 'no' ? 'not-identified' : undefined;
}

/** Facts of the person stand in for what the entry leaves out; guaranteed facts for what is left out or not known. */
function entryFactsOf(
  first: Stint,
  of: PersonInOperation,
  rules: RuleSet,
  warn: (code: WarningCode) => void,
): EntryFacts {
  const {
    citizenships,
    thirdCountryNational,
    birthCountry,
    parentsBirthCountries,
    foreignBackground,
    minority,
    disability,
  } = of.person;
  const background = {
    citizenships,
    thirdCountryNational,
    birthCountry,
    parentsBirthCountries,
    foreignBackground,
    minority,
    disability,
  };
  const facts: Record<string, unknown> = { ...background };
  for (const [key, value] of Object.entries(first.entry ?? {})) if (value !== undefined) facts[key] = value;
  const guaranteed = Object.entries(of.operation.guaranteedEntryFacts ?? {}).filter(([, value]) => value !== undefined);
  if (guaranteed.length > 0 && !rules.guaranteedFactsAllowed) warn('guaranteed-facts-ignored');
  for (const [key, value] of rules.guaranteedFactsAllowed ? guaranteed : []) {
    const own = facts[key];
    if (own === undefined || own === null || own === 'unknown') facts[key] = value;
    else if (JSON.stringify(own) !== JSON.stringify(value)) warn('guaranteed-fact-contradicted');
  }
  return facts as EntryFacts;
}

function exitDateOf(stint: Stint, rules: RuleSet): PlainDate | undefined {
  const left = stint.exit;
  if (!left || left.reason === 'paused') return undefined;
  const vanished =
    left.reason === 'vanished' && rules.vanishedExit === 'last-attended-day' ? left.lastAttendedOn : undefined;
  return vanished ?? left.date ?? left.lastAttendedOn;
}

function finalExit(
  stints: readonly Stint[],
  asOf: PlainDate | undefined,
  rules: RuleSet,
  warn: (code: WarningCode) => void,
): PlainDate | undefined {
  const last = stints.at(-1) as Stint;
  let final = exitDateOf(last, rules);
  stints.slice(0, -1).forEach((stint, index) => {
    const exit = exitDateOf(stint, rules);
    const next = stints[index + 1] as Stint;
    if (exit === undefined && stint.exit?.reason !== 'paused') warn('entered-during-open-stint');
    if (exit !== undefined && exit > next.entryDate) warn('stints-overlap');
    if (exit !== undefined && final !== undefined && exit > final) final = exit;
  });
  if (last.exit?.reason === 'vanished' && last.exit.date !== undefined && final !== last.exit.date)
    warn('exit-moved-to-last-attended-day');
  if (final === undefined || asOf === undefined || final <= asOf) return final;
  warn('exit-after-report-date');
  return undefined;
}

/** What the exit forms say, as statements about a day. */
function exitStatements(stints: readonly Stint[], rules: RuleSet) {
  return stints.flatMap((stint) => {
    const situation = stint.exit?.situation;
    const on = situation?.on ?? exitDateOf(stint, rules);
    return situation && on !== undefined ? [{ ...situation, on }] : [];
  });
}

/**
 * All stints of a person in an operation as one participation: first entry and its facts, final exit, results anew.
 * Stints that were recorded by mistake do not exist; somebody whose every stint is mistaken, or who is no participant
 * in the funder's sense, is excluded with the reason. Stints that begin after the report date are not seen yet.
 */
export function mergeStints(
  of: PersonInOperation,
  rules: RuleSet,
): { participation: Participation } | { exclusion: Exclusion } {
  const { person, operation, records, asOf } = of;
  const id = records.find((record) => record.id !== undefined)?.id ?? `${person.id}@${operation.key}`;
  const exclude = (reason: ExclusionReason) => ({
    exclusion: { id, personId: person.id, operation: operation.key, reason },
  });
  const real = records.filter(
    (record): record is Stint => exclusionOf(record) === undefined && record.entryDate !== undefined,
  );
  if (real.length === 0)
    return exclude(records.map(exclusionOf).find((reason) => reason !== undefined) ?? 'never-started');
  const stints = real
    .filter((stint) => asOf === undefined || stint.entryDate <= asOf)
    .sort((one, other) => (one.entryDate < other.entryDate ? -1 : one.entryDate > other.entryDate ? 1 : 0));
  const [first] = stints;
  const last = stints.at(-1);
  if (first === undefined || last === undefined) return exclude('not-started-yet');

  const codes = new Set<WarningCode>();
  const warn = (code: WarningCode) => codes.add(code);
  const entry = entryFactsOf(first, of, rules, warn);
  const exitDate = finalExit(stints, asOf, rules, warn);
  const statements = exitStatements(stints, rules);
  const histories = [person.history, ...real.map((record) => record.history)];
  const joined = <Key extends 'education' | 'qualifications'>(key: Key) => {
    const lists = histories.flatMap((one) => (one?.[key] === undefined ? [] : [one[key]]));
    return lists.length === 0 ? undefined : lists.flat();
  };
  const diedOn = person.diedOn ?? stints.find((stint) => stint.exit?.reason === 'death')?.exit?.date;
  if (diedOn !== undefined && exitDate !== undefined && diedOn < exitDate) warn('exit-after-death');

  return {
    participation: {
      id,
      personId: person.id,
      operation,
      asOf,
      sex: person.sex ?? 'unknown',
      birthDate: person.birthDate,
      diedOn,
      entryDate: first.entryDate,
      entry,
      exitDate,
      notLeftBecause:
        exitDate !== undefined ? undefined : last.exit?.reason === 'paused' ? 'paused' : 'still-participating',
      stints: stints.length,
      labour: [...histories.flatMap((one) => one?.labour ?? []), ...(statements as LabourEntry[])],
      education: joined('education') as Participation['education'],
      qualifications: joined('qualifications') as Participation['qualifications'],
      educationStatements: statements.flatMap(({ on, inEducation, educationKind }) =>
        inEducation === undefined && educationKind === undefined
          ? []
          : [
              {
                on,
                inEducation:
                  inEducation === 'no'
                    ? 'no'
                    : inEducation === 'yes' || educationKind !== undefined
                      ? 'yes'
                      : 'unknown',
                kind: educationKind,
              },
            ],
      ),
      followUps: stints.flatMap((stint) =>
        stint.followUp ? [{ ...stint.followUp, fromFinalStint: stint === last }] : [],
      ),
      warnings: [...codes].map(warningOf),
    },
  };
}
