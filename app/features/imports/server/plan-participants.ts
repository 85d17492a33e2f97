import { type EnrolmentStatus, isOpen } from '#app/features/enrolments/domain/status.ts';
import { noteRefusedNumbers } from '#app/features/people/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import {
  decideWho,
  type EnrolmentBefore,
  enrolsAgain,
  judgeRepetition,
  type KnownPerson,
  type Match,
  type PlannedRow,
  type RowIds,
  type Seen,
} from '../domain/plan.ts';
import type { ParticipantValues } from '../domain/rows/participant-row.ts';
import { findEnrolments, type KnownEnrolment, matchPeople } from './match-store.ts';

/** Decides for rows of a list of participants who is meant and what will be written. Rows that have problems are left as they are. */
export async function planParticipants(
  ctx: RequestContext,
  programmeId: string,
  rows: PlannedRow[],
  seen: Seen,
): Promise<void> {
  const read = rows.filter((row) => row.values !== null && row.choice !== 'leave-out');
  const valuesOf = (row: PlannedRow) => row.values as ParticipantValues;
  const first = read.filter((row) => {
    const judged = judgeRepetition(seen, {
      number: row.number,
      who: valuesOf(row).who,
      text: JSON.stringify(row.values),
    });
    if (judged === 'first') return true;
    if (judged === 'repeated') row.outcome = 'repeated';
    else fault(row, judged);
    return false;
  });
  const matches = (
    await matchPeople(
      ctx,
      programmeId,
      first.map((row) => valuesOf(row).who),
    )
  ).map((match) => withoutMade(match, seen));
  const meant = first.map((row, index) =>
    decideWho(valuesOf(row).who, matches[index] as (typeof matches)[number], row.choice),
  );
  await noteRefusedNumbers(
    ctx,
    first.flatMap((row, index) => (matches[index]?.isTaken ? (valuesOf(row).who.number ?? []) : [])),
  );
  const knownIds = meant.flatMap((each) => ('known' in each && each.known ? [each.known.id] : []));
  ctx.saw(knownIds);
  const enrolments = Map.groupBy(await findEnrolments(ctx, programmeId, knownIds), ({ personId }) => personId);
  first.forEach((row, index) => {
    const who = meant[index] as (typeof meant)[number];
    if ('problem' in who) fault(row, who.problem);
    else if (who.known === undefined) planNew(row, valuesOf(row), seen);
    else planKnown(row, valuesOf(row), who.known, enrolments.get(who.known.id) ?? [], seen);
  });
}

function fault(row: PlannedRow, problem: PlannedRow['problems'][number]): void {
  row.problems.push(problem);
  row.outcome = 'faulty';
}

const madeKey = (personId: string) => `made ${personId}`;

// People whom earlier rows of this very list have added are no news: rows about them were told apart by what the rows say.
function withoutMade(match: Match, seen: Seen): Match {
  if (match.byName.length === 0 && match.inProgramme.length === 0) return match;
  const known = (people: Match['byName']) => people.filter(({ id }) => seen.get(madeKey(id)) === undefined);
  return { ...match, byName: known(match.byName), inProgramme: known(match.inProgramme) };
}

function planNew(row: PlannedRow, values: ParticipantValues, seen: Seen): void {
  row.outcome = 'new-person';
  // Nobody was added before a row has got its ids.
  if (row.ids.person !== undefined) seen.set(madeKey(row.ids.person), row.number);
  row.ids = {
    person: row.ids.person ?? newId(),
    enrolment: row.ids.enrolment ?? newId(),
    ...(values.who.number && { identifier: row.ids.identifier ?? newId() }),
    ...idsOfHistory(row, values),
  };
}

// An exit is a fact, too: what she went to, or that nobody knows.
function idsOfHistory({ ids }: PlannedRow, { facts, exit }: ParticipantValues): Pick<RowIds, 'facts' | 'situation'> {
  return {
    facts: facts.length + (exit ? 1 : 0),
    ...(exit?.situation && { situation: ids.situation ?? newId() }),
  };
}

function planKnown(
  row: PlannedRow,
  values: ParticipantValues,
  { id: personId, restricted }: KnownPerson,
  before: readonly KnownEnrolment[],
  seen: Seen,
): void {
  const key = `person ${personId}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    fault(row, { field: '', code: 'row-twice', hint: String(earlier) });
    return;
  }
  seen.set(key, row.number);
  const enrolmentsBefore = before.map(
    ({ status, endedOn, referredOn }): EnrolmentBefore => ({
      isOpen: isOpen(status as EnrolmentStatus),
      lastDay: endedOn ?? referredOn,
    }),
  );
  if (!enrolsAgain(enrolmentsBefore, values.registration, values.statesReferral)) {
    row.outcome = 'unchanged';
    row.ids = { known: personId };
    // What stands is never changed: an end that the list tells of is for the one who knows her to write down.
    if (values.exit && enrolmentsBefore.some(({ isOpen }) => isOpen))
      row.notes.push({ field: 'endedOn', code: 'end-not-written' });
    return;
  }
  row.outcome = 'known-person';
  row.restricted = restricted;
  row.ids = { known: personId, enrolment: row.ids.enrolment ?? newId(), ...idsOfHistory(row, values) };
}
