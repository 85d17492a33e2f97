import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { countedAtMost, type ListFilter, type ListSort } from '../domain/list-filter.ts';
import { type EnrolmentStatus, enrolmentStatuses } from '../domain/status.ts';
import { alikeIn, namePatterns } from './name-patterns.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type ParticipantRow = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  restricted: boolean;
  status: EnrolmentStatus;
  siteKey: string | null;
  trackKey: string | null;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  caseWorkerName: string | null;
  /** Found by a name that is spelt in another way, an earlier name or another script. */
  isAlike?: boolean;
};

export type ListOrder = { sort: ListSort; descending: boolean; limit: number; offset: number };

/**
 * One statement for the rows of a page and how many there are (counted up to countedAtMost + 1). The page's rows are found
 * in an index's order where there is one; only they are joined with names and colleagues.
 */
export async function selectParticipants(
  { db, caller }: Ctx,
  filter: ListFilter,
  order: ListOrder,
): Promise<{ rows: ParticipantRow[]; total: number }> {
  const tenant = sql`${caller.tenantId}::uuid`;
  const { hits, all, namesIn } = namesLead(filter, order)
    ? byName(tenant, filter, order)
    : byEnrolment(tenant, filter, order);
  const direction = sql.raw(order.descending ? 'desc' : 'asc');
  const names =
    namesIn === 'h' ? sql`` : sql`join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id`;
  const statement = sql<ParticipantRow & { total: number }>`with hits as materialized (${hits})
    select e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId",
      ${sql.ref(`${namesIn}.given_name`)} as "givenName", ${sql.ref(`${namesIn}.family_name`)} as "familyName",
      e.restricted, e.status, e.site_key as "siteKey", e.track_key as "trackKey", e.referred_on as "referredOn", e.started_on as "startedOn",
      e.ended_on as "endedOn", e.planned_end_on as "plannedEndOn", a.name as "caseWorkerName",
      (select count(*)::int from (${all} limit ${countedAtMost + 1}) c) as total
    from hits h
      join enrolments e on e.tenant_id = ${tenant} and e.id = h.id
      ${names}
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    order by h.key ${direction}, h.id ${direction}`;
  const { rows } = await statement.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

/**
 * Those in whose names the words of the filter do not occur as they were typed, but spelt in another way or as an earlier name:
 * the most similar first, at most `limit`.
 */
export async function selectAlike({ db, caller }: Ctx, filter: ListFilter, limit: number): Promise<ParticipantRow[]> {
  const tenant = sql`${caller.tenantId}::uuid`;
  const text = filter.text ?? '';
  const { rows } = await sql<ParticipantRow>`${alikeIn(tenant, sql`${filter.programmeIds}::uuid[]`, text)}
    select e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName", n.family_name as "familyName",
      e.restricted, e.status, e.site_key as "siteKey", e.track_key as "trackKey", e.referred_on as "referredOn", e.started_on as "startedOn",
      e.ended_on as "endedOn", e.planned_end_on as "plannedEndOn", a.name as "caseWorkerName", true as "isAlike"
    from matched m
      join enrolments e on e.tenant_id = ${tenant} and e.id = m.enrolment_id
      join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where e.status = any(${filter.statuses}::text[]) ${conditionsOf(filter)} and not (true ${likeEvery(text)})
    order by similarity(n.sort_name, ${text}) desc, n.sort_name, e.id limit ${limit}`.execute(db);
  return rows;
}

// A caseload or a phase is found faster through the enrolments than by walking the names.
function namesLead(filter: ListFilter, order: ListOrder): boolean {
  return order.sort === 'name' && filter.caseWorkerId === undefined && filter.startedTo === undefined;
}

/** `namesIn`: whether the hits (h) bring the names along, or participant_names (n) is asked for those of the page. */
type Parts = { hits: RawBuilder<unknown>; all: RawBuilder<unknown>; namesIn: 'h' | 'n' };

function byName(tenant: RawBuilder<unknown>, filter: ListFilter, { descending, limit, offset }: ListOrder): Parts {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const atSite =
    filter.siteKey === undefined
      ? sql``
      : sql`join enrolments e on e.tenant_id = n.tenant_id and e.id = n.enrolment_id and e.site_key = ${filter.siteKey}`;
  // Every name that is counted is compared with each of them: fewer where nearly all are asked for.
  const others = enrolmentStatuses.filter((status) => !filter.statuses.includes(status));
  const hasStatus =
    others.length < filter.statuses.length
      ? sql`n.status <> all(${others}::text[])`
      : sql`n.status = any(${filter.statuses}::text[])`;
  const matches = sql`n.tenant_id = ${tenant} and ${hasStatus} ${likeEvery(filter.text)}`;
  // On the first page of one programme every hit is shown, and brings its names along. Elsewhere most are skipped, and never leave the index.
  const namesIn = offset === 0 && filter.programmeIds.length === 1 ? 'h' : 'n';
  const names = namesIn === 'h' ? sql`, n.given_name, n.family_name` : sql``;
  return {
    namesIn,
    // Each programme's names lie in order in the index; together they are merged.
    hits: sql`select f.* from unnest(${filter.programmeIds}::uuid[]) p (id) cross join lateral (
        select n.enrolment_id as id, n.sort_name as key ${names} from participant_names n ${atSite} where n.programme_id = p.id and ${matches}
        order by n.sort_name ${direction}, n.enrolment_id ${direction} limit ${limit + offset}) f
      order by f.key ${direction}, f.id ${direction} limit ${limit} offset ${offset}`,
    all: sql`select 1 from participant_names n ${atSite} where n.programme_id = any(${filter.programmeIds}::uuid[]) and ${matches}`,
  };
}

function byEnrolment(
  tenant: RawBuilder<unknown>,
  filter: ListFilter,
  { sort, descending, limit, offset }: ListOrder,
): Parts {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const needsNames = sort === 'name' || filter.text !== undefined;
  const names = needsNames
    ? sql`join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id ${likeEvery(filter.text)}`
    : sql``;
  const workers =
    sort === 'case-worker' ? sql`left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id` : sql``;
  const key = {
    name: sql`n.sort_name`,
    start: sql`e.started_on`,
    status: sql`array_position(${enrolmentStatuses}::text[], e.status)`,
    'case-worker': sql`a.name`,
  }[sort];
  const matches = sql`e.tenant_id = ${tenant} and e.status = any(${filter.statuses}::text[]) ${conditionsOf(filter)}`;
  const found = sql`select e.id, ${key} as key from enrolments e ${names} ${workers}`;
  const ordered = sql`order by ${key} ${direction}, e.id ${direction}`;
  return {
    namesIn: 'n',
    hits: sql`select f.id, f.key from unnest(${filter.programmeIds}::uuid[]) p (id) cross join lateral (
        ${found} where e.programme_id = p.id and ${matches} ${ordered} limit ${limit + offset}) f
      order by f.key ${direction}, f.id ${direction} limit ${limit} offset ${offset}`,
    all: sql`select 1 from enrolments e ${names} where e.programme_id = any(${filter.programmeIds}::uuid[]) and ${matches}`,
  };
}

function conditionsOf(filter: ListFilter): RawBuilder<unknown> {
  const conditions = [
    filter.siteKey === undefined ? undefined : sql`and e.site_key = ${filter.siteKey}`,
    filter.caseWorkerId === undefined
      ? undefined
      : filter.caseWorkerId === null
        ? sql`and e.case_worker_id is null`
        : sql`and e.case_worker_id = ${filter.caseWorkerId}`,
    filter.startedFrom === undefined ? undefined : sql`and e.started_on >= ${filter.startedFrom}`,
    filter.startedTo === undefined ? undefined : sql`and e.started_on <= ${filter.startedTo}`,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` `,
  );
}

function likeEvery(text: string | undefined): RawBuilder<unknown> {
  return sql.join(
    namePatterns(text ?? '').map((pattern) => sql`and n.sort_name like ${pattern}`),
    sql` `,
  );
}
