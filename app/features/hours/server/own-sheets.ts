import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { SheetEntry } from '../domain/sheet.ts';

/** A month of hers as it is certified; `answer` is what she has said of this version. */
export type OwnSheet = {
  id: string;
  programmeName: string;
  month: PlainDate;
  entries: SheetEntry[];
  minutes: number;
  answer: 'right' | 'wrong' | null;
};

/** The latest version of each of her months, the newest first. */
export async function listOwnSheets({ db, person }: Pick<PortalContext, 'db' | 'person'>): Promise<OwnSheet[]> {
  const { rows } = await sql<OwnSheet>`
    select distinct on (m.month, m.enrolment_id) m.id, p.name as "programmeName", m.month, m.entries, m.minutes,
      (select c.answer from month_certificates c where c.tenant_id = m.tenant_id and c.sheet_id = m.id and c.certified_by = 'participant'
        order by c.certified_at desc, c.id desc limit 1) as answer
    from month_sheets m join programmes p on p.tenant_id = m.tenant_id and p.id = m.programme_id
    where m.tenant_id = ${person.tenantId}::uuid and m.person_id = ${person.personId}::uuid
    order by m.month desc, m.enrolment_id, m.version desc limit 60`.execute(db);
  return rows;
}

/** One of her months in its latest version. Throws NotFoundError, also for a version that has been replaced. */
export async function getOwnSheet(ctx: Pick<PortalContext, 'db' | 'person'>, sheetId: string): Promise<OwnSheet> {
  const sheet = (await listOwnSheets(ctx)).find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new NotFoundError();
  return sheet;
}

/** Her answer about a month. What she said once is right stays so; sent twice it is kept once. Throws NotFoundError. */
export async function answerOwnSheet(
  ctx: PortalContext,
  sheetId: string,
  { answer, comment }: { answer: 'right' | 'wrong'; comment?: string | undefined },
): Promise<void> {
  const { db, person, now, language } = ctx;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`month-sheet:${sheetId}`}, 0))`.execute(db);
  const sheet = await getOwnSheet(ctx, sheetId);
  if (sheet.answer === 'right' || (sheet.answer === 'wrong' && answer === 'wrong')) return;
  await sql`insert into month_certificates (tenant_id, id, sheet_id, programme_id, enrolment_id, person_id, restricted, certified_by, way, answer, comment, language, certified_at)
    select m.tenant_id, ${newId()}::uuid, m.id, m.programme_id, m.enrolment_id, m.person_id, e.restricted, 'participant', 'portal', ${answer},
      ${answer === 'wrong' ? (comment ?? null) : null}, ${language}, ${now}::timestamptz
    from month_sheets m join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id
    where m.tenant_id = ${person.tenantId}::uuid and m.id = ${sheetId}::uuid`.execute(db);
}
