import { sql } from 'kysely';
import { openStatuses } from '#app/features/enrolments/domain/status.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ReferralStatus } from '../domain/referral.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

export type OpenProgramme = { id: string; name: string; definition: ProgrammeDefinition };

/** The caller's programmes that are not over, by name. */
export async function selectOpenProgrammes({
  db,
  caller,
  today,
}: Pick<Ctx, 'db' | 'caller' | 'today'>): Promise<OpenProgramme[]> {
  const rows = await db
    .selectFrom('programmes')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', sql<string>`any(${caller.programmes}::uuid[])`)
    .where((or) => or.or([or('ends_on', 'is', null), or('ends_on', '>=', today)]))
    .select(['id', 'name', 'definition'])
    .orderBy('name')
    .execute();
  return rows as unknown as OpenProgramme[];
}

/** The organisation the caller's account belongs to. */
export async function findOwnOrganisation({ db, caller }: Pick<Ctx, 'db' | 'caller'>): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', caller.accountId)
    .select('organisation_id')
    .executeTakeFirst();
  return row?.organisation_id;
}

/** The definitions of the caller's programmes by id. */
export async function selectDefinitions({
  db,
  caller,
}: Pick<Ctx, 'db' | 'caller'>): Promise<Map<string, ProgrammeDefinition>> {
  const rows = await db
    .selectFrom('programmes')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', sql<string>`any(${caller.programmes}::uuid[])`)
    .select(['id', 'definition'])
    .execute();
  return new Map(rows.map(({ id, definition }) => [id, definition as unknown as ProgrammeDefinition]));
}

/** One of the caller's programmes. */
export async function findProgramme(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
): Promise<OpenProgramme | undefined> {
  const row = await db
    .selectFrom('programmes')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', programmeId)
    .where('id', '=', sql<string>`any(${caller.programmes}::uuid[])`)
    .select(['id', 'name', 'definition'])
    .executeTakeFirst();
  return row as unknown as OpenProgramme | undefined;
}

/** The person's open enrolment in a programme, with the status and day that a referral following it would show. */
export async function findOpenEnrolment(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
  personId: string,
): Promise<{ enrolmentId: string; status: ReferralStatus; statusOn: PlainDate } | undefined> {
  const row = await db
    .selectFrom('enrolments as e')
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.programme_id', '=', programmeId)
    .where('e.person_id', '=', personId)
    .where('e.status', 'in', openStatuses)
    .select([
      'e.id',
      'e.status',
      sql<PlainDate>`coalesce(e.started_on, (select max(m.takes_effect_on) from enrolment_moves m
        where m.tenant_id = e.tenant_id and m.enrolment_id = e.id), e.referred_on)`.as('statusOn'),
    ])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { enrolmentId: row.id, status: followed[row.status as FollowedStatus], statusOn: row.statusOn };
}

type FollowedStatus = 'referred' | 'waiting' | 'accepted' | 'active' | 'paused';
const followed: Record<FollowedStatus, ReferralStatus> = {
  referred: 'taken-up',
  waiting: 'waiting',
  accepted: 'accepted',
  active: 'started',
  paused: 'started',
};

/** The person behind an enrolment of the caller's, and whether her identity is protected. */
export async function getWhoseEnrolment(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<{ personId: string; restricted: boolean }> {
  return db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', enrolmentId)
    .select(['person_id as personId', 'restricted'])
    .executeTakeFirstOrThrow();
}
