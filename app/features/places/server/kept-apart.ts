import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ApartReason, PairForm } from '../domain/place-forms.ts';

export type Pair = {
  id: string;
  enrolmentId: string;
  personId: string;
  name: string;
  otherEnrolmentId: string;
  otherPersonId: string;
  otherName: string;
  reason: ApartReason;
  recordedAt: Instant;
  byName: string | null;
  endedAt: Instant | null;
  endReason: string | null;
  /** Groups that both are in today. */
  together: { id: string; name: string }[];
};

export type KeptApartPage = {
  programme: { id: string; name: string };
  pairs: Pair[];
  people: { enrolmentId: string; personId: string; name: string }[];
};

/** Those of a programme who are kept apart, and who can be: only people the caller may see, both of them. Throws NotFoundError. */
export async function getKeptApart(ctx: RequestContext, programmeId: string): Promise<KeptApartPage> {
  const { tenantId, programmes } = ctx.caller;
  const [found, pairs, people] = await Promise.all([
    sql<{
      id: string;
      name: string;
    }>`select id, name from programmes where tenant_id = ${tenantId} and id = ${programmeId}`.execute(ctx.db),
    sql<Pair>`
      select k.id, k.enrolment_id as "enrolmentId", k.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name,
        k.other_enrolment_id as "otherEnrolmentId", k.other_person_id as "otherPersonId", trim(o.given_name || ' ' || o.family_name) as "otherName", k.reason,
        to_char(k.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", c.name as "byName",
        to_char(k.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endedAt", k.end_reason as "endReason",
        coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name) from activities a where a.tenant_id = k.tenant_id and a.programme_id = k.programme_id
          and exists (select from activity_members m where m.tenant_id = a.tenant_id and m.activity_id = a.id and m.person_id = k.person_id and (m.left_on is null or m.left_on >= ${ctx.today}::date))
          and exists (select from activity_members m where m.tenant_id = a.tenant_id and m.activity_id = a.id and m.person_id = k.other_person_id and (m.left_on is null or m.left_on >= ${ctx.today}::date))), '[]') as together
      from kept_apart k
      join person_directory d on d.tenant_id = k.tenant_id and d.person_id = k.person_id
      join person_directory o on o.tenant_id = k.tenant_id and o.person_id = k.other_person_id
      left join accounts c on c.tenant_id = k.tenant_id and c.id = k.recorded_by
      where k.tenant_id = ${tenantId} and k.programme_id = ${programmeId}
      order by k.ended_at nulls first, k.recorded_at desc limit 500`.execute(ctx.db),
    sql<KeptApartPage['people'][number]>`
      select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name
      from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      where e.tenant_id = ${tenantId} and e.programme_id = ${programmeId} and e.status in ('accepted', 'active', 'paused')
      order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 1000`.execute(
      ctx.db,
    ),
  ]);
  const [programme] = found.rows;
  if (programme === undefined || !programmes.includes(programmeId)) throw new NotFoundError();
  ctx.within(programmeId);
  ctx.saw([
    ...pairs.rows.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]),
    ...people.rows.map(({ personId }) => personId),
  ]);
  return { programme, pairs: pairs.rows, people: people.rows };
}

/** Keeps two people apart. Problems: 'not-active' on either field, otherEnrolmentId 'already-apart'. Sent twice it is one pair. */
export async function addPair(
  ctx: RequestContext,
  programmeId: string,
  { id, enrolmentId, otherEnrolmentId, reason }: PairForm,
): Promise<Result<{ pairId: string }, FieldProblems>> {
  const { pairs, people } = await getKeptApart(ctx, programmeId);
  if (pairs.some((pair) => pair.id === id)) return ok({ pairId: id });
  const one = people.find((each) => each.enrolmentId === enrolmentId);
  const other = people.find((each) => each.enrolmentId === otherEnrolmentId);
  if (one === undefined) return refuse({ enrolmentId: ['not-active'] });
  if (other === undefined) return refuse({ otherEnrolmentId: ['not-active'] });
  const key = ({ personId, otherPersonId }: { personId: string; otherPersonId: string }) =>
    [personId, otherPersonId].sort().join(' ');
  const wanted = key({ personId: one.personId, otherPersonId: other.personId });
  if (pairs.some((pair) => pair.endedAt === null && key(pair) === wanted))
    return refuse({ otherEnrolmentId: ['already-apart'] });
  await sql`insert into kept_apart (tenant_id, id, programme_id, enrolment_id, person_id, restricted, other_enrolment_id, other_person_id, other_restricted, reason, recorded_at, recorded_by)
    select e.tenant_id, ${id}, e.programme_id, e.id, e.person_id, e.restricted, o.id, o.person_id, o.restricted, ${reason}, ${ctx.now}, ${ctx.caller.accountId}
    from enrolments e join enrolments o on o.tenant_id = e.tenant_id and o.id = ${otherEnrolmentId} and o.programme_id = e.programme_id
    where e.tenant_id = ${ctx.caller.tenantId} and e.id = ${enrolmentId} and e.programme_id = ${programmeId}
    on conflict do nothing`.execute(ctx.db);
  return ok({ pairId: id });
}

/** Two people need not be kept apart any longer, and why. Throws NotFoundError; ended already it stays as it was. */
export async function endPair(
  ctx: RequestContext,
  { programmeId, pairId }: { programmeId: string; pairId: string },
  reason: string,
): Promise<void> {
  const { rows } = await sql<{ personId: string; otherPersonId: string }>`
    select person_id as "personId", other_person_id as "otherPersonId" from kept_apart
    where tenant_id = ${ctx.caller.tenantId} and programme_id = ${programmeId} and id = ${pairId}`.execute(ctx.db);
  const [pair] = rows;
  if (pair === undefined) throw new NotFoundError();
  ctx.within(programmeId);
  ctx.saw([pair.personId, pair.otherPersonId]);
  await sql`update kept_apart set ended_at = ${ctx.now}, ended_by = ${ctx.caller.accountId}, end_reason = ${reason}
    where tenant_id = ${ctx.caller.tenantId} and id = ${pairId} and ended_at is null`.execute(ctx.db);
}
