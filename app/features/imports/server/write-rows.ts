import { recordMarks } from '#app/features/attendance/public.ts';
import { enrolPeople } from '#app/features/enrolments/public.ts';
import { situationsOf } from '#app/features/history/domain/occupation.ts';
import { type FactToRecord, recordFacts, recordSituations } from '#app/features/history/public.ts';
import { planFollowUpsOfMany } from '#app/features/outcomes/public.ts';
import { registerPeople } from '#app/features/people/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlannedRow } from '../domain/plan.ts';
import type { HistoryValues } from '../domain/rows/history-row.ts';
import type { ParticipantValues } from '../domain/rows/participant-row.ts';
import { answerAtExit } from '../domain/rows/read-exit.ts';
import type { ImportGround } from './import-ground.ts';
import { isWriting, type Planned } from './plan-rows.ts';
import { findSessions, makeSessions } from './session-store.ts';

/** Something changed between planning and writing; the transaction is to be given up. */
export class PlanChangedError extends Error {}

/**
 * Writes what was planned, a few statements for all rows, and notes whose data was written. Throws PlanChangedError. Everything about
 * participants is sent before this returns for the first time: the database works through it while the next rows are made ready.
 */
export async function writeRows(ctx: RequestContext, ground: ImportGround, { rows, marks }: Planned): Promise<void> {
  const writing = rows.filter(isWriting);
  ctx.saw(writing.map(personIdOf));
  if (ground.kind === 'participants') await writeParticipants(ctx, ground, writing);
  else if (ground.kind === 'history') await writeHistory(ctx, ground, writing);
  else await writeMarks(ctx, ground, marks);
}

/** Waits for statements that were sent together; only then may anything else be asked or given up. Throws what stopped the first of them. */
export async function allEnded(sent: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  const ended = await Promise.allSettled(sent);
  const refusals = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (refusals.length === 0) return;
  // Those behind the one that failed only say that the transaction is broken.
  const cause = refusals.find((reason) => (reason as { code?: string }).code !== '25P02') ?? refusals[0];
  throw TAKEN_MEANWHILE.includes((cause as { constraint?: string }).constraint ?? '') ? new PlanChangedError() : cause;
}

// Somebody got the number, or an open enrolment in the programme, since the rows were decided about.
const TAKEN_MEANWHILE = ['person_identifiers_current', 'enrolments_one_open'];

function personIdOf({ ids }: PlannedRow): string {
  return (ids.person ?? ids.known) as string;
}

async function writeParticipants(ctx: RequestContext, ground: ImportGround, rows: PlannedRow[]): Promise<void> {
  const { programmeId, settings } = ground;
  const valuesOf = (row: PlannedRow) => row.values as ParticipantValues;
  const people = rows
    .filter(({ outcome }) => outcome === 'new-person')
    .map((row) => {
      const { who, details } = valuesOf(row);
      const identity = {
        number: who.number ?? undefined,
        sex: who.sex,
        bornOn: who.bornOn,
        bornPrecision: null,
        bornSource: who.bornSource,
      };
      return { id: personIdOf(row), identifierId: row.ids.identifier, details, identity };
    });
  const sent: Promise<void>[] = [registerPeople(ctx, people, 'import')];
  const enrolments = rows.map((row) => {
    const { registration, exit } = valuesOf(row);
    const { id, personId, restricted } = whose(row);
    return { id, personId, restricted, decided: registration, exit };
  });
  sent.push(enrolPeople(ctx, programmeId, enrolments));
  const source = settings.source ?? 'staff-knowledge';
  const facts = rows.flatMap((row): FactToRecord[] => {
    const { registration, facts, exit } = valuesOf(row);
    const { id: enrolmentId, personId, restricted } = whose(row);
    const about = { enrolmentId, personId, restricted, programmeId, source };
    const asOf = registration.startedOn as FactToRecord['asOf'];
    const atEntry = facts.map(({ key, value }) => ({ ...about, point: 'entry' as const, key, value, asOf }));
    if (exit === null) return atEntry;
    const { statement } = answerAtExit(exit, '');
    return [...atEntry, { ...about, point: 'exit', key: 'occupation', value: statement, asOf: exit.endedOn }];
  });
  sent.push(recordFacts(ctx, facts), ...writeExits(ctx, ground, rows));
  await allEnded(sent);
}

function whose(row: PlannedRow) {
  return { id: row.ids.enrolment as string, personId: personIdOf(row), restricted: row.restricted ?? false };
}

function writeExits(
  ctx: RequestContext,
  { programmeId, settings, definition }: ImportGround,
  rows: PlannedRow[],
): Promise<void>[] {
  const left = rows.flatMap((row) => {
    const { exit } = row.values as ParticipantValues;
    const { id: enrolmentId, personId, restricted } = whose(row);
    return exit
      ? [{ ...exit, enrolmentId, personId, restricted, programmeId, situationId: row.ids.situation ?? '' }]
      : [];
  });
  const source = settings.source ?? 'staff-knowledge';
  const recorded = recordSituations(
    ctx,
    left.flatMap(({ enrolmentId, personId, restricted, situationId, ...exit }) =>
      situationsOf(answerAtExit(exit, situationId), exit.endedOn).map((situation) => ({
        ...situation,
        ...{ enrolmentId, personId, restricted, programmeId, source, evidence: null },
      })),
    ),
  );
  return [recorded, planFollowUpsOfMany(ctx, definition, left)];
}

async function writeHistory(ctx: RequestContext, { programmeId }: ImportGround, rows: PlannedRow[]): Promise<void> {
  await recordSituations(
    ctx,
    rows.map((row) => ({
      ...(row.values as HistoryValues).situation,
      id: row.ids.situation as string,
      enrolmentId: row.ids.enrolment as string,
      programmeId,
      personId: personIdOf(row),
      restricted: row.restricted ?? false,
    })),
  );
}

async function writeMarks(
  ctx: RequestContext,
  { programmeId, settings }: ImportGround,
  marks: Planned['marks'],
): Promise<void> {
  const missing = new Map(
    marks.filter(({ sessionId }) => sessionId === undefined).map((mark) => [`${mark.activityId} ${mark.heldOn}`, mark]),
  );
  if (missing.size > 0) {
    const { startsAt, endsAt } = settings;
    if (startsAt === undefined || endsAt === undefined) throw new PlanChangedError();
    await makeSessions(ctx, programmeId, [...missing.values()], { startsAt, endsAt });
  }
  const sessions = await findSessions(ctx, programmeId, [...new Set(marks.map(({ heldOn }) => heldOn))]);
  const bySlot = new Map(sessions.map(({ id, activityId, heldOn }) => [`${activityId} ${heldOn}`, id]));
  const written = marks.map(
    ({ activityId, heldOn, enrolment, stored, sessionId = bySlot.get(`${activityId} ${heldOn}`) }) => {
      if (sessionId === undefined) throw new PlanChangedError();
      return {
        sessionId,
        heldOn,
        enrolmentId: enrolment.id,
        personId: enrolment.personId,
        restricted: enrolment.restricted,
        stored,
      };
    },
  );
  if (!(await recordMarks(ctx, programmeId, written))) throw new PlanChangedError();
}
