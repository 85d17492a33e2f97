import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Adaptation } from '../domain/adaptation.ts';
import type { SafetyTalk } from '../domain/safety-talk.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
type Writing = Ctx & Pick<RequestContext, 'now'>;
const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The keys of every row about a placement. */
export type OfPlacement = {
  tenant_id: string;
  placement_id: string;
  enrolment_id: string;
  programme_id: string;
  person_id: string;
  restricted: boolean;
};

export type Visit = {
  id: string;
  meetsOn: PlainDate;
  form: 'place' | 'phone' | 'video';
  status: 'planned' | 'held' | 'moved' | 'not-held';
  hostName: string;
  /** What the workplace is told after it, and in which version. */
  words: string;
  number: number;
};

/** The visits to a placement that stand: planned, held or not held, the latest first. */
export async function selectVisits({ db, caller }: Ctx, placementId: string): Promise<Visit[]> {
  const { rows } = await sql<Visit>`
    select m.id, m.meets_on as "meetsOn", m.form, m.status, coalesce(a.name, '') as "hostName", coalesce(w.words, '') as words, coalesce(w.number, 0) as number
    from meetings m left join accounts a on a.tenant_id = m.tenant_id and a.id = m.host_id
    left join lateral (select v.words, v.number from workplace_visit_words v where v.tenant_id = m.tenant_id and v.meeting_id = m.id order by v.number desc limit 1) w on true
    where m.tenant_id = ${caller.tenantId}::uuid and m.placement_id = ${placementId}::uuid and m.kind = 'workplace-visit' and m.status <> 'moved'
    order by m.meets_on desc, m.id`.execute(db);
  return rows;
}

/** The placement of a visit; undefined when it is no visit, or not in sight. */
export async function findVisitOf(
  { db, caller }: Ctx,
  { enrolmentId, visitId }: { enrolmentId: string; visitId: string },
): Promise<{ placementId: string; meetsOn: PlainDate } | undefined> {
  const { rows } = await sql<{ placementId: string; meetsOn: PlainDate }>`
    select placement_id as "placementId", meets_on as "meetsOn" from meetings
    where tenant_id = ${caller.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid and id = ${visitId}::uuid and kind = 'workplace-visit'`.execute(
    db,
  );
  return rows[0];
}

/** The talk about safety as it stands; undefined before there was one. */
export async function findSafetyTalk({ db, caller }: Ctx, placementId: string): Promise<SafetyTalk | undefined> {
  const { rows } =
    await sql<SafetyTalk>`select id, number, held_on as "heldOn", present, points from workplace_safety_talks
    where tenant_id = ${caller.tenantId}::uuid and placement_id = ${placementId}::uuid order by number desc limit 1`.execute(
      db,
    );
  return rows[0];
}

/** Keeps a version of the talk; 'stale' when somebody else has written that number. Sent twice it is kept once. */
export async function insertSafetyTalk(
  { db, caller, now }: Writing,
  of: OfPlacement,
  talk: SafetyTalk,
): Promise<'saved' | 'stale'> {
  await db
    .insertInto('workplace_safety_talks')
    .values({
      ...of,
      id: talk.id,
      number: talk.number,
      held_on: talk.heldOn,
      present: talk.present,
      points: JSON.stringify(talk.points),
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSafetyTalk({ db, caller }, of.placement_id))?.id === talk.id ? 'saved' : 'stale';
}

/** What is adapted at a placement with her latest answer to each, in the order it was agreed. */
export async function selectAdaptations({ db, caller }: Ctx, placementId: string): Promise<Adaptation[]> {
  const { rows } = await sql<Adaptation>`
    select a.id, a.words, ${instant('a.added_at')} as "addedAt", ${instant('a.asked_at')} as "askedAt", ${instant('a.ended_at')} as "endedAt",
      (select json_build_object('answer', c.answer, 'way', c.way, 'answeredAt', ${instant('c.answered_at')}, 'withdrawnAt', ${instant('c.withdrawn_at')})
        from workplace_adaptation_consents c where c.tenant_id = a.tenant_id and c.adaptation_id = a.id order by c.answered_at desc, c.id desc limit 1) as consent
    from workplace_adaptations a where a.tenant_id = ${caller.tenantId}::uuid and a.placement_id = ${placementId}::uuid
    order by a.added_at, a.id limit 100`.execute(db);
  return rows;
}

/** Adds an adaptation; the same id twice adds one. */
export async function insertAdaptation(
  { db, caller, now }: Writing,
  of: OfPlacement,
  { id, words }: { id: string; words: string },
): Promise<void> {
  await db
    .insertInto('workplace_adaptations')
    .values({ ...of, id, words, added_at: now, added_by: caller.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Asks her, or ends an adaptation that is needed no more. */
export async function updateAdaptation({ db, caller, now }: Writing, id: string, what: 'ask' | 'end'): Promise<void> {
  const by = caller.accountId;
  await db
    .updateTable('workplace_adaptations')
    .set(what === 'ask' ? { asked_at: now, asked_by: by } : { ended_at: now, ended_by: by })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Notes what she answered when somebody asked her face to face. */
export async function insertConsent(
  { db, caller, now }: Writing,
  { placement_id: _, ...of }: OfPlacement,
  { id, adaptationId, answer }: { id: string; adaptationId: string; answer: 'given' | 'refused' },
): Promise<void> {
  await db
    .insertInto('workplace_adaptation_consents')
    .values({
      ...of,
      ...{ id, adaptation_id: adaptationId, answer, way: 'staff', answered_at: now, recorded_by: caller.accountId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back every yes to showing an adaptation. */
export async function withdrawConsents({ db, caller, now }: Writing, adaptationId: string): Promise<void> {
  await db
    .updateTable('workplace_adaptation_consents')
    .set({ withdrawn_at: now, withdrawn_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('adaptation_id', '=', adaptationId)
    .where('answer', '=', 'given')
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Keeps what the workplace is told after a visit; 'stale' when somebody else has written that number. Sent twice it is kept once. */
export async function insertWords(
  { db, caller, now }: Writing,
  of: OfPlacement,
  { id, meetingId, number, words }: { id: string; meetingId: string; number: number; words: string },
): Promise<'saved' | 'stale'> {
  await db
    .insertInto('workplace_visit_words')
    .values({ ...of, id, meeting_id: meetingId, number, words, written_at: now, written_by: caller.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<{ id: string }>`select id from workplace_visit_words
    where tenant_id = ${caller.tenantId}::uuid and meeting_id = ${meetingId}::uuid order by number desc limit 1`.execute(
    db,
  );
  return rows[0]?.id === id ? 'saved' : 'stale';
}
