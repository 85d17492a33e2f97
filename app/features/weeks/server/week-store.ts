import { sql } from 'kysely';
import type { OfEnrolment } from '#app/features/plans/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Occupation, OccupationForm, WeekAim, WeekAimForm } from '../domain/week.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Reading = Pick<RequestContext, 'db' | 'caller'>;

/** What fills her weeks besides the programme's sessions, also what is over, still to come, or removed. */
export async function selectOccupations({ db, caller }: Reading, enrolmentId: string): Promise<Occupation[]> {
  const { rows } =
    await sql<Occupation>`select id, kind, note, place, weekdays, starts_at as "startsAt", ends_at as "endsAt",
      starts_on as "startsOn", ends_on as "endsOn", version, removed_at is not null as "isRemoved"
    from week_occupations where tenant_id = ${caller.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid order by starts_at, id`.execute(
      db,
    );
  return rows;
}

/** How many minutes a week is meant to hold on a day, as it was said last; undefined when nobody has. */
export async function findWeekAim(
  { db, caller }: Reading,
  enrolmentId: string,
  on: PlainDate,
): Promise<WeekAim | undefined> {
  const { rows } =
    await sql<WeekAim>`select w.minutes, w.from_on as "fromOn", w.reason, coalesce(a.name, '') as "recordedBy"
    from week_aims w left join accounts a on a.tenant_id = w.tenant_id and a.id = w.recorded_by
    where w.tenant_id = ${caller.tenantId}::uuid and w.enrolment_id = ${enrolmentId}::uuid and w.from_on <= ${on}::date
    order by w.from_on desc, w.recorded_at desc limit 1`.execute(db);
  return rows[0];
}

const columnsOf = (form: OccupationForm) => ({
  kind: form.kind,
  note: form.note,
  place: form.place,
  weekdays: [...new Set(form.weekdays)].sort(),
  starts_at: form.startsAt,
  ends_at: form.endsAt,
  starts_on: form.startsOn,
  ends_on: form.endsOn ?? null,
});

/** Keeps an occupation; once however often it is sent. */
export async function insertOccupation(
  { db, caller, now }: Ctx,
  of: OfEnrolment,
  form: OccupationForm & { id: string },
): Promise<void> {
  await db
    .insertInto('week_occupations')
    .values({ ...of, ...columnsOf(form), id: form.id, created_at: now, created_by: caller.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes an occupation, or removes it, if nobody has changed it since `version`; false when somebody has. */
export async function updateOccupation(
  { db, caller, now }: Ctx,
  { id, version }: { id: string; version: number },
  to: OccupationForm | 'removed',
): Promise<boolean> {
  const saved = await db
    .updateTable('week_occupations')
    .set({ ...(to === 'removed' ? { removed_at: now } : columnsOf(to)), version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Keeps how many hours her week is meant to hold; once however often it is sent. */
export async function insertWeekAim({ db, caller, now }: Ctx, of: OfEnrolment, form: WeekAimForm): Promise<void> {
  await db
    .insertInto('week_aims')
    .values({
      ...of,
      id: form.id,
      minutes: Math.round(form.hours * 60),
      from_on: form.fromOn,
      reason: form.reason || null,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
