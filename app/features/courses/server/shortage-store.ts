import { sql } from 'kysely';
import { rowsAs } from '#app/platform/db/rows-as.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { ListOrigin, Shortage } from '../domain/shortage.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** The tenant's list, what counts longest first; also what is out of date. */
export async function selectShortages({ db, caller }: Omit<Ctx, 'now'>, occupation?: string): Promise<Shortage[]> {
  const wanted = occupation === undefined ? sql`` : sql`and s.occupation = ${occupation}`;
  const { rows } = await sql<Shortage>`
    select s.id, s.occupation, o.name as "occupationName", s.region, s.source, s.published_on as "publishedOn", s.valid_until as "validUntil"
    from shortage_occupations s left join occupations o on o.code = s.occupation
    where s.tenant_id = ${caller.tenantId}::uuid and s.removed_at is null ${wanted}
    order by s.valid_until desc, o.name, s.id limit 3000`.execute(db);
  return rows;
}

/** Adds occupations of one list; answers how many were new. What is listed already by the same source and day is passed over. */
export async function insertShortages(
  { db, caller, now }: Ctx,
  occupations: readonly { id?: string; occupation: string }[],
  { region, source, publishedOn, validUntil }: ListOrigin,
): Promise<number> {
  const rows = occupations.map(({ id = newId(), occupation }) => ({ id, occupation }));
  const { numAffectedRows } = await sql`
    insert into shortage_occupations (tenant_id, id, occupation, region, source, published_on, valid_until, created_at, created_by)
    select ${caller.tenantId}::uuid, r.id, r.occupation, ${region}, ${source}, ${publishedOn}::date, ${validUntil}::date, ${now}::timestamptz, ${caller.accountId}::uuid
    from ${rowsAs(rows, { id: 'uuid', occupation: 'text' })} join occupations o on o.code = r.occupation and length(o.code) = 4
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Takes rows out of the list: one, or all of a source in a region that were published before a day. */
export async function removeShortages(
  { db, caller, now }: Ctx,
  which: { id: string } | Pick<ListOrigin, 'region' | 'source' | 'publishedOn'>,
): Promise<void> {
  const rows = db
    .updateTable('shortage_occupations')
    .set({ removed_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('removed_at', 'is', null);
  await ('id' in which
    ? rows.where('id', '=', which.id)
    : rows
        .where('region', '=', which.region)
        .where('source', '=', which.source)
        .where('published_on', '<=', which.publishedOn)
  ).execute();
}

/** Whether the tenant's list has, or had, a row. */
export async function isListed({ db, caller }: Omit<Ctx, 'now'>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('shortage_occupations')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
