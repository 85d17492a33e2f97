import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PersonValues } from '../domain/mergeable-fields.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** One person as the comparison shows her. Numbers are masked; lists hold what stands in them now. */
export type ComparedPerson = PersonValues & {
  id: string;
  version: number;
  restricted: boolean;
  createdAt: string;
  /** The caller sees every participation of hers. */
  isWhole: boolean;
  numbers: { kind: string; masked: string; isCurrent: boolean }[];
  otherNames: { kind: string; name: string }[];
  contacts: { kind: string; value: string; isSafe: boolean | null }[];
  languages: string[];
  enrolments: {
    id: string;
    programmeId: string;
    programmeName: string;
    status: string;
    referredOn: PlainDate;
    startedOn: PlainDate | null;
    endedOn: PlainDate | null;
    sessions: number;
    minutesPresent: number;
  }[];
  barCount: number;
  /** How many rows there are about her, by table. */
  rows: Record<string, number>;
};

/** Both people in one statement, in the order asked for; undefined where the caller may not know of her. */
export async function selectCompared(
  ctx: Ctx,
  ids: readonly [string, string],
): Promise<(ComparedPerson | undefined)[]> {
  const { db, caller } = ctx;
  const { rows } =
    await sql<ComparedPerson>`select p.id, p.version, p.restricted, p.created_at as "createdAt", p.sex, p.born_on as "bornOn",
      d.given_name as "givenName", d.family_name as "familyName", d.name_in_own_script as "nameInOwnScript", d.municipality, app.sees_whole(p.id) as "isWhole",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'masked', i.masked, 'isCurrent', i.valid_before is null) order by i.valid_before desc nulls first, i.id), '[]')
        from person_identifiers i where i.tenant_id = p.tenant_id and i.person_id = p.id) as numbers,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name), '[]')
        from person_names n where n.tenant_id = p.tenant_id and n.person_id = p.id) as "otherNames",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value, 'isSafe', c.is_safe) order by c.is_first desc, c.kind, c.value), '[]')
        from person_contacts c where c.tenant_id = p.tenant_id and c.person_id = p.id) as contacts,
      (select coalesce(jsonb_agg(l.language order by l.is_first desc, l.language), '[]')
        from person_languages l where l.tenant_id = p.tenant_id and l.person_id = p.id) as languages,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'programmeId', e.programme_id, 'programmeName', g.name, 'status', e.status, 'referredOn', e.referred_on,
          'startedOn', e.started_on, 'endedOn', e.ended_on, 'sessions', coalesce(m.sessions, 0), 'minutesPresent', coalesce(m.minutes, 0)) order by e.referred_on desc, e.id), '[]')
        from enrolments e join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
          left join lateral (select sum(a.present + a.late + a.left_early)::int as sessions, sum(a.minutes_present)::int as minutes from attendance_months a
            where a.tenant_id = e.tenant_id and a.enrolment_id = e.id) m on true
        where e.tenant_id = p.tenant_id and e.person_id = p.id) as enrolments,
      (select count(*)::int from person_bars b where b.tenant_id = p.tenant_id and b.person_id = p.id) as "barCount",
      (select coalesce(jsonb_object_agg(r.table_name, r.row_count), '{}') from app.count_rows_about(p.id) r) as rows
    from people p join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.id
    where p.tenant_id = ${caller.tenantId} and p.id = any(${[...ids]}::uuid[]) and p.merged_into is null`.execute(db);
  return ids.map((id) => rows.find((row) => row.id === id));
}
