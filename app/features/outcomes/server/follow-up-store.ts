import { sql } from 'kysely';
import { rowsAs } from '#app/platform/db/rows-as.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { FollowUpOutcome, PlannedFollowUp } from '../domain/follow-ups.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
type Of = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/**
 * Puts the planned follow-ups in the place of those that are not done. What is done stays, and is not planned again; what is planned as before keeps
 * the attempts that were made, unless its day has become another.
 */
export async function replaceUndone({ db, caller }: Ctx, of: Of, planned: readonly PlannedFollowUp[]): Promise<void> {
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
  const same = sql<boolean>`exists (select from ${rowsAs(rows, { point_key: 'text', asks_about_on: 'date' })} where r.point_key = follow_ups.point_key and r.asks_about_on = follow_ups.asks_about_on)`;
  const removed = db
    .deleteFrom('follow_ups')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', of.enrolmentId)
    .where('done_on', 'is', null);
  // Sent after each other on one connection, and worked through in that order.
  await (rows.length === 0 ? removed : removed.where(({ not }) => not(same))).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('follow_ups')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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

/** A follow-up as the participant's page names it. */
export type FollowUpOf = {
  id: string;
  pointKey: string;
  asksAboutOn: PlainDate;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
  outcome: FollowUpOutcome | null;
};

/** The follow-ups of one enrolment, the earliest first. */
export async function selectFollowUpsOf({ db, caller }: Ctx, enrolmentId: string): Promise<FollowUpOf[]> {
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
  return rows as FollowUpOf[];
}
