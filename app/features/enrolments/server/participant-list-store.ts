import { type SelectQueryBuilder, sql } from 'kysely';
import type { DB } from '#app/platform/db/generated.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ListFilter, ListSort } from '../domain/list-filter.ts';
import type { EnrolmentStatus } from '../domain/status.ts';

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
};

export type ListOrder = { sort: ListSort; descending: boolean; limit: number; offset: number };

/** One statement for the rows of a page and how many there are in all. Names of people the caller may not know do not match. */
export async function selectParticipants(ctx: Ctx, filter: ListFilter, order: ListOrder): Promise<{ rows: ParticipantRow[]; total: number }> {
  const found = await (needsEveryName(filter, order) ? namesFirst(ctx, filter, order) : enrolmentsFirst(ctx, filter, order)).execute();
  return { rows: found as unknown as ParticipantRow[], total: found[0]?.total ?? 0 };
}

// Only fifty names are read unless names decide which rows come, or in what order.
function needsEveryName(filter: ListFilter, order: ListOrder): boolean {
  return order.sort === 'name' || order.sort === 'case-worker' || filter.text !== undefined;
}

const columns = [
  'e.id as enrolmentId', 'e.person_id as personId', 'e.programme_id as programmeId', 'd.given_name as givenName', 'd.family_name as familyName',
  'e.restricted', 'e.status', 'e.site_key as siteKey', 'e.track_key as trackKey', 'e.referred_on as referredOn', 'e.started_on as startedOn',
  'e.ended_on as endedOn', 'e.planned_end_on as plannedEndOn', 'a.name as caseWorkerName',
] as const;

const statusOrder = sql`array_position(array['referred','waiting','accepted','active','paused','ended','declined','withdrawn','mistaken'], e.status)`;

function namesFirst({ db, caller }: Ctx, filter: ListFilter, order: ListOrder) {
  const direction = order.descending ? 'desc' : 'asc';
  const first = order.sort === 'name' ? sql`d.sort_name` : order.sort === 'case-worker' ? sql`a.name` : order.sort === 'start' ? sql`e.started_on` : statusOrder;
  const named = db
    .selectFrom('enrolments as e')
    .innerJoin('person_directory as d', (join) => join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'))
    .leftJoin('accounts as a', (join) => join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.case_worker_id'))
    .where('e.tenant_id', '=', caller.tenantId)
    .select([...columns, sql<number>`count(*) over ()`.as('total')])
    .orderBy(first, (by) => (direction === 'asc' ? by.asc() : by.desc()).nullsLast())
    .orderBy(sql`d.sort_name`)
    .orderBy('e.id')
    .limit(order.limit)
    .offset(order.offset);
  const filtered = matching(named as never, filter) as unknown as typeof named;
  if (filter.text === undefined) return filtered;
  const wanted = filter.text.toLowerCase().split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return wanted.reduce((query, word) => query.where(sql<boolean>`(d.sort_name || ' ' || lower(coalesce(d.name_in_own_script, ''))) like ${word}`), filtered);
}

function enrolmentsFirst({ db, caller }: Ctx, filter: ListFilter, order: ListOrder) {
  const direction = order.descending ? 'desc' : 'asc';
  const first = order.sort === 'start' ? sql`e.started_on` : statusOrder;
  const hits = db
    .selectFrom('enrolments as e')
    .where('e.tenant_id', '=', caller.tenantId)
    .selectAll('e')
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(first, (by) => (direction === 'asc' ? by.asc() : by.desc()).nullsLast())
    .orderBy('e.id')
    .limit(order.limit)
    .offset(order.offset);
  return db
    .with('hits', () => matching(hits as never, filter) as unknown as typeof hits)
    .selectFrom('hits as e')
    .innerJoin('person_directory as d', (join) => join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'))
    .leftJoin('accounts as a', (join) => join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.case_worker_id'))
    .select([...columns, 'e.total'])
    .orderBy(first, (by) => (direction === 'asc' ? by.asc() : by.desc()).nullsLast())
    .orderBy('e.id');
}

function matching<Output>(query: SelectQueryBuilder<DB & { e: DB['enrolments'] }, 'e', Output>, filter: ListFilter) {
  let found = query
    .where('e.programme_id', '=', sql<string>`any(${filter.programmeIds}::uuid[])`)
    .where('e.status', '=', sql<string>`any(${filter.statuses}::text[])`);
  if (filter.siteKey !== undefined) found = found.where('e.site_key', '=', filter.siteKey);
  if (filter.caseWorkerId === null) found = found.where('e.case_worker_id', 'is', null);
  else if (filter.caseWorkerId !== undefined) found = found.where('e.case_worker_id', '=', filter.caseWorkerId);
  if (filter.startedFrom !== undefined) found = found.where('e.started_on', '>=', filter.startedFrom);
  if (filter.startedTo !== undefined) found = found.where('e.started_on', '<=', filter.startedTo);
  return found;
}
