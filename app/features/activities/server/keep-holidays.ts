import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { dayOfRest, type EveKey, type HolidayKey } from '../domain/holidays.ts';
import { cancelSessionsOn, type MetSession, selectClosedDays, selectSessionsOn } from './closure-store.ts';
import { listClosures } from './keep-closures.ts';

const DAYS_AHEAD = 365;

export type RestDay = { day: PlainDate; key: HolidayKey | EveKey };
export type HolidayPage = {
  programme: { id: string; name: string };
  eves: readonly string[];
  days: RestDay[];
  /** Sessions that lie on them and are still on. */
  met: MetSession[];
};

/** Public holidays and the eves a programme rests on, a year ahead, and the sessions that lie on them. Throws NotFoundError. */
export async function getHolidays(ctx: RequestContext, programmeId: string): Promise<HolidayPage> {
  const [{ programme }, closed] = await Promise.all([
    listClosures(ctx, programmeId),
    selectClosedDays(ctx, [programmeId], { from: ctx.today, to: ctx.today }),
  ]);
  const eves = closed.get(programmeId)?.eves ?? [];
  const days = Array.from({ length: DAYS_AHEAD }, (_, offset) => addDays(ctx.today, offset)).flatMap((day) => {
    const key = dayOfRest(day, eves);
    return key === undefined ? [] : [{ day, key }];
  });
  const met = await selectSessionsOn(
    ctx,
    programmeId,
    days.map(({ day }) => day),
  );
  return { programme, eves, days, met };
}

/** Says which eves a programme rests on; no session is touched. */
export async function saveEves(ctx: RequestContext, programmeId: string, eves: readonly EveKey[]): Promise<void> {
  await listClosures(ctx, programmeId);
  const closed_eves = [...eves];
  await ctx.db
    .insertInto('timetable_settings')
    .values({ tenant_id: ctx.caller.tenantId, programme_id: programmeId, closed_eves })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'programme_id'])
        .doUpdateSet(({ eb }) => ({ closed_eves, version: eb('timetable_settings.version', '+', 1) })),
    )
    .execute();
}

/** Cancels, in one step, what lies on holidays a year ahead, each with its day's name as the reason; returns how many. */
export async function cancelOnHolidays(
  ctx: RequestContext,
  programmeId: string,
  nameOf: (key: HolidayKey | EveKey) => string,
): Promise<number> {
  const { days } = await getHolidays(ctx, programmeId);
  ctx.within(programmeId);
  return cancelSessionsOn(
    ctx,
    programmeId,
    days.map(({ day, key }) => ({ day, reason: nameOf(key) })),
  );
}
