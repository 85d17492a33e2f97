import { sql } from 'kysely';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { emergencyGuesses } from '../domain/guess-limits.ts';
import type { EmergencyReason } from '../domain/kinds.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'now' | 'today'>;

/** One emergency access, or an attempt at a file that is never opened. `endsAt` is when it ended or will. */
export type Access = {
  id: string;
  personId: string;
  accountId: string;
  accountName: string;
  programmeName: string | null;
  outcome: 'opened' | 'closed' | 'taken-over';
  foundBy: 'reference' | 'number';
  reasonCode: EmergencyReason;
  reason: string;
  startedAt: Instant;
  endsAt: Instant;
  isOpen: boolean;
  isAcknowledged: boolean;
};

/** A notice on the first page of a named reader; the person stands in it by her reference. */
export type AccessNotice = Access & { reference: string; enrolmentId: string };

export type OpenedAccess = { enrolmentId: string; personId: string; programmeId: string; endsAt: Instant | null };

const reasonPlace = (tenantId: string, id: string) => `${tenantId}|emergency_accesses|reason|${id}`;

/** Counts one try of the caller before it is judged; false: too many, wait. */
export async function takeTry({ db, now }: Ctx, key: Buffer): Promise<boolean> {
  const { free, firstBlockSeconds, longestBlockSeconds, forgetSeconds } = emergencyGuesses;
  const { rows } = await sql<{
    may: boolean;
  }>`select app.take_guess(${key}::bytea, ${now}::timestamptz, ${free}::int, ${firstBlockSeconds}::int, ${longestBlockSeconds}::int, ${forgetSeconds}::int) as may`.execute(
    db,
  );
  return rows[0]?.may === true;
}

/** Gives back a try that was right. */
export async function returnTry({ db }: Ctx, key: Buffer): Promise<void> {
  await sql`select app.return_guess(${key}::bytea)`.execute(db);
}

/** Opens the file of the protected person whom reference or number names; undefined for every reason alike. */
export async function openAccess(
  { db, caller, services, now }: Ctx,
  asked: {
    id: string;
    reference: string | null;
    numberIndex: Buffer | null;
    reasonCode: EmergencyReason;
    reason: string;
  },
): Promise<OpenedAccess | undefined> {
  const reason = encryptField(services.keys, reasonPlace(caller.tenantId, asked.id), asked.reason);
  const { rows } =
    await sql<OpenedAccess>`select enrolment_id as "enrolmentId", person_id as "personId", programme_id as "programmeId", ends_at as "endsAt"
      from app.open_emergency_access(${asked.id}::uuid, ${asked.reference}::text, ${asked.numberIndex}::bytea, ${asked.reasonCode}::text, ${reason}::bytea, ${now}::timestamptz)`.execute(
      db,
    );
  return rows[0];
}

type Row = Omit<Access, 'reason'> & { ciphertext: Buffer };

const columns = sql`x.id, x.person_id as "personId", x.account_id as "accountId", a.name as "accountName", g.name as "programmeName", x.outcome, x.found_by as "foundBy",
  x.reason_code as "reasonCode", x.reason as ciphertext, x.started_at as "startedAt", coalesce(x.ended_at, x.ends_at) as "endsAt"`;
const sources = sql`emergency_accesses x join accounts a on a.tenant_id = x.tenant_id and a.id = x.account_id
  left join programmes g on g.tenant_id = x.tenant_id and g.id = x.programme_id`;

function readReason<R extends Row>({ caller, services }: Ctx, { ciphertext, ...row }: R) {
  return { ...row, reason: decryptField(services.keys, reasonPlace(caller.tenantId, row.id), ciphertext) };
}

/** Every emergency access to a person, the latest first; `isAcknowledged` is the caller's own. */
export async function selectAccesses(ctx: Ctx, personId: string): Promise<Access[]> {
  const { db, caller, now } = ctx;
  const { rows } =
    await sql<Row>`select ${columns}, x.outcome = 'opened' and x.ended_at is null and x.ends_at > ${now}::timestamptz as "isOpen",
      exists (select from emergency_acknowledgements k where k.tenant_id = x.tenant_id and k.access_id = x.id and k.account_id = ${caller.accountId}) as "isAcknowledged"
    from ${sources} where x.tenant_id = ${caller.tenantId} and x.person_id = ${personId} order by x.started_at desc limit 100`.execute(
      db,
    );
  return rows.map((row) => readReason(ctx, row));
}

/** What the caller has not acknowledged: accesses to people she was a named reader of when they began. */
export async function selectNotices(ctx: Ctx, limit: number): Promise<AccessNotice[]> {
  const { db, caller, now } = ctx;
  const { rows } = await sql<
    Row & { reference: string; enrolmentId: string }
  >`select ${columns}, x.outcome = 'opened' and x.ended_at is null and x.ends_at > ${now}::timestamptz as "isOpen", false as "isAcknowledged", p.reference, e.id as "enrolmentId"
    from ${sources}
      join named_readers n on n.tenant_id = x.tenant_id and n.person_id = x.person_id and n.account_id = ${caller.accountId} and n.valid_until is null and n.created_at <= x.started_at
      join person_protection p on p.tenant_id = x.tenant_id and p.person_id = x.person_id and p.ended_at is null
      join lateral (select e.id from enrolments e where e.tenant_id = x.tenant_id and e.person_id = x.person_id order by e.id = x.enrolment_id desc, e.referred_on desc limit 1) e on true
    where x.tenant_id = ${caller.tenantId} and x.account_id <> ${caller.accountId}
      and not exists (select from emergency_acknowledgements k where k.tenant_id = x.tenant_id and k.access_id = x.id and k.account_id = ${caller.accountId})
    order by x.started_at desc limit ${limit}`.execute(db);
  return rows.map((row) => readReason(ctx, row));
}

