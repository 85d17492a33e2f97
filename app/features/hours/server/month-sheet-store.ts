import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Certificate, SheetEntry } from '../domain/sheet.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

const certificatesOf = sql<
  Certificate[]
>`coalesce((select json_agg(json_build_object('certifiedBy', c.certified_by, 'way', c.way, 'answer', c.answer,
    'comment', c.comment, 'paperPlace', c.paper_place, 'byName', b.name, 'certifiedAt', to_char(c.certified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by c.certified_at, c.id) from month_certificates c left join accounts b on b.tenant_id = c.tenant_id and b.id = c.account_id
    where c.tenant_id = m.tenant_id and c.sheet_id = m.id), '[]')`;

/** A participant in the list of a month: her latest sheet, when there is one, and what attendance says now. */
export type MonthRow = {
  enrolmentId: string;
  personId: string;
  restricted: boolean;
  name: string;
  /** Present in the month by the marks as they are now. */
  minutesNow: number;
  sheet: { id: string; version: number; minutes: number; isOutdated: boolean; certificates: Certificate[] } | null;
};

/**
 * Everybody who was present in a month of a programme or has a sheet of it, A–Ö. In a locked month no sheet can be outdated, so nothing is
 * compared.
 */
export async function selectMonthRows(
  { db, caller }: Ctx,
  at: { programmeId: string; month: PlainDate; isLocked: boolean },
): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    with present as (
      select t.enrolment_id, t.minutes_present from attendance_months t
      where t.tenant_id = ${caller.tenantId} and t.programme_id = ${at.programmeId} and t.month = ${at.month} and t.minutes_present > 0),
    latest as (
      select distinct on (s.enrolment_id) s.* from month_sheets s
      where s.tenant_id = ${caller.tenantId} and s.programme_id = ${at.programmeId} and s.month = ${at.month} order by s.enrolment_id, s.version desc)
    select n.enrolment_id as "enrolmentId", n.person_id as "personId", n.restricted, trim(n.given_name || ' ' || n.family_name) as name,
      coalesce(p.minutes_present, 0) as "minutesNow",
      case when m.id is not null then json_build_object('id', m.id, 'version', m.version, 'minutes', m.minutes, 'certificates', ${certificatesOf},
        'isOutdated', not ${at.isLocked}::boolean and app.sheet_substance(m.entries) <> app.sheet_substance(app.month_entries(m.tenant_id, m.enrolment_id, m.month))) end as sheet
    from present p full join latest m on m.enrolment_id = p.enrolment_id
    join participant_names n on n.tenant_id = ${caller.tenantId} and n.enrolment_id = coalesce(p.enrolment_id, m.enrolment_id)
    order by n.given_name collate "sv-SE-x-icu", n.family_name collate "sv-SE-x-icu", n.enrolment_id
    limit 20000`.execute(db);
  return rows;
}

/** One version of a sheet. */
export type SheetVersion = {
  id: string;
  version: number;
  entries: SheetEntry[];
  minutes: number;
  reason: string | null;
  madeAt: Instant;
  madeBy: string | null;
  certificates: Certificate[];
};

/** All versions of a participant's sheet of a month, the latest first. */
export async function selectVersions(
  { db, caller }: Ctx,
  enrolmentId: string,
  month: PlainDate,
): Promise<SheetVersion[]> {
  const { rows } = await sql<SheetVersion>`
    select m.id, m.version, m.entries, m.minutes, r.reason, to_char(m.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", a.name as "madeBy",
      ${certificatesOf} as certificates
    from month_sheets m
    left join month_corrections r on r.tenant_id = m.tenant_id and r.id = m.correction_id
    left join accounts a on a.tenant_id = m.tenant_id and a.id = m.made_by
    where m.tenant_id = ${caller.tenantId} and m.enrolment_id = ${enrolmentId} and m.month = ${month}
    order by m.version desc`.execute(db);
  return rows;
}

/** What a sheet of the month would list now. */
export async function selectEntriesNow(
  { db, caller }: Ctx,
  enrolmentId: string,
  month: PlainDate,
): Promise<SheetEntry[]> {
  const { rows } = await sql<{ entries: SheetEntry[] }>`
    select app.month_entries(${caller.tenantId}::uuid, ${enrolmentId}::uuid, ${month}::date) as entries`.execute(db);
  return rows[0]?.entries ?? [];
}

export type NewCertificate = {
  sheetId: string;
  id: string;
  certifiedBy: 'participant' | 'leader';
  way: 'paper' | 'screen';
  paperPlace: string | null;
};

/**
 * Certifies versions of sheets that are still the latest and say what attendance says; whoever is certified already stays so. Returns the
 * ids of those that cannot be: a newer version has been made, attendance was changed, or they are not in sight.
 */
export async function insertCertificates(
  { db, caller }: Ctx,
  at: { programmeId: string; month: PlainDate },
  certificates: readonly NewCertificate[],
): Promise<string[]> {
  const ids = certificates.map(({ sheetId }) => sheetId);
  const { rows } = await sql<{ id: string }>`
    with good as (
      select m.* from month_sheets m
      where m.tenant_id = ${caller.tenantId} and m.id = any (${ids}::uuid[]) and m.programme_id = ${at.programmeId} and m.month = ${at.month}
        and not exists (select from month_sheets n where n.tenant_id = m.tenant_id and n.programme_id = m.programme_id and n.month = m.month
          and n.enrolment_id = m.enrolment_id and n.version > m.version)
        and app.sheet_substance(m.entries) = app.sheet_substance(app.month_entries(m.tenant_id, m.enrolment_id, m.month))),
    kept as (
      insert into month_certificates (tenant_id, id, sheet_id, programme_id, enrolment_id, person_id, restricted, certified_by, way, paper_place, account_id)
      select m.tenant_id, x.id, m.id, m.programme_id, m.enrolment_id, m.person_id, m.restricted, x.certified_by, x.way, x.paper_place, ${caller.accountId}::uuid
      from good m join json_to_recordset(${JSON.stringify(
        certificates.map(({ id, sheetId, certifiedBy, way, paperPlace }) => ({
          ...{ id, sheet_id: sheetId, certified_by: certifiedBy, way, paper_place: paperPlace },
        })),
      )}::json) x (id uuid, sheet_id uuid, certified_by text, way text, paper_place text) on x.sheet_id = m.id
      on conflict do nothing)
    select id from good`.execute(db);
  const good = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !good.has(id));
}

export type LatestSheet = { id: string; version: number; entries: SheetEntry[]; minutes: number };

/** What stands on these versions of sheets. */
export async function selectLatestSheets({ db, caller }: Ctx, ids: readonly string[]): Promise<LatestSheet[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LatestSheet>`
    select id, version, entries, minutes from month_sheets where tenant_id = ${caller.tenantId} and id = any (${ids}::uuid[])`.execute(
    db,
  );
  return rows;
}
