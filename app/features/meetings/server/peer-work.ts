import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addMonths, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AddSupervision, monthsOfWork, type PeerMonth, type Supervision } from '../domain/peer-work.ts';
import { openTexts, sealTexts } from './seal-texts.ts';

export type CoachedPerson = {
  enrolmentId: string;
  firstName: string;
  programmeName: string;
  lastMetOn: PlainDate | null;
  nextOn: PlainDate | null;
};

/** Those whom the caller coaches as a peer, by first name, with when they met and meet next. */
export async function listCoachedPeople(ctx: RequestContext): Promise<CoachedPerson[]> {
  const { rows } = await sql<CoachedPerson & { personId: string }>`
    select p.enrolment_id as "enrolmentId", p.person_id as "personId", p.first_name as "firstName", g.name as "programmeName",
      (select max(m.meets_on) from meetings m where m.tenant_id = ${ctx.caller.tenantId}::uuid and m.enrolment_id = p.enrolment_id and m.status = 'held') as "lastMetOn",
      (select min(m.meets_on) from meetings m where m.tenant_id = ${ctx.caller.tenantId}::uuid and m.enrolment_id = p.enrolment_id and m.status = 'planned'
        and m.meets_on >= ${ctx.today}::date) as "nextOn"
    from app.peer_people() p join programmes g on g.tenant_id = ${ctx.caller.tenantId}::uuid and g.id = p.programme_id
    order by p.first_name, p.enrolment_id`.execute(ctx.db);
  ctx.saw(rows.map(({ personId }) => personId));
  return rows.map(({ personId: _, ...person }) => person);
}

export type PeerWork = { months: PeerMonth[]; supervisions: Supervision[]; programmes: { id: string; name: string }[] };

/** What the caller has done as a peer coach in the latest twelve months: hours by month, and her supervision. */
export async function getPeerWork(ctx: RequestContext): Promise<PeerWork> {
  const { db, caller, today } = ctx;
  const from = addMonths(`${today.slice(0, 8)}01` as PlainDate, -11);
  const [met, stored, programmes] = await Promise.all([
    sql<{ month: PlainDate; meetings: number; minutes: number }>`
      select month, meetings, minutes from app.own_meeting_months(${from}::date, ${addMonths(from, 12)}::date)`.execute(
      db,
    ),
    db
      .selectFrom('peer_supervisions')
      .where('tenant_id', '=', caller.tenantId)
      .where('held_on', '>=', from)
      .select(['id', 'programme_id as programmeId', 'held_on as heldOn', 'minutes', 'supervisor', 'sealed'])
      .orderBy('held_on', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('programmes')
      .where('tenant_id', '=', caller.tenantId)
      .where('id', 'in', caller.programmes)
      .select(['id', 'name'])
      .orderBy('name')
      .execute(),
  ]);
  const supervisions = stored.map(({ sealed, ...each }) => ({
    ...each,
    heldOn: each.heldOn as PlainDate,
    ...openTexts<{ note: string }>(ctx, 'peer_supervisions', each.id, sealed),
  }));
  return { months: monthsOfWork(met.rows, supervisions), supervisions, programmes };
}

/** Notes supervision the caller has had. The same id twice adds one. Problems: 'not-yet' at heldOn, 'choose' at programmeId. */
export async function addSupervision(ctx: RequestContext, form: AddSupervision): Promise<Result<void, FieldProblems>> {
  const { caller } = ctx;
  if (form.heldOn > ctx.today) return refuse({ heldOn: ['not-yet'] });
  if (!caller.programmes.includes(form.programmeId)) return refuse({ programmeId: ['choose'] });
  await ctx.db
    .insertInto('peer_supervisions')
    .values({
      tenant_id: caller.tenantId,
      id: form.id,
      programme_id: form.programmeId,
      account_id: caller.accountId,
      held_on: form.heldOn,
      minutes: form.minutes,
      supervisor: form.supervisor,
      sealed: sealTexts(ctx, 'peer_supervisions', form.id, { note: form.note }),
      written_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
  return ok(undefined);
}

/** Takes away supervision that was noted by mistake; it is the caller's alone. Throws NotFoundError. */
export async function removeSupervision(
  ctx: RequestContext,
  supervisionId: string,
): Promise<Result<void, FieldProblems>> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('peer_supervisions')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', supervisionId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new NotFoundError();
  return ok(undefined);
}
