import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { MergeRefusal } from '../domain/duplicate.ts';
import type { MergeableField } from '../domain/mergeable-fields.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type MergeRecord = {
  id: string;
  keptId: string;
  goneId: string;
  taken: MergeableField[];
  mergedAt: Instant;
  mergedBy: string | null;
  splitAt: Instant | null;
  splitBy: string | null;
  maySplit: boolean;
  givenName: string;
  familyName: string;
  keptVersion: number;
  enrolmentId: string | null;
};

/** A row that came to the person after the merge; `shown` are its columns. */
export type RowSince = { table: string; key: Record<string, unknown>; shown: Record<string, unknown> };

/** Makes two people one in the database, which asks again whether the caller may. */
export async function mergeInDatabase(
  { db }: Ctx,
  merge: {
    id: string;
    keptId: string;
    goneId: string;
    taken: readonly MergeableField[];
    seen: readonly [number, number];
  },
): Promise<'merged' | 'sent-before' | MergeRefusal> {
  const { rows } = await sql<{
    answer: 'merged' | 'sent-before' | MergeRefusal;
  }>`select app.merge_people(${merge.id}, ${merge.keptId}, ${merge.goneId},
    ${[...merge.taken]}::text[], ${[...merge.seen]}::int[]) as answer`.execute(db);
  return rows[0]?.answer ?? 'unseen';
}

/** Gives two people back what each had. */
export async function splitInDatabase(
  { db }: Ctx,
  split: { mergeId: string; toGone: readonly Pick<RowSince, 'table' | 'key'>[]; seen: number },
): Promise<'split' | 'sent-before' | MergeRefusal> {
  const { rows } = await sql<{
    answer: 'split' | 'sent-before' | MergeRefusal;
  }>`select app.split_people(${split.mergeId},
    ${JSON.stringify(split.toGone)}::jsonb, ${split.seen}) as answer`.execute(db);
  return rows[0]?.answer ?? 'unseen';
}

/** Merges of people whom the caller sees, the latest first; one of them with `mergeId`. */
export async function selectMerges({ db, caller }: Ctx, limit: number, mergeId?: string): Promise<MergeRecord[]> {
  const { rows } =
    await sql<MergeRecord>`select m.id, m.kept_id as "keptId", m.gone_id as "goneId", m.taken, m.merged_at as "mergedAt", a.name as "mergedBy",
      m.split_at as "splitAt", s.name as "splitBy", m.split_at is null and app.may_split(m.id) as "maySplit", d.given_name as "givenName", d.family_name as "familyName",
      p.version as "keptVersion",
      (select e.id from enrolments e where e.tenant_id = m.tenant_id and e.person_id = m.kept_id order by e.referred_on desc, e.id limit 1) as "enrolmentId"
    from person_merges m
      join people p on p.tenant_id = m.tenant_id and p.id = m.kept_id
      join person_directory d on d.tenant_id = m.tenant_id and d.person_id = m.kept_id
      left join accounts a on a.tenant_id = m.tenant_id and a.id = m.merged_by
      left join accounts s on s.tenant_id = m.tenant_id and s.id = m.split_by
    where m.tenant_id = ${caller.tenantId} ${mergeId === undefined ? sql`` : sql`and m.id = ${mergeId}`}
    order by m.merged_at desc, m.id limit ${limit}`.execute(db);
  return rows;
}

/** What has come to the person since the merge and belonged to neither before. */
export async function selectRowsSince({ db }: Ctx, mergeId: string): Promise<RowSince[]> {
  const { rows } =
    await sql<RowSince>`select table_name as "table", row_key as key, shown from app.rows_since_merge(${mergeId}) order by 1, 2`.execute(
      db,
    );
  return rows;
}
