import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { StandInForm } from '../domain/stand-in-form.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

export type StandIn = {
  id: string;
  awayId: string;
  awayName: string;
  standInId: string;
  standInName: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** Whose work list the caller looks after today besides her own, by name. */
export async function selectAway({ db, caller, today }: Ctx): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('stand_ins as s')
    .innerJoin('accounts as a', (join) => join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.away_id'))
    .where('s.tenant_id', '=', caller.tenantId)
    .where('s.stand_in_id', '=', caller.accountId)
    .where('s.starts_on', '<=', today)
    .where('s.ends_before', '>', today)
    .select(['a.id', 'a.name'])
    .distinct()
    .orderBy('a.name')
    .execute();
}

/** Arrangements that go on or are to come among these accounts, in order of time. */
export async function selectStandIns({ db, caller, today }: Ctx, accountIds: readonly string[]): Promise<StandIn[]> {
  const { rows } = await sql<StandIn>`
    select s.id, s.away_id as "awayId", a.name as "awayName", s.stand_in_id as "standInId", b.name as "standInName", s.starts_on as "startsOn", s.ends_before - 1 as "endsOn"
    from stand_ins s join accounts a on a.tenant_id = s.tenant_id and a.id = s.away_id join accounts b on b.tenant_id = s.tenant_id and b.id = s.stand_in_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.ends_before > ${today}::date and s.ends_before > s.starts_on
      and (s.away_id = any (${accountIds}::uuid[]) or s.stand_in_id = any (${accountIds}::uuid[]))
    order by s.starts_on, a.name`.execute(db);
  return rows;
}

/** Adds an arrangement; the same id sent again adds nothing. */
export async function insertStandIn({ db, caller }: Ctx, form: StandInForm): Promise<void> {
  await db
    .insertInto('stand_ins')
    .values({
      tenant_id: caller.tenantId,
      id: form.id,
      away_id: form.awayId,
      stand_in_id: form.standInId,
      starts_on: form.startsOn as PlainDate,
      ends_before: addDays(form.endsOn as PlainDate, 1),
      arranged_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends an arrangement from today on; false when there is none that the caller may end. */
export async function endStandInToday({ db, caller, today }: Ctx, id: string): Promise<boolean> {
  const ended = await db
    .updateTable('stand_ins')
    .set({ ends_before: sql<PlainDate>`greatest(starts_on, ${today}::date)` })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
