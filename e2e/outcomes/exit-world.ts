import { readFileSync } from 'node:fs';
import pg from 'pg';
import { parseDefinition } from '#app/features/programmes/domain/parse-definition.ts';
import { openDatabase } from '#app/platform/db/database.ts';
import { addDays, addMonths, dayOf, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { addStaff } from '#test/staff.ts';

export type ExitWorld = {
  token: string;
  today: PlainDate;
  /** Somebody who takes part since eight weeks, one for each run of the journey. */
  newcomer(givenName: string): Promise<string>;
  /** Somebody who left long enough ago to be followed up; the id of the follow-up. */
  leaver(givenName: string): Promise<string>;
  speak(locale: 'sv' | 'en'): Promise<unknown>;
  close(): Promise<void>;
};

/** A case worker in a programme with the rules of ESF 2014–2020 and of a coordination association; past all walls. */
export async function exitWorld(superuserUrl: string): Promise<ExitWorld> {
  const db = openDatabase(new pg.Pool({ connectionString: superuserUrl, max: 1 }));
  const today = dayOf(new Date().toISOString());
  const parsed = parseDefinition(readFileSync(new URL('../../programmes/pik.yaml', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error('pik.yaml');
  const tenant_id = newId();
  const programme_id = newId();
  const organisation_id = newId();
  await db.insertInto('tenants').values({ id: tenant_id, key: 'insjo', name: 'Samordningsförbundet Insjö' }).execute();
  await db
    .insertInto('organisations')
    .values({ tenant_id, id: organisation_id, name: 'Insjö kommun', kind: 'municipality' })
    .execute();
  await db
    .insertInto('programmes')
    .values({
      tenant_id,
      id: programme_id,
      key: 'pik',
      name: parsed.value.name,
      definition: JSON.stringify(parsed.value),
    })
    .execute();
  const { accountId, token } = await addStaff(db, {
    tenantId: tenant_id,
    organisationId: organisation_id,
    role: 'case-worker',
    programmeIds: [programme_id],
    name: 'Karin Ek',
    email: 'karin@insjo.example',
    now: new Date().toISOString(),
  });

  const enrol = async (
    given_name: string,
    more: { status: string; started_on: PlainDate; ended_on?: PlainDate; exit_reason?: string },
  ) => {
    const person_id = newId();
    const id = newId();
    await db.insertInto('people').values({ tenant_id, id: person_id, sex: 'woman', born_on: '1988-04-12' }).execute();
    await db
      .insertInto('person_directory')
      .values({ tenant_id, person_id, given_name, family_name: 'Warsame' })
      .execute();
    await db
      .insertInto('enrolments')
      .values({
        tenant_id,
        id,
        programme_id,
        person_id,
        referred_on: addDays(more.started_on, -14),
        case_worker_id: accountId,
        ...more,
      })
      .execute();
    return { tenant_id, programme_id, person_id, enrolment_id: id };
  };
  return {
    token,
    today,
    newcomer: async (givenName) =>
      (await enrol(givenName, { status: 'active', started_on: addDays(today, -56) })).enrolment_id,
    leaver: async (givenName) => {
      const endedOn = addMonths(today, -6);
      const keys = await enrol(givenName, {
        status: 'ended',
        started_on: addMonths(today, -12),
        ended_on: endedOn,
        exit_reason: 'to-work',
      });
      const source = 'own-statement';
      await db
        .insertInto('situations')
        .values({
          ...keys,
          id: newId(),
          kind: 'employed',
          starts_on: endedOn,
          details: JSON.stringify({ form: 'hourly' }),
          extent_percent: 50,
          source,
        })
        .execute();
      await db
        .insertInto('situations')
        .values({
          ...keys,
          id: newId(),
          kind: 'employed',
          starts_on: addMonths(today, -24),
          ends_before: addMonths(today, -8),
          details: JSON.stringify({ form: 'hourly' }),
          source,
        })
        .execute();
      const id = newId();
      const about = addMonths(endedOn, 6);
      await db
        .insertInto('follow_ups')
        .values({ ...keys, id, point_key: 'six-months', due_on: about, asks_about_on: about })
        .execute();
      return id;
    },
    speak: (locale) => db.updateTable('accounts').set({ locale }).where('id', '=', accountId).execute(),
    close: () => db.destroy(),
  };
}
