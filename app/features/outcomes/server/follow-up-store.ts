import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import type { MeasuringPoint } from '#app/features/programmes/domain/definition.ts';
import { rowsAs } from '#app/platform/db/rows-as.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import {
  type FollowUpOutcome,
  type FollowUpState,
  lateAfterDays,
  type PlannedFollowUp,
  shownBeforeDays,
} from '../domain/follow-ups.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
type Of = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** A follow-up with whom it is about. `pointName` is the programme's own name for the point; null for a framework's. */
export type FollowUp = {
  id: string;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  name: string;
  programmeName: string;
  caseWorkerName: string | null;
  pointKey: string;
  pointName: string | null;
  asksAboutOn: PlainDate;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
  outcome: FollowUpOutcome | null;
  version: number;
};

/** `open`: whatever is not done and falls due soon or has fallen due. `caseWorkerId` null: whose case worker nobody is. */
export type FollowUpFilter = {
  state: FollowUpState | 'open';
  programmeId?: string | undefined;
  caseWorkerId?: string | undefined;
};

/** Puts the planned follow-ups in the place of those that are not done. What is done stays, and is not planned again. */
export async function replaceUndone({ db, caller }: Ctx, of: Of, planned: readonly PlannedFollowUp[]): Promise<void> {
  const removed = db
    .deleteFrom('follow_ups')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', of.enrolmentId)
    .where('done_on', 'is', null)
    .execute();
  if (planned.length === 0) {
    await removed;
    return;
  }
  const rows = planned.map(({ key, asksAboutOn, dueOn }) => ({
    tenant_id: caller.tenantId,
    id: newId(),
    programme_id: of.programmeId,
    person_id: of.personId,
    enrolment_id: of.enrolmentId,
    restricted: of.restricted,
    point_key: key,
    due_on: dueOn,
    asks_about_on: asksAboutOn,
  }));
  const added = db
    .insertInto('follow_ups')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await Promise.all([removed, added]);
}

/** Adds the planned follow-ups of many enrolments in one statement. */
export async function insertFollowUps({ db, caller }: Ctx, planned: readonly (Of & PlannedFollowUp)[]): Promise<void> {
  if (planned.length === 0) return;
  const rows = planned.map((each) => ({
    id: newId(),
    programme_id: each.programmeId,
    person_id: each.personId,
    enrolment_id: each.enrolmentId,
    restricted: each.restricted,
    point_key: each.key,
    due_on: each.dueOn,
    asks_about_on: each.asksAboutOn,
  }));
  await sql`insert into follow_ups (tenant_id, id, programme_id, person_id, enrolment_id, restricted, point_key, due_on, asks_about_on)
    select ${caller.tenantId}::uuid, r.id, r.programme_id, r.person_id, r.enrolment_id, r.restricted, r.point_key, r.due_on, r.asks_about_on
    from ${rowsAs(rows, { id: 'uuid', programme_id: 'uuid', person_id: 'uuid', enrolment_id: 'uuid', restricted: 'boolean', point_key: 'text', due_on: 'date', asks_about_on: 'date' })}`.execute(
    db,
  );
}

// Somebody who takes part again has nothing to be followed up: only ended enrolments are shown.
function followUps({ db, caller }: Ctx) {
  return db
    .selectFrom('follow_ups as f')
    .innerJoin('enrolments as e', (join) =>
      join.onRef('e.tenant_id', '=', 'f.tenant_id').onRef('e.id', '=', 'f.enrolment_id'),
    )
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'f.tenant_id').onRef('p.id', '=', 'f.programme_id'),
    )
    .leftJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'f.tenant_id').onRef('d.person_id', '=', 'f.person_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.case_worker_id'),
    )
    .where('f.tenant_id', '=', caller.tenantId)
    .where('e.status', '=', 'ended');
}

const columns = [
  'f.id',
  'f.enrolment_id as enrolmentId',
  'f.person_id as personId',
  'f.programme_id as programmeId',
  'f.point_key as pointKey',
  'f.asks_about_on as asksAboutOn',
  'f.due_on as dueOn',
  'f.done_on as doneOn',
  'f.outcome',
  'f.version',
  'p.name as programmeName',
  'a.name as caseWorkerName',
  'd.given_name as givenName',
  'd.family_name as familyName',
] as const;
const measuringPoints = sql<MeasuringPoint[] | null>`p.definition -> 'measuringPoints'`.as('points');

type Row = Omit<FollowUp, 'name' | 'pointName'> & {
  givenName: string | null;
  familyName: string | null;
  points: MeasuringPoint[] | null;
};

