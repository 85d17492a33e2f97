import { sql } from 'kysely';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ProposeForm } from '../domain/forms-sent.ts';
import type { Moved, Placement, PlacementLine, PlacementLink, Terms } from '../domain/placement.ts';
import type { MoveReason, PlacementStatus } from '../domain/status.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = sql`p.id, p.enrolment_id as "enrolmentId", p.programme_id as "programmeId", p.person_id as "personId", p.restricted, p.form, p.status,
  p.starts_on as "startsOn", p.ends_on as "endsOn", p.ended_on as "endedOn", p.extent_percent as "extentPercent",
  e.id as "employerId", e.name as "employerName", w.id as "workplaceId", w.name as "workplaceName"`;
const joins = sql`placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
  join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id`;

/** The placements of one participation, the latest first. */
export async function selectPlacementsOf({ db, caller }: Ctx, enrolmentId: string): Promise<PlacementLine[]> {
  const { rows } = await sql<PlacementLine>`select ${columns} from ${joins}
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = ${enrolmentId}::uuid order by p.starts_on desc, p.id desc`.execute(
    db,
  );
  return rows;
}

/** One placement with whom she works beside; undefined when there is none in sight. */
export async function findPlacement({ db, caller }: Ctx, placementId: string): Promise<Placement | undefined> {
  const { rows } =
    await sql<Placement>`select ${columns}, w.city, w.street, p.occupation, p.decided_by as "decidedBy", p.decided_on as "decidedOn",
      p.funded_by as "fundedBy", p.situation_id as "situationId", p.activity_id as "activityId", p.version,
      (select json_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email) from workplace_contacts c
        where c.tenant_id = p.tenant_id and c.id = p.supervisor_id) as supervisor
    from ${joins} where p.tenant_id = ${caller.tenantId}::uuid and p.id = ${placementId}::uuid`.execute(db);
  return rows[0];
}

/** Every version of the terms with its answers, the latest first. */
export async function selectTerms({ db, caller }: Ctx, placementId: string): Promise<Terms[]> {
  const { rows } = await sql<Terms>`
    select t.id, t.number, t.starts_on as "startsOn", t.ends_on as "endsOn", t.extent_percent as "extentPercent", t.hours, t.aims, t.tasks, t.reason, t.status,
      ${instant('t.proposed_at')} as "proposedAt",
      coalesce((select json_agg(json_build_object('party', a.party, 'agrees', a.agrees, 'wantsChange', a.wants_change, 'way', a.way, 'words', a.words,
          'by', coalesce(c.name, k.name), 'documentId', a.document_id, 'answeredAt', ${instant('a.answered_at')}) order by a.answered_at)
        from placement_answers a left join accounts c on c.tenant_id = a.tenant_id and c.id = a.account_id
        left join workplace_contacts k on k.tenant_id = a.tenant_id and k.id = a.contact_id
        where a.tenant_id = t.tenant_id and a.terms_id = t.id), '[]') as answers
    from placement_terms t where t.tenant_id = ${caller.tenantId}::uuid and t.placement_id = ${placementId}::uuid order by t.number desc`.execute(
    db,
  );
  return rows;
}

/** What has happened, the latest first. */
export async function selectMoves({ db, caller }: Ctx, placementId: string): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select m.id, m.from_status as "fromStatus", m.to_status as "toStatus", m.on_day as "onDay", m.reason, m.words, ${instant('m.moved_at')} as "movedAt", a.name as "movedBy"
    from placement_moves m left join accounts a on a.tenant_id = m.tenant_id and a.id = m.moved_by
    where m.tenant_id = ${caller.tenantId}::uuid and m.placement_id = ${placementId}::uuid order by m.moved_at desc, m.id desc`.execute(
    db,
  );
  return rows;
}

