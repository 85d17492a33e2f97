import {
  type DecidedRegistration,
  decideRegistration,
  type RegistrationStep,
} from '#app/features/enrolments/domain/decide-registration.ts';
import { hasName, type PersonDetails, personDetails } from '#app/features/people/domain/person-details.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import { earlierOf, type PlainDate } from '#app/shared/dates.ts';
import { bareWord, plainText, saysNothing } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { languageWords, readListed } from '../fields/read-listed-words.ts';
import { readPhone, readYesNo } from '../fields/read-person-cells.ts';
import type { CellProblem } from '../kinds.ts';
import { type DecidedExit, decideExit, readExit } from './read-exit.ts';
import { type ReadFact, readFacts } from './read-facts.ts';
import { readName, readWho, type Who } from './read-who.ts';
import { type RowGround, RowReader } from './row-ground.ts';

/** A row of a list of participants, read and judged by the rules of registering one. */
export type ParticipantValues = {
  who: Who;
  details: PersonDetails;
  registration: DecidedRegistration;
  /** Of somebody who has left already. */
  exit: DecidedExit | null;
  /** The row itself says when she was referred; it was not said once for the whole list. */
  statesReferral: boolean;
  facts: ReadFact[];
};

export type ReadRow<Values> = { values: Values | null; problems: CellProblem[]; notes: CellProblem[] };

/** Reads one row of a list of participants. With problems there are no values. */
export function readParticipantRow(cells: readonly Cell[], ground: RowGround): ReadRow<ParticipantValues> {
  const row = new RowReader(cells, ground);
  const who = readWho(row, ground);
  if (!hasName(readName(row, ground))) row.fault(row.has('number') ? 'givenName' : '', 'name-required');
  if (row.has('protected')) judgeProtected(row);
  const details = readDetails(row, who, ground);
  const registered = decide(row, ground);
  const { registration, exit } = withExit(row, ground, registered);
  const facts = readFacts(row);
  if (facts.length > 0 && registration !== undefined && registration.startedOn === null)
    row.fault('startedOn', 'facts-need-start');
  const { problems, notes } = row;
  if (problems.length > 0 || !who || !details || !registration) return { values: null, problems, notes };
  const statesReferral = row.has('referredOn') || row.has('startedOn') || row.has('acceptedOn');
  return { values: { who, details, registration, exit, statesReferral, facts }, problems, notes };
}

function withExit(
  row: RowReader,
  ground: RowGround,
  registration: DecidedRegistration | undefined,
): { registration: DecidedRegistration | undefined; exit: ParticipantValues['exit'] } {
  const exit = readExit(row, ground);
  if (exit === undefined || registration === undefined) return { registration, exit: null };
  const decided = decideExit(registration, exit, ground.today);
  if ('problems' in decided) {
    for (const [field, code] of decided.problems) row.fault(field, code);
    return { registration, exit: null };
  }
  return decided;
}

// Protected identity is registered by hand, where its readers are named: a list that others keep is no place for it.
function judgeProtected(row: RowReader): void {
  const read = readYesNo(row.cell('protected'));
  if (!read.ok) row.fault('protected', read.problem);
  else if (read.value === 'yes') row.fault('protected', 'protected-by-hand');
}

