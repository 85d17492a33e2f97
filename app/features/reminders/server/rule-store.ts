import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ReminderRule, RuleForm } from '../domain/rule.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

export type KeptRule = ReminderRule & { version: number; eves: string[] | null };

/** The rule of a programme and the eves it rests on (null: those usual); undefined when it has none. */
export async function findRule({ db, caller }: Omit<Ctx, 'now'>, programmeId: string): Promise<KeptRule | undefined> {
  const { rows } = await sql<KeptRule>`
    select r.is_on as "isOn", r.for_sessions as "forSessions", r.for_meetings as "forMeetings", r.tells_changes as "tellsChanges", r.for_messages as "forMessages",
      r.hours_before as "hoursBefore", r.least_minutes as "leastMinutes", r.changes_within_days as "changesWithinDays",
      to_char(r.allowed_from, 'HH24:MI') as "allowedFrom", to_char(r.allowed_before, 'HH24:MI') as "allowedBefore",
      r.on_sundays as "onSundays", r.on_holidays as "onHolidays", r.shows_place as "showsPlace", r.without_wish as "withoutWish", r.version, t.closed_eves as eves
    from reminder_rules r left join timetable_settings t on t.tenant_id = r.tenant_id and t.programme_id = r.programme_id
    where r.tenant_id = ${caller.tenantId}::uuid and r.programme_id = ${programmeId}::uuid`.execute(db);
  return rows[0];
}

/** Saves a rule if nobody has since `version` (0: there was none); false when somebody has. */
export async function saveRuleRow({ db, caller, now }: Ctx, programmeId: string, form: RuleForm): Promise<boolean> {
  const columns = {
    is_on: form.isOn,
    for_sessions: form.forSessions,
    for_meetings: form.forMeetings,
    tells_changes: form.tellsChanges,
    for_messages: form.forMessages,
    hours_before: form.hoursBefore,
    least_minutes: form.leastMinutes,
    changes_within_days: form.changesWithinDays,
    allowed_from: form.allowedFrom,
    allowed_before: form.allowedBefore,
    on_sundays: form.onSundays,
    on_holidays: form.onHolidays,
    shows_place: form.showsPlace,
    without_wish: form.withoutWish,
    changed_at: now,
    changed_by: caller.accountId,
  };
  if (form.version === 0) {
    const added = await db
      .insertInto('reminder_rules')
      .values({ tenant_id: caller.tenantId, programme_id: programmeId, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await db
    .updateTable('reminder_rules')
    .set({ ...columns, version: form.version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('version', '=', form.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
