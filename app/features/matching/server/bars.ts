import { sql } from 'kysely';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { keysOf } from '#app/features/plans/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Bar } from '../domain/bars.ts';

export type BarList = { head: ParticipantHead; bars: Bar[]; employers: { id: string; name: string }[] };

/** Employers she is barred from as far as the caller's programme wrote them down, and those that words may mean. Throws NotFoundError. */
export async function getBars(ctx: RequestContext, enrolmentId: string, words = ''): Promise<BarList> {
  const { db, caller, today } = ctx;
  const head = await getParticipantHead(ctx, enrolmentId);
  const { rows: bars } =
    await sql<Bar>`select b.id, b.employer_id as "employerId", coalesce(e.name, '') as "employerName", b.said_by as "saidBy", b.valid_from as "validFrom"
    from employer_bars b left join employers e on e.tenant_id = b.tenant_id and e.id = b.employer_id
    where b.tenant_id = ${caller.tenantId}::uuid and b.person_id = ${head.personId}::uuid and (b.valid_before is null or b.valid_before > ${today}::date)
    order by e.name, b.id`.execute(db);
  const looked = words.trim();
  const { rows: employers } =
    looked.length < 2
      ? { rows: [] }
      : await sql<{ id: string; name: string }>`select e.id, e.name from employers e
        where e.tenant_id = ${caller.tenantId}::uuid and e.archived_at is null and strpos(lower(e.name), lower(${looked})) > 0
        order by e.name, e.id limit 10`.execute(db);
  return { head, bars, employers };
}

/** Bars her from an employer from today; sent twice it is there once. Problem 'choose-employer'. */
export async function addBar(
  ctx: RequestContext,
  enrolmentId: string,
  { id, employerId }: { id: string; employerId: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const { db, caller, now, today } = ctx;
  const { head, bars } = await getBars(ctx, enrolmentId);
  const known = bars.find((bar) => bar.employerId === employerId);
  if (known !== undefined) return ok({ id: known.id });
  const employer = await db
    .selectFrom('employers')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', employerId)
    .select('id')
    .executeTakeFirst();
  if (employer === undefined) return refuse({ employerId: ['choose-employer'] });
  await db
    .insertInto('employer_bars')
    .values({
      ...keysOf(caller, head),
      id,
      employer_id: employerId,
      said_by: 'staff',
      valid_from: today,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({ id });
}

/** The bar holds no longer from today; once more is the same. Throws NotFoundError. */
export async function endBar(
  ctx: RequestContext,
  { enrolmentId, barId }: { enrolmentId: string; barId: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const bar = await ctx.db
    .selectFrom('employer_bars')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('person_id', '=', head.personId)
    .where('id', '=', barId)
    .select('valid_before')
    .executeTakeFirst();
  if (bar === undefined) throw new NotFoundError();
  if (bar.valid_before !== null && bar.valid_before <= ctx.today) return ok({ id: barId });
  await ctx.db
    .updateTable('employer_bars')
    .set({ valid_before: ctx.today })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', barId)
    .execute();
  return ok({ id: barId });
}