// Every cell is judged, also when it is not clear who the row is about: what is wrong is told at once.
function readDetails(row: RowReader, who: Who | undefined, ground: RowGround): PersonDetails | undefined {
  const before = row.problems.length;
  const text = (field: string) => {
    const written = plainText(cellText(row.cell(field)));
    return saysNothing(written) ? undefined : written;
  };
  const language = text('firstLanguage');
  const found = language === undefined ? undefined : readListed(language, languageWords, 'language-unknown');
  if (found && !found.ok) row.fault('firstLanguage', found.problem.code, found.problem.hint);
  const phone = text('phone') === undefined ? undefined : readPhone(row.cell('phone'));
  if (phone && !phone.ok) row.fault('phone', phone.problem);
  const interpreter = text('interpreter') === undefined ? undefined : readYesNo(row.cell('interpreter'));
  if (interpreter && !interpreter.ok) row.fault('interpreter', interpreter.problem);
  const parsed = personDetails.safeParse({
    ...readName(row, ground),
    nameInOwnScript: text('nameInOwnScript'),
    sex: who?.sex,
    bornOn: who?.bornOn ?? undefined,
    firstLanguage: found?.ok ? found.value : undefined,
    interpreter: interpreter?.ok ? interpreter.value : undefined,
    phone: phone?.ok ? phone.value : undefined,
    email: text('email')?.toLowerCase(),
    municipality: text('municipality'),
  });
  if (parsed.success) return who && row.problems.length === before ? parsed.data : undefined;
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    // A missing name is told once, for the row.
    if (issue.message !== 'name-required' && !(issue.message === 'too-long' && field.endsWith('Name')))
      row.fault(field === 'givenName' && row.has('fullName') ? 'fullName' : field, issue.message);
  }
  return undefined;
}

function decide(row: RowReader, ground: RowGround): DecidedRegistration | undefined {
  const before = row.problems.length;
  const day = (field: string): PlainDate | undefined => {
    if (!row.has(field) || saysNothing(cellText(row.cell(field)))) return undefined;
    const read = readDay(row.cell(field), { ...ground, year: ground.settings.year });
    return read.ok ? read.value : row.fault(field, read.problem);
  };
  const [referred, accepted, started] = [day('referredOn'), day('acceptedOn'), day('startedOn')];
  const siteKey = keyOf(row, 'site', ground.definition.sites);
  const trackKey = keyOf(row, 'track', ground.definition.tracks);
  const caseWorkerId = caseWorkerOf(row, ground);
  if (row.problems.length > before) return undefined;
  const step: RegistrationStep = started ? 'started' : accepted ? 'accepted' : 'referred';
  const effectiveOn = started ?? accepted;
  const earliest = accepted && started ? earlierOf(accepted, started) : effectiveOn;
  const decided = decideRegistration(
    {
      siteKey,
      trackKey,
      caseWorkerId,
      step,
      effectiveOn,
      referredOn: referred ?? earliest ?? ground.settings.referredOn,
    },
    { today: ground.today, definition: ground.definition, caseWorkerIds: ground.caseWorkers.map(({ id }) => id) },
  );
  if (decided.ok) return decided.value;
  const columnOf: Record<string, string> = {
    effectiveOn: started ? 'startedOn' : 'acceptedOn',
    siteKey: 'site',
    trackKey: 'track',
    caseWorkerId: 'caseWorker',
    referredOn: referred ? 'referredOn' : effectiveOn ? (started ? 'startedOn' : 'acceptedOn') : 'referredOn',
  };
  for (const [field, codes] of Object.entries(decided.problem))
    for (const code of codes) row.fault(columnOf[field] ?? field, code);
  return undefined;
}

type Named = readonly { key: string; name: string }[] | undefined;

function keyOf(row: RowReader, field: 'site' | 'track', named: Named): string | undefined {
  const text = cellText(row.cell(field));
  if (saysNothing(text)) return undefined;
  const words = new Map(
    (named ?? []).flatMap(({ key, name }) => [[key, key] as const, [bareWord(name), key] as const]),
  );
  const found = readListed(text, words, `${field}-unknown`);
  return found.ok ? found.value : row.fault(field, found.problem.code, found.problem.hint);
}

function caseWorkerOf(row: RowReader, { caseWorkers }: RowGround): string | undefined {
  const text = cellText(row.cell('caseWorker'));
  if (saysNothing(text)) return undefined;
  const words = new Map(caseWorkers.map(({ id, name }) => [bareWord(name), id]));
  const full = readListed(text, words, 'case-worker-unknown');
  if (full.ok) return full.value;
  // Lists often say the first name alone: good while only one has it.
  const first = caseWorkers.filter(({ name }) => bareWord(name).split(' ')[0] === bareWord(text));
  return first.length === 1 ? first[0]?.id : row.fault('caseWorker', full.problem.code, full.problem.hint);
}
