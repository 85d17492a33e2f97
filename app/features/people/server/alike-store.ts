import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AlikePerson, AlikeReason } from '../domain/alike.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

type Nobody = { personId: null };

/** The rows of app.find_alike with what the caller sees of each: one without a person says that somebody else is alike. */
export async function selectAlike(
  { db, caller }: Ctx,
  about: { exceptId: string; name: string; bornOn: PlainDate | null; phone: string | null; numbers: Buffer[] },
): Promise<(AlikePerson | Nobody)[]> {
  const { rows } = await sql<
    AlikePerson | Nobody
  >`select a.person_id as "personId", a.reasons, a.weight, d.given_name as "givenName", d.family_name as "familyName", p.born_on as "bornOn",
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'programmeName', g.name, 'status', e.status) order by e.referred_on desc, e.id), '[]')
        from enrolments e join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id where e.tenant_id = ${caller.tenantId} and e.person_id = a.person_id) as enrolments
    from app.find_alike(${about.name}, ${about.bornOn}::date, array_remove(array[app.phone_key(${about.phone})], null), ${about.numbers}::bytea[], ${about.exceptId}) a
      left join people p on p.tenant_id = ${caller.tenantId} and p.id = a.person_id
      left join person_directory d on d.tenant_id = ${caller.tenantId} and d.person_id = a.person_id
    order by a.weight desc, a.person_id`.execute(db);
  return rows;
}

type Pair = { personId: string; reasons: readonly AlikeReason[]; weight: number; isElse: boolean };

/** Notes pairs of people who are alike, with or without the decision that they are not the same. A decision stands. */
export async function insertPairs({ db, caller }: Ctx, personId: string, others: readonly Pair[]): Promise<void> {
  for (const other of others) {
    const [a, b] = [personId, other.personId].sort() as [string, string];
    const decision = other.isElse ? 'not-same' : null;
    await sql`insert into duplicate_pairs as d (tenant_id, person_a, person_b, reasons, weight, decision, decided_at, decided_by)
      values (${caller.tenantId}, ${a}, ${b}, ${[...other.reasons]}::text[], ${other.weight}, ${decision}, case when ${other.isElse}::boolean then now() end, ${other.isElse ? caller.accountId : null}::uuid)
      on conflict (tenant_id, person_a, person_b) do update set decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by
        where d.decision is null and excluded.decision is not null`.execute(db);
  }
}

/** Whom a person's id leads to: herself, or the one she has been merged into. */
export async function findLedTo({ db }: Pick<Ctx, 'db'>, personId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select app.leads_to(${personId}) as id`.execute(db);
  return rows[0]?.id ?? personId;
}