function toFollowUp({ givenName, familyName, points, ...row }: Row): FollowUp {
  return {
    ...row,
    name: `${givenName ?? ''} ${familyName ?? ''}`.trim(),
    pointName: points?.find(({ key }) => key === row.pointKey)?.name ?? null,
  };
}

/** One follow-up; undefined when the caller may not know of it. */
export async function findFollowUp(ctx: Ctx, id: string): Promise<FollowUp | undefined> {
  const row = await followUps(ctx).where('f.id', '=', id).select(columns).select(measuringPoints).executeTakeFirst();
  return row && toFollowUp(row as Row);
}

/** A stretch of the work list, what fell due first at the top, with how many there are in all. */
export async function selectFollowUps(
  ctx: Ctx,
  filter: FollowUpFilter,
  today: PlainDate,
  page: { limit: number; offset: number },
): Promise<{ rows: FollowUp[]; total: number }> {
  let query = followUps(ctx).where(inState(filter.state, today));
  if (filter.programmeId !== undefined) query = query.where('f.programme_id', '=', filter.programmeId);
  if (filter.caseWorkerId !== undefined) query = query.where('e.case_worker_id', '=', filter.caseWorkerId);
  const counted = query.select(sql<number>`count(*)`.as('total')).executeTakeFirst();
  const listed = query
    .select(columns)
    .select(measuringPoints)
    .orderBy('f.due_on', filter.state === 'done' ? 'desc' : 'asc')
    .orderBy('f.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const [rows, count] = await Promise.all([listed, counted]);
  return { rows: (rows as Row[]).map(toFollowUp), total: Number(count?.total ?? 0) };
}

/** A follow-up that has fallen due, with the participant as a work list shows her. */
export type DueFollowUp = {
  id: string;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
  dueOn: PlainDate;
};

/** Follow-ups that are not done and whose day has come. */
export async function selectDueFollowUps(
  { db, caller }: Ctx,
  whose: Whose,
  today: PlainDate,
  limit: number,
): Promise<DueFollowUp[]> {
  const { rows } = await sql<DueFollowUp>`
    select f.id, e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName",
      n.family_name as "familyName", e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName", f.due_on as "dueOn"
    from follow_ups f join enrolments e on e.tenant_id = f.tenant_id and e.id = f.enrolment_id and e.status = 'ended'
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where f.tenant_id = ${caller.tenantId}::uuid and f.programme_id = any (${caller.programmes}::uuid[])
      and f.done_on is null and f.due_on <= ${today}::date ${heldBy(whose)}
    order by f.due_on, f.id limit ${limit}`.execute(db);
  return rows;
}

function inState(state: FollowUpFilter['state'], today: PlainDate) {
  const lateSince = addDays(today, -lateAfterDays);
  switch (state) {
    case 'done':
      return sql<boolean>`f.done_on is not null`;
    case 'upcoming':
      return sql<boolean>`f.done_on is null and f.due_on > ${today}`;
    case 'due':
      return sql<boolean>`f.done_on is null and f.due_on <= ${today} and f.due_on >= ${lateSince}`;
    case 'overdue':
      return sql<boolean>`f.done_on is null and f.due_on < ${lateSince}`;
    case 'open':
      return sql<boolean>`f.done_on is null and f.due_on <= ${addDays(today, shownBeforeDays)}`;
  }
}

/** The case workers of those who have a follow-up that is not done, by name. */
export async function selectCaseWorkers(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const rows = await followUps(ctx)
    .where('f.done_on', 'is', null)
    .where('a.id', 'is not', null)
    .select(['a.id', 'a.name'])
    .distinct()
    .orderBy('a.name')
    .execute();
  return rows as { id: string; name: string }[];
}

/** Notes what a follow-up turned out as, if nobody has since `version`; false when somebody has. */
export async function markDone(
  ctx: Ctx & Pick<RequestContext, 'now' | 'today'>,
  id: string,
  version: number,
  outcome: FollowUpOutcome,
): Promise<boolean> {
  const saved = await ctx.db
    .updateTable('follow_ups')
    .set({ done_on: ctx.today, outcome, recorded_at: ctx.now, recorded_by: ctx.caller.accountId, version: version + 1 })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** The follow-ups of one enrolment, the earliest first. */
export async function selectFollowUpsOf(
  { db, caller }: Ctx,
  enrolmentId: string,
): Promise<Pick<FollowUp, 'id' | 'pointKey' | 'asksAboutOn' | 'dueOn' | 'doneOn' | 'outcome'>[]> {
  const rows = await db
    .selectFrom('follow_ups')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select([
      'id',
      'point_key as pointKey',
      'asks_about_on as asksAboutOn',
      'due_on as dueOn',
      'done_on as doneOn',
      'outcome',
    ])
    .orderBy('asks_about_on')
    .execute();
  return rows as unknown as FollowUp[];
}
