import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import {
  type FollowUpOutcome,
  type FollowUpState,
  lateAfterDays,
  shownBeforeDays,
} from '#app/features/outcomes/domain/follow-ups.ts';
import type { MeasuringPoint } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

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
  /** The paper the answer rests on. */
  documentId: string | null;
  restricted: boolean;
  version: number;
};

/** `open`: whatever is not done and falls due soon or has fallen due; `replied`: she has answered by a link and nobody has looked at it. `caseWorkerId` null: whose case worker nobody is. */
export type FollowUpFilter = {
  state: FollowUpState | 'open' | 'replied';
  programmeId?: string | undefined;
  caseWorkerId?: string | undefined;
};

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
  'f.document_id as documentId',
  'f.restricted',
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

/** A follow-up that has fallen due, or that she has answered herself, with the participant as a work list shows her. */
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
  hasReplied: boolean;
};

/** Follow-ups that are not done and whose day has come, and those she has answered by a link that nobody has looked at. */
export async function selectDueFollowUps(
  { db, caller }: Ctx,
  whose: Whose,
  today: PlainDate,
  limit: number,
): Promise<DueFollowUp[]> {
  const { rows } = await sql<DueFollowUp>`
    select f.id, e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName",
      n.family_name as "familyName", e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName", f.due_on as "dueOn",
      ${waitingReply} as "hasReplied"
    from follow_ups f join enrolments e on e.tenant_id = f.tenant_id and e.id = f.enrolment_id and e.status = 'ended'
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where f.tenant_id = ${caller.tenantId}::uuid and f.programme_id = any (${caller.programmes}::uuid[])
      and ((f.done_on is null and f.due_on <= ${today}::date) or ${waitingReply}) ${heldBy(whose)}
    order by f.due_on, f.id limit ${limit}`.execute(db);
  return rows;
}

/** The condition that her own answer to `f` waits for somebody to look at it. */
const waitingReply = sql<boolean>`exists (select from follow_up_replies w where w.tenant_id = f.tenant_id and w.follow_up_id = f.id and w.settled_at is null)`;

function inState(state: FollowUpFilter['state'], today: PlainDate) {
  const lateSince = addDays(today, -lateAfterDays);
  switch (state) {
    case 'done':
      return sql<boolean>`f.done_on is not null`;
    case 'replied':
      return waitingReply;
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
  documentId: string | null = null,
): Promise<boolean> {
  const saved = await ctx.db
    .updateTable('follow_ups')
    .set({
      done_on: ctx.today,
      outcome,
      document_id: documentId,
      recorded_at: ctx.now,
      recorded_by: ctx.caller.accountId,
      version: version + 1,
    })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
