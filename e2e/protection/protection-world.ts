import pg from 'pg';
import { openDatabase } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';

export type ProtectionWorld = {
  enrolmentId: string;
  tokens: Record<'coordinator' | 'caseWorker', string>;
  /** What the trace holds of emergency access. */
  emergencies(): Promise<{ purpose: string }[]>;
  close(): Promise<void>;
};

/** A programme with a coordinator, a case worker and one participant whom both see; past all walls. */
export async function protectionWorld(superuserUrl: string): Promise<ProtectionWorld> {
  const db = openDatabase(new pg.Pool({ connectionString: superuserUrl, max: 1 }));
  const now = new Date().toISOString();
  const tenant_id = newId();
  const [programme_id, organisation_id, person_id, enrolmentId] = [newId(), newId(), newId(), newId()];
  await db.insertInto('tenants').values({ id: tenant_id, key: 'skogsby', name: 'Skogsby kommun' }).execute();
  await db
    .insertInto('organisations')
    .values({ tenant_id, id: organisation_id, name: 'Skogsby kommun', kind: 'municipality' })
    .execute();
  await db
    .insertInto('programmes')
    .values({
      tenant_id,
      id: programme_id,
      key: 'skogsvagen',
      name: 'Skogsvägen',
      definition: JSON.stringify({ key: 'skogsvagen', name: 'Skogsvägen' }),
    })
    .execute();
  async function account(name: string, role: 'coordinator' | 'case-worker'): Promise<string> {
    const [account_id, token] = [newId(), newToken()];
    const email = `${role}@skogsby.example`;
    await db.insertInto('accounts').values({ tenant_id, id: account_id, organisation_id, email, name }).execute();
    await db
      .insertInto('role_assignments')
      .values({ tenant_id, id: newId(), account_id, role, programme_id, valid_from: '2025-01-01' })
      .execute();
    await db
      .insertInto('sessions')
      .values({
        token_hash: hashToken(token),
        tenant_id,
        account_id,
        stage: 'signed-in',
        active_role: role,
        created_at: now,
        last_seen_at: now,
        expires_at: '2099-01-01T00:00:00Z',
        idle_seconds: 100_000,
      })
      .execute();
    return token;
  }
  const tokens = {
    coordinator: await account('Karin Ek', 'coordinator'),
    caseWorker: await account('Jonas Lindell', 'case-worker'),
  };
  await db.insertInto('people').values({ tenant_id, id: person_id, sex: 'woman', born_on: '1991-02-03' }).execute();
  await db
    .insertInto('person_directory')
    .values({ tenant_id, person_id, given_name: 'Yasmin', family_name: 'Fjällräv' })
    .execute();
  await db
    .insertInto('enrolments')
    .values({
      tenant_id,
      id: enrolmentId,
      programme_id,
      person_id,
      status: 'active',
      referred_on: '2026-01-05',
      started_on: dayOf('2026-01-12T00:00:00Z'),
    })
    .execute();
  return {
    enrolmentId,
    tokens,
    emergencies: () =>
      db
        .selectFrom('audit_events')
        .where('tenant_id', '=', tenant_id)
        .where('action', '=', 'emergency')
        .select('purpose')
        .execute(),
    close: () => db.destroy(),
  };
}