/** An opened access with whom it was to, for her lasting named readers; undefined for everybody else and for the one who had it. */
export async function findReviewed(ctx: Ctx, accessId: string): Promise<AccessNotice | undefined> {
  const { db, caller, now } = ctx;
  const { rows } = await sql<
    Row & { reference: string; enrolmentId: string }
  >`select ${columns}, x.outcome = 'opened' and x.ended_at is null and x.ends_at > ${now}::timestamptz as "isOpen",
      exists (select from emergency_acknowledgements k where k.tenant_id = x.tenant_id and k.access_id = x.id and k.account_id = ${caller.accountId}) as "isAcknowledged",
      p.reference, e.id as "enrolmentId"
    from ${sources}
      join person_protection p on p.tenant_id = x.tenant_id and p.person_id = x.person_id and p.ended_at is null
      join lateral (select e.id from enrolments e where e.tenant_id = x.tenant_id and e.person_id = x.person_id order by e.id = x.enrolment_id desc, e.referred_on desc limit 1) e on true
    where x.tenant_id = ${caller.tenantId} and x.id = ${accessId} and x.outcome = 'opened' and x.account_id <> ${caller.accountId}`.execute(
    db,
  );
  return rows[0] && readReason(ctx, rows[0]);
}

export type ProtectionTask = {
  enrolmentId: string;
  personId: string;
  reference: string;
  task: 'lift-asked' | 'number-tried' | 'review' | 'unspecified';
  reviewOn: PlainDate | null;
};

const wasTried = sql`exists (select from number_tries n where n.tenant_id = p.tenant_id and n.person_id = p.person_id and n.acknowledged_at is null)`;

/** What else waits for the caller as a named reader: a second look at a lift, her number tried by somebody, a review that is due, a kind nobody has stated. */
export async function selectTasks(
  { db, caller }: Ctx,
  reviewBefore: PlainDate,
  limit: number,
): Promise<ProtectionTask[]> {
  const { rows } =
    await sql<ProtectionTask>`select e.id as "enrolmentId", p.person_id as "personId", p.reference, p.review_on as "reviewOn",
      case when p.lift_asked_by <> ${caller.accountId} then 'lift-asked' when ${wasTried} then 'number-tried' when p.review_on < ${reviewBefore}::date then 'review' else 'unspecified' end as task
    from person_protection p
      join lateral (select e.id from enrolments e where e.tenant_id = p.tenant_id and e.person_id = p.person_id order by e.referred_on desc, e.id limit 1) e on true
    where p.tenant_id = ${caller.tenantId} and p.ended_at is null
      and (p.lift_asked_by <> ${caller.accountId} or p.review_on < ${reviewBefore}::date or p.kind = 'unspecified' or ${wasTried})
    order by p.set_at limit ${limit}`.execute(db);
  return rows;
}

/** The access with whom it is about, if the caller may know of it. */
export async function findAccess(
  { db, caller }: Ctx,
  accessId: string,
): Promise<{ personId: string; programmeId: string; accountId: string } | undefined> {
  return db
    .selectFrom('emergency_accesses')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', accessId)
    .select(['person_id as personId', 'programme_id as programmeId', 'account_id as accountId'])
    .executeTakeFirst();
}

/** The access that is running for the caller now, if there is one. */
export async function findRunningAccess({ db, caller, now }: Ctx, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('emergency_accesses')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('account_id', '=', caller.accountId)
    .where('outcome', '=', 'opened')
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .select('id')
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Ends an access before its time; nothing happens when it is over. */
export async function closeAccess(
  { db, caller, now }: Ctx,
  access: { id: string; personId: string; accountId: string },
): Promise<void> {
  await db
    .updateTable('emergency_accesses')
    .set({ ended_at: now, ended_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', access.id)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .execute();
  await db
    .deleteFrom('named_readers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', access.personId)
    .where('account_id', '=', access.accountId)
    .where('valid_until', 'is not', null)
    .execute();
}

/** Notes that the caller has seen the notice; twice is once. */
export async function insertAcknowledgement({ db, caller, now }: Ctx, accessId: string): Promise<void> {
  await db
    .insertInto('emergency_acknowledgements')
    .values({
      tenant_id: caller.tenantId,
      access_id: accessId,
      account_id: caller.accountId,
      acknowledged_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many minutes emergency access lasts in the caller's tenant. */
export async function findEmergencyMinutes({ db, caller }: Ctx): Promise<number> {
  const row = await db
    .selectFrom('tenants')
    .where('id', '=', caller.tenantId)
    .select('emergency_minutes')
    .executeTakeFirstOrThrow();
  return row.emergency_minutes;
}

/** Saves how many minutes emergency access lasts from now on; what is open keeps its end. */
export async function updateEmergencyMinutes({ db, caller }: Ctx, minutes: number): Promise<void> {
  await db.updateTable('tenants').set({ emergency_minutes: minutes }).where('id', '=', caller.tenantId).execute();
}
