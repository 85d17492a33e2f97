import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralValues } from './referral-values.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today' | 'now'>;

const columns = [
  'r.id',
  'r.programme_id as programmeId',
  'r.source',
  'r.organisation_id as organisationId',
  'r.referred_by as referredBy',
  'r.referred_on as referredOn',
  'r.received_at as receivedAt',
  'r.restricted',
  'r.handler_id as handlerId',
  'r.status',
  'r.status_on as statusOn',
  'r.shared_reason_class as sharedReasonClass',
  'r.shared_reason as sharedReason',
  'r.asked_on as askedOn',
  'r.news_on as newsOn',
  'r.person_id as personId',
  'r.enrolment_id as enrolmentId',
  'r.given_name as givenName',
  'r.family_name as familyName',
  'r.name_in_own_script as nameInOwnScript',
  'r.born_on as bornOn',
  'r.birth_year as birthYear',
  'r.phone',
  'r.email',
  'r.contact_note as contactNote',
  'r.first_language as firstLanguage',
  'r.interpreter',
  'r.form_language as formLanguage',
  'r.municipality',
  'r.residence',
  'r.permit_until as permitUntil',
  'r.agency_housing as agencyHousing',
  'r.establishment_from as establishmentFrom',
  'r.in_sweden_since as inSwedenSince',
  'r.number_kind as numberKind',
  'r.number_masked as numberMasked',
  'r.wish',
  'r.message',
  'r.version',
] as const;

/** A referral with the names that its page shows. */
export type StoredReferral = Referral & {
  programmeName: string;
  organisationName: string | null;
  referredByName: string | null;
};

function referrals({ db, caller }: Pick<Ctx, 'db' | 'caller'>) {
  return db
    .selectFrom('referrals as r')
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.programme_id'),
    )
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'r.tenant_id').onRef('o.id', '=', 'r.organisation_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.referred_by'),
    )
    .where('r.tenant_id', '=', caller.tenantId)
    .select([...columns, 'p.name as programmeName', 'o.name as organisationName', 'a.name as referredByName']);
}

/** One referral; undefined when the caller may not know of it. */
export async function findReferral(
  ctx: Pick<Ctx, 'db' | 'caller'>,
  referralId: string,
): Promise<StoredReferral | undefined> {
  const row = await referrals(ctx).where('r.id', '=', referralId).executeTakeFirst();
  return row as StoredReferral | undefined;
}

/** The partner officer's referrals, the newest first: those she may see are hers, and her unit's when it shares. */
export async function selectOwnReferrals(
  ctx: Pick<Ctx, 'db' | 'caller'>,
  page: { limit: number; offset: number },
): Promise<{ rows: StoredReferral[]; total: number }> {
  const [rows, counted] = await Promise.all([
    referrals(ctx)
      .where('r.source', '=', 'partner')
      .orderBy('r.received_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    ctx.db
      .selectFrom('referrals')
      .where('tenant_id', '=', ctx.caller.tenantId)
      .where('source', '=', 'partner')
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows: rows as StoredReferral[], total: Number(counted.total) };
}

export type IncomingFilter = {
  programmeId?: string | undefined;
  /** `open`: waiting for somebody to decide, or with news from the partner that nobody has read. */
  status: 'open' | 'decided' | 'all';
};

/** The queue, new ones first; decided ones by the day of their latest change. */
export async function selectIncoming(
  ctx: Pick<Ctx, 'db' | 'caller'>,
  filter: IncomingFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: StoredReferral[]; total: number }> {
  let list = referrals(ctx);
  let counting = ctx.db
    .selectFrom('referrals as r')
    .where('r.tenant_id', '=', ctx.caller.tenantId)
    .select(({ fn }) => fn.countAll<string>().as('total'));
  if (filter.programmeId !== undefined) {
    list = list.where('r.programme_id', '=', filter.programmeId);
    counting = counting.where('r.programme_id', '=', filter.programmeId);
  }
  if (filter.status === 'open') {
    const isOpen = sql<boolean>`(r.status = 'received' or r.news_on is not null)`;
    list = list.where(isOpen).orderBy('r.received_at', 'desc').orderBy('r.id', 'desc');
    counting = counting.where(isOpen);
  } else {
    if (filter.status === 'decided') {
      list = list.where('r.status', '!=', 'received');
      counting = counting.where('r.status', '!=', 'received');
    }
    list = list.orderBy('r.status_on', 'desc').orderBy('r.id', 'desc');
  }
  const [rows, counted] = await Promise.all([
    list.limit(page.limit).offset(page.offset).execute(),
    counting.executeTakeFirstOrThrow(),
  ]);
  return { rows: rows as StoredReferral[], total: Number(counted.total) };
}

/** Saves a new referral in the caller's name; the same id twice saves it once. */
export async function insertReferral(
  { db, caller, now, today }: Ctx,
  row: ReferralValues & {
    id: string;
    programme_id: string;
    source: 'partner' | 'staff' | 'drop-in';
    organisation_id: string | null;
    referred_on: PlainDate;
    restricted: boolean;
    status?: 'started';
    status_on?: PlainDate;
    person_id?: string;
    enrolment_id?: string;
  },
): Promise<void> {
  await db
    .insertInto('referrals')
    .values({
      tenant_id: caller.tenantId,
      status: 'received',
      status_on: today,
      received_at: now,
      referred_by: caller.accountId,
      ...row,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Saves what was decided if nobody has saved since `version`; false when somebody has. */
export async function updateReferral(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  referralId: string,
  version: number,
  changes: {
    status: string;
    status_on: PlainDate;
    person_id?: string;
    enrolment_id?: string;
    restricted?: boolean;
    shared_reason_class?: string | null;
    shared_reason?: string | null;
    asked_on?: PlainDate | null;
  },
): Promise<boolean> {
  const saved = await db
    .updateTable('referrals')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', referralId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Notes that what the partner wrote has been read. */
export async function clearNews({ db, caller }: Pick<Ctx, 'db' | 'caller'>, referralId: string): Promise<void> {
  await db
    .updateTable('referrals')
    .set({ news_on: null })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', referralId)
    .execute();
}

/** Completes what the rules ask for, if nobody has saved since `version`; false when somebody has. */
export async function updateFacts(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  referralId: string,
  version: number,
  facts: Pick<
    ReferralValues,
    | 'born_on'
    | 'birth_year'
    | 'municipality'
    | 'residence'
    | 'permit_until'
    | 'agency_housing'
    | 'establishment_from'
    | 'in_sweden_since'
  >,
): Promise<boolean> {
  const saved = await db
    .updateTable('referrals')
    .set({ ...facts, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', referralId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