/** The links to answer terms by that were handed out, the latest first. */
export async function selectLinks({ db, caller }: Ctx, placementId: string): Promise<PlacementLink[]> {
  const { rows } = await sql<PlacementLink>`
    select l.id, l.party, c.name as "contactName", l.purpose, l.check_kind as "checkKind", l.way, l.sent_outcome as "sentOutcome", l.tries >= 5 as "isLocked",
      ${instant('l.made_at')} as "madeAt", ${instant('l.expires_at')} as "expiresAt", ${instant('l.revoked_at')} as "revokedAt", ${instant('l.last_opened_at')} as "lastOpenedAt"
    from placement_links l left join workplace_contacts c on c.tenant_id = l.tenant_id and c.id = l.contact_id
    where l.tenant_id = ${caller.tenantId}::uuid and l.placement_id = ${placementId}::uuid and l.purpose = 'agree' order by l.made_at desc, l.id desc limit 50`.execute(
    db,
  );
  return rows;
}

export type OfEnrolment = {
  tenant_id: string;
  enrolment_id: string;
  programme_id: string;
  person_id: string;
  restricted: boolean;
};
export const keysOf = ({ caller }: Pick<Ctx, 'caller'>, head: ParticipantHead): OfEnrolment => ({
  tenant_id: caller.tenantId,
  enrolment_id: head.id,
  programme_id: head.programmeId,
  person_id: head.personId,
  restricted: head.restricted,
});

/** Adds a placement; false when it was there. */
export async function insertPlacement(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  of: OfEnrolment,
  form: ProposeForm,
  extentPercent: number,
): Promise<boolean> {
  const made = await db
    .insertInto('placements')
    .values({
      ...of,
      id: form.id,
      workplace_id: form.workplaceId,
      supervisor_id: form.supervisorId ?? null,
      form: form.form,
      occupation: form.occupation ?? null,
      starts_on: form.startsOn,
      ends_on: form.endsOn,
      extent_percent: extentPercent,
      decided_by: form.decidedBy ?? null,
      decided_on: form.decidedOn ?? null,
      funded_by: form.fundedBy ?? null,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export type NewTerms = Pick<Terms, 'startsOn' | 'endsOn' | 'extentPercent' | 'hours' | 'aims' | 'tasks' | 'reason'> & {
  id: string;
  number: number;
  activityId: string | null;
};

/** Adds a version of the terms, open to be answered. */
export async function insertTerms(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  of: OfEnrolment,
  placementId: string,
  terms: NewTerms,
): Promise<void> {
  await db
    .insertInto('placement_terms')
    .values({
      ...of,
      id: terms.id,
      placement_id: placementId,
      number: terms.number,
      starts_on: terms.startsOn,
      ends_on: terms.endsOn,
      extent_percent: terms.extentPercent,
      hours: JSON.stringify(terms.hours),
      aims: JSON.stringify(terms.aims),
      tasks: terms.tasks,
      reason: terms.reason,
      activity_id: terms.activityId,
      proposed_by: 'programme',
      proposed_at: now,
      created_by: caller.accountId,
    })
    .execute();
}

/** Takes terms back that nobody has settled; false when somebody has. */
export async function withdrawOpenTerms(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  placementId: string,
): Promise<boolean> {
  const saved = await db
    .updateTable('placement_terms')
    .set({ status: 'withdrawn', settled_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('placement_id', '=', placementId)
    .where('status', '=', 'proposed')
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

export type Change = { status: PlacementStatus; endedOn: PlainDate | null; situationId: string | null };

/** Changes how a placement stands if nobody has since `version`; false when somebody has. */
export async function updatePlacement(
  { db, caller }: Ctx,
  { id, version }: Pick<Placement, 'id' | 'version'>,
  to: Change,
): Promise<boolean> {
  const saved = await db
    .updateTable('placements')
    .set({ status: to.status, ended_on: to.endedOn, situation_id: to.situationId, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Writes down what happened, and gives her the seat among the days that comes of it. */
export async function insertMove(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  of: OfEnrolment,
  move: {
    id: string;
    placementId: string;
    from: PlacementStatus | null;
    to: PlacementStatus;
    onDay: PlainDate;
    reason: MoveReason | null;
    words: string;
  },
): Promise<void> {
  await db
    .insertInto('placement_moves')
    .values({
      ...of,
      id: move.id,
      placement_id: move.placementId,
      from_status: move.from,
      to_status: move.to,
      on_day: move.onDay,
      reason: move.reason,
      words: move.words,
      moved_at: now,
      moved_by: caller.accountId,
    })
    .execute();
  await sql`select app.seat_placement(${move.placementId}::uuid)`.execute(db);
}
