import { getProgramme, listProgrammes, type Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { outcomesOfLeavers } from '../domain/leavers.ts';
import { pointsOf } from '../domain/measures.ts';
import { outcomeRules } from '../domain/outcome-category.ts';
import { type FiguresKind, type LeaverOutcomes, type Result, resultOf } from '../domain/result.ts';
import { peopleOf, type ResultPerson } from '../domain/result-people.ts';
import { openPeopleBehindFigures } from '../domain/result-permissions.ts';
import {
  type AttendanceTotals,
  type FactRow,
  listFactsOfLeavers,
  listSpellsAfterExit,
  listStays,
  type SpellRow,
  type StayRow,
  sumAttendance,
} from './result-store.ts';

export type ProgrammeResult = { programme: Programme; result: Result; attendance: AttendanceTotals };

/** The kind of figures that a caller gets when she asks for one: exact ones are for those who may see the people behind. */
function figuresFor(ctx: Pick<RequestContext, 'caller'>, wanted: FiguresKind): FiguresKind {
  return wanted === 'exact' && may(ctx.caller, openPeopleBehindFigures) ? 'exact' : 'published';
}

/** A programme's result as of today. Throws NotFoundError for a programme that the caller does not work with. */
export async function getResult(
  ctx: RequestContext,
  programmeId: string,
  wanted: FiguresKind,
): Promise<ProgrammeResult> {
  const [programme, rows, attendance] = await Promise.all([
    getProgramme(ctx, programmeId),
    listRows(ctx, [programmeId]),
    sumAttendance(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const { people, leavers } = whatBecameOf(ctx, programme, rows);
  return { programme, result: resultOf(programme.definition, people, leavers, figuresFor(ctx, wanted)), attendance };
}

/** The published results of all the caller's programmes, in the order of the programme list. */
export async function listResults(ctx: RequestContext): Promise<Omit<ProgrammeResult, 'attendance'>[]> {
  const [programmes, rows] = await Promise.all([listProgrammes(ctx), listRows(ctx, ctx.caller.programmes)]);
  return programmes.map((programme) => {
    const { people, leavers } = whatBecameOf(ctx, programme, rows);
    return { programme, result: resultOf(programme.definition, people, leavers, 'published') };
  });
}

/** The people of a programme and what became of those who left: what the figures are made of. */
export async function getPeopleAndOutcomes(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ programme: Programme; people: ResultPerson[]; leavers: LeaverOutcomes[] }> {
  const [programme, rows] = await Promise.all([getProgramme(ctx, programmeId), listRows(ctx, [programmeId])]);
  return { programme, ...whatBecameOf(ctx, programme, rows) };
}

type Rows = { stays: StayRow[]; spells: SpellRow[]; facts: FactRow[] };

// Three statements over the programmes' own rows, sent together: the cost follows the programme, not the database.
async function listRows(ctx: RequestContext, programmeIds: readonly string[]): Promise<Rows> {
  const [stays, spells, facts] = await Promise.all([
    listStays(ctx, programmeIds),
    listSpellsAfterExit(ctx, programmeIds),
    listFactsOfLeavers(ctx, programmeIds),
  ]);
  return { stays, spells, facts };
}

function whatBecameOf(
  ctx: Pick<RequestContext, 'today'>,
  { id, definition }: Programme,
  rows: Rows,
): { people: ResultPerson[]; leavers: LeaverOutcomes[] } {
  const own = <Row extends { programmeId: string }>(list: Row[]) =>
    list.filter(({ programmeId }) => programmeId === id);
  const people = peopleOf(own(rows.stays));
  const spells = Map.groupBy(own(rows.spells), ({ personId }) => personId);
  const facts = Map.groupBy(own(rows.facts), ({ personId }) => personId);
  const historyOf = (personId: string) => ({ spells: spells.get(personId) ?? [], facts: facts.get(personId) ?? [] });
  return { people, leavers: outcomesOfLeavers(people, historyOf, pointsOf(definition), outcomeRules.own, ctx.today) };
}
