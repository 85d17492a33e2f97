import { sql } from 'kysely';
import { firstOfMonth } from '#app/features/hours/domain/month.ts';
import { getMonthFile, sendMonth } from '#app/features/hours/public.ts';
import type { Keys } from '#app/platform/crypto/keys.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import { makeRandom } from './random.ts';
import type { Rows } from './rows.ts';

/**
 * The last two months of the programmes that run: the earlier one certified, locked, sent, and then corrected, so that it must be sent again;
 * the later one in the middle of being certified. Made by the product itself, behind its walls, as the programme's coordinator.
 */
export async function loadHours(
  tx: Db,
  rows: Rows,
  { seed, today, keys }: { seed: string; today: PlainDate; keys: Keys },
) {
  for (const programme of rows.programmes) {
    const { tenant_id: tenantId, key } = programme;
    const programmeId = programme.id;
    const coordinator = rows.role_assignments.find(
      (each) => each.programme_id === programmeId && each.role === 'coordinator',
    )?.account_id;
    if (!key.endsWith('-nu') || coordinator === undefined) continue;
    const readable = rows.named_readers.filter((each) => each.account_id === coordinator).map((each) => each.person_id);
    const later = addMonths(firstOfMonth(today), -1);
    const earlier = addMonths(later, -1);
    await sql`select set_config('app.tenant', ${tenantId}, true), set_config('app.role', 'coordinator', true), set_config('app.account', ${coordinator}, true),
      set_config('app.programmes', ${`{${programmeId}}`}, true), set_config('app.today', ${today}, true),
      set_config('app.restricted', ${`{${readable.join(',')}}`}, true)`.execute(tx);
    const at = { tenantId, programmeId, coordinator, random: makeRandom(`${seed}:months:${key}`) };
    await sql`select app.make_month_sheets(${programmeId}::uuid, ${earlier}::date), app.make_month_sheets(${programmeId}::uuid, ${later}::date)`.execute(
      tx,
    );
    await sql`update month_sheets set made_at = (month + interval '1 month' + interval '10 hours') where programme_id = ${programmeId}`.execute(
      tx,
    );
    await certify(tx, at, earlier, 1);
    await certify(tx, at, later, 0.6);
    await sql`select app.lock_month(${programmeId}::uuid, ${earlier}::date)`.execute(tx);
    const lockedAt = `${addDays(later, 6)}T09:00:00.000Z`;
    await sql`update month_locks set locked_at = ${lockedAt} where programme_id = ${programmeId}`.execute(tx);
    await sendAndCorrect(tx, at, earlier, { keys, today, sentAt: `${addDays(later, 6)}T09:30:00.000Z` });
  }
  await sql`select set_config('app.tenant', '', true), set_config('app.role', '', true), set_config('app.account', '', true), set_config('app.programmes', '', true), set_config('app.restricted', '', true)`.execute(
    tx,
  );
}

type At = { tenantId: string; programmeId: string; coordinator: string; random: ReturnType<typeof makeRandom> };

// Some have said nothing yet, some are waiting for the leader, one says that something is wrong.
async function certify(tx: Db, at: At, month: PlainDate, share: number): Promise<void> {
  const { rows: sheets } = await sql<{ id: string; enrolment_id: string; person_id: string; restricted: boolean }>`
    select id, enrolment_id, person_id, restricted from month_sheets where programme_id = ${at.programmeId} and month = ${month} order by enrolment_id`.execute(
    tx,
  );
  const next = addMonths(month, 1);
  const certificates = sheets.flatMap((sheet, index) => {
    const own = {
      tenant_id: at.tenantId,
      programme_id: at.programmeId,
      sheet_id: sheet.id,
      enrolment_id: sheet.enrolment_id,
    };
    const keys = { ...own, person_id: sheet.person_id, restricted: sheet.restricted };
    if (share < 1 && at.random.int(1, 10) > share * 10) return [];
    const when = (hour: number) => `${addDays(next, at.random.int(1, 4))}T${hour}:${10 + (index % 50)}:00.000Z`;
    const isWrong = share < 1 && index === 0;
    const hers = isWrong
      ? { way: 'link', answer: 'wrong', comment: 'Jag var här en dag till, i slutet av månaden.', language: 'sv' }
      : index % 5 === 4
        ? { way: 'paper', answer: 'right', paper_place: 'Pärm 3', account_id: at.coordinator }
        : { way: 'link', answer: 'right', language: index % 3 === 0 ? 'ar' : 'sv' };
    const participant = { ...keys, id: at.random.uuid(), certified_by: 'participant', certified_at: when(11), ...hers };
    if (isWrong || (share < 1 && index % 2 === 0)) return [participant];
    const leader = { certified_by: 'leader', way: 'screen', account_id: at.coordinator, certified_at: when(14) };
    return [participant, { ...keys, ...leader, id: at.random.uuid() }];
  });
  for (let from = 0; from < certificates.length; from += 300)
    await tx
      .insertInto('month_certificates')
      .values(certificates.slice(from, from + 300))
      .execute();
}

async function sendAndCorrect(
  tx: Db,
  { tenantId, programmeId, coordinator, random }: At,
  month: PlainDate,
  { keys, today, sentAt }: { keys: Keys; today: PlainDate; sentAt: string },
): Promise<void> {
  const ctx = {
    db: tx,
    caller: { tenantId, accountId: coordinator, role: 'coordinator', programmes: [programmeId] },
    services: { keys },
    now: sentAt,
    today,
    saw: () => {},
    within: () => {},
  } as unknown as RequestContext;
  await sql`set local role egenvag_app`.execute(tx);
  const file = await getMonthFile(ctx, { programmeId, month });
  const form = { id: random.uuid(), checksum: file.checksum, way: 'portal', withoutFaulty: '1' } as const;
  await sendMonth(ctx, { programmeId, month }, { ...form, note: 'Kvittens sparad i pärmen' });
  const { rows } = await sql<{ session_id: string; enrolment_id: string }>`
    select session_id, enrolment_id from attendance_marks where tenant_id = ${tenantId} and programme_id = ${programmeId} and mark = 'present' and not cancelled
      and held_on >= ${month} and held_on < ${addMonths(month, 1)} order by held_on desc, session_id, enrolment_id limit 1`.execute(
    tx,
  );
  const [mark] = rows;
  if (mark !== undefined) {
    await tx
      .insertInto('month_corrections')
      .values({
        ...{ tenant_id: tenantId, programme_id: programmeId, month, id: random.uuid(), session_id: mark.session_id },
        ...{ reason: 'Markerad på fel deltagare', corrected_by: coordinator },
      })
      .execute();
    await sql`update attendance_marks set mark = 'absent', absence_reason = 'no-notice', minutes_present = 0, version = version + 1
      where tenant_id = ${tenantId} and session_id = ${mark.session_id} and enrolment_id = ${mark.enrolment_id}`.execute(
      tx,
    );
    await sql`update activity_sessions set sheet_version = sheet_version + 1 where tenant_id = ${tenantId} and id = ${mark.session_id}`.execute(
      tx,
    );
  }
  await sql`reset role`.execute(tx);
}
