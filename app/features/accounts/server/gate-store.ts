import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { GuessLimit } from '../domain/guess-limits.ts';

// The gate's functions (db/migrations/0004 and 0013): all that sign-in needs before a tenant is known.

async function one<Row>(db: Db, statement: RawBuilder<Row>): Promise<Row | undefined> {
  return (await statement.execute(db)).rows[0];
}

export type Login = {
  tenantId: string;
  accountId: string;
  passwordHash: string | null;
  totpSecret: string | null;
  isDisabled: boolean;
};

/** What checking a password needs; undefined when nobody has the address. */
export function findLogin(db: Db, email: string): Promise<Login | undefined> {
  return one(
    db,
    sql<Login>`select tenant_id as "tenantId", account_id as "accountId", password_hash as "passwordHash",
      totp_secret as "totpSecret", disabled as "isDisabled" from app.find_login(${email})`,
  );
}

/** Accepts a code's time step once; false when it or a later one was accepted before. */
export async function spendCodeStep(
  db: Db,
  account: { tenantId: string; accountId: string },
  step: number,
): Promise<boolean> {
  const row = await one(
    db,
    sql<{
      used: boolean;
    }>`select app.use_code(${account.tenantId}::uuid, ${account.accountId}::uuid, ${step}::bigint) as used`,
  );
  return row?.used === true;
}

export type NewSession = {
  tokenHash: Buffer;
  tenantId: string;
  accountId: string;
  stage: 'awaiting-code' | 'awaiting-code-setup' | 'signed-in';
  role: string | null;
  now: Instant;
  expiresAt: Instant;
  idleSeconds: number;
};

/** Opens a session under the hash of its token. */
export async function insertSession(db: Db, s: NewSession): Promise<void> {
  await sql`select app.start_session(${s.tokenHash}::bytea, ${s.tenantId}::uuid, ${s.accountId}::uuid, ${s.stage}::text, ${s.role}::text,
    ${s.now}::timestamptz, ${s.expiresAt}::timestamptz, ${s.idleSeconds}::int)`.execute(db);
}

/** Ends the session with this token; nothing happens when there is none. */
export async function endSession(db: Db, tokenHash: Buffer, now: Instant): Promise<void> {
  await sql`select app.end_session(${tokenHash}::bytea, ${now}::timestamptz)`.execute(db);
}

/** The id under which the session with this token is listed. */
export async function findSessionId(db: Db, tokenHash: Buffer): Promise<string | null> {
  return (await one(db, sql<{ id: string | null }>`select app.session_id(${tokenHash}::bytea) as id`))?.id ?? null;
}

/** Counts one guess before it is judged; false: too many, wait. */
export async function takeGuess(db: Db, key: Buffer, now: Instant, limit: GuessLimit): Promise<boolean> {
  const row = await one(
    db,
    sql<{
      free: boolean;
    }>`select app.take_guess(${key}::bytea, ${now}::timestamptz, ${limit.free}::int, ${limit.firstBlockSeconds}::int,
      ${limit.longestBlockSeconds}::int, ${limit.forgetSeconds}::int) as free`,
  );
  return row?.free === true;
}

/** Gives back a guess that was right. */
export async function returnGuess(db: Db, key: Buffer): Promise<void> {
  await sql`select app.return_guess(${key}::bytea)`.execute(db);
}

/** Forgets all failures under a key. */
export async function clearGuesses(db: Db, key: Buffer): Promise<void> {
  await sql`select app.clear_failures(${key}::bytea)`.execute(db);
}

/** Removes every count that nothing was added to since `before`. */
export async function forgetLimits(db: Db, before: Instant): Promise<void> {
  await sql`select app.forget_limits(${before}::timestamptz)`.execute(db);
}

/** The roles an account holds today. */
export async function listHeldRoles(
  db: Db,
  account: { tenantId: string; accountId: string },
  now: Instant,
): Promise<string[]> {
  const row = await one(
    db,
    sql<{
      roles: string[];
    }>`select app.held_roles(${account.tenantId}::uuid, ${account.accountId}::uuid, ${now}::timestamptz) as roles`,
  );
  return row?.roles ?? [];
}

export type InvitedAccount = {
  tenantId: string;
  tenantName: string;
  accountId: string;
  name: string;
  email: string;
  locale: 'sv' | 'en';
};

/** Whom a start link is for; undefined when it is no longer good. */
export function findInvited(db: Db, tokenHash: Buffer, now: Instant): Promise<InvitedAccount | undefined> {
  return one(
    db,
    sql<InvitedAccount>`select tenant_id as "tenantId", tenant_name as "tenantName", account_id as "accountId", name, email, locale
      from app.find_invitation(${tokenHash}::bytea, ${now}::timestamptz)`,
  );
}

/** Uses a start link once; false when somebody was faster or it is too old. */
export async function spendInvitation(db: Db, tokenHash: Buffer, now: Instant, passwordHash: string): Promise<boolean> {
  return (
    (
      await one(
        db,
        sql<{
          used: boolean;
        }>`select app.use_invitation(${tokenHash}::bytea, ${now}::timestamptz, ${passwordHash}::text) as used`,
      )
    )?.used === true
  );
}

export type DemoAccount = {
  tenantId: string;
  tenantName: string;
  accountId: string;
  name: string;
  email: string;
  role: string;
  programmeName: string | null;
};

/** The roles of the demo's people; only of tenants that are marked as demo. */
export async function listDemoAccounts(db: Db, now: Instant): Promise<DemoAccount[]> {
  const { rows } =
    await sql<DemoAccount>`select tenant_id as "tenantId", tenant_name as "tenantName", account_id as "accountId", name, email, role,
    programme_name as "programmeName" from app.demo_accounts(${now}::timestamptz)`.execute(db);
  return rows;
}
