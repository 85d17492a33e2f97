import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** An employer with the same number in another programme, which the caller does not see: only that it is there. */
export type Elsewhere = { employerId: string; programmeName: string; isAsked: boolean };

/** A question to share an employer: to one of the caller's programmes, or from one of them. */
export type ShareAsk = {
  id: string;
  employerId: string;
  /** Null for who asked and may not see it yet. */
  employerName: string | null;
  foundBy: string | null;
  foundByName: string | null;
  finderIsHere: boolean;
  programmeId: string;
  /** It is put to the caller's programme; otherwise it comes from there. */
  isToUs: boolean;
  askedByName: string;
  askedByOrganisation: string;
  askedAt: Instant;
  words: string;
  answer: 'yes' | 'no' | null;
  answeredAt: Instant | null;
};

/** Whether other programmes of the tenant have an employer with this number that is not shared. */
export async function selectElsewhere({ db }: Ctx, number: string): Promise<Elsewhere[]> {
  const { rows } =
    await sql<Elsewhere>`select employer_id as "employerId", programme_name as "programmeName", is_asked as "isAsked"
    from app.employer_elsewhere(${number})`.execute(db);
  return rows;
}

/** Puts the question; false when there is nothing to ask for. */
export async function insertAsk(
  { db }: Ctx,
  ask: { id: string; number: string; wanted: string; fromProgramme: string; words: string },
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`select app.ask_for_employer(
    ${ask.id}::uuid, ${ask.number}, ${ask.wanted}::uuid, ${ask.fromProgramme}::uuid, ${ask.words}) as asked`.execute(
    db,
  );
  return rows[0]?.asked ?? false;
}

/** Questions to and from the caller's programmes, those without an answer first, then the latest. */
export async function selectAsks({ db, caller }: Ctx, limit: number): Promise<ShareAsk[]> {
  const { rows } =
    await sql<ShareAsk>`select k.id, k.employer_id as "employerId", e.name as "employerName", e.found_by as "foundBy", f.name as "foundByName",
      f.id is not null and f.disabled_at is null as "finderIsHere", k.programme_id as "programmeId", k.programme_id = any(${caller.programmes}::uuid[]) as "isToUs",
      coalesce(a.name, '') as "askedByName", coalesce(o.name, '') as "askedByOrganisation", k.asked_at as "askedAt", k.words, k.answer, k.answered_at as "answeredAt"
    from employer_asks k
      left join employers e on e.tenant_id = k.tenant_id and e.id = k.employer_id
      left join accounts f on f.tenant_id = e.tenant_id and f.id = e.found_by
      left join accounts a on a.tenant_id = k.tenant_id and a.id = k.asked_by
      left join organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
    where k.tenant_id = ${caller.tenantId}::uuid
    order by k.answer is not null, k.asked_at desc, k.id limit ${limit}`.execute(db);
  return rows;
}

/** Answers every open question about an employer. */
export async function answerAsks(
  { db, caller, now }: Ctx,
  which: { employerId: string; askId?: string },
  answer: 'yes' | 'no',
): Promise<void> {
  let update = db
    .updateTable('employer_asks')
    .set({ answer, answered_at: now, answered_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('employer_id', '=', which.employerId)
    .where('answer', 'is', null);
  if (which.askId !== undefined) update = update.where('id', '=', which.askId);
  await update.execute();
}
