import pg from 'pg';
import { openDatabase } from '#app/platform/db/database.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { addStaff } from '#test/staff.ts';

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
  const account = async (name: string, role: 'coordinator' | 'case-worker') => {
    const staff = { tenantId: tenant_id, organisationId: organisation_id, role, programmeIds: [programme_id], name };
    return (await addStaff(db, { ...staff, email: `${role}@skogsby.example`, now: new Date().toISOString() })).token;
  };
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
