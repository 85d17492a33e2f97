import pg from 'pg';
import { openDatabase } from '#app/platform/db/database.ts';
import { addDays, dayOf, mondayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { addStaff } from '#test/staff.ts';

const givenNames = [
  'Abdi',
  'Amira',
  'Åsa',
  'Bahar',
  'Dawit',
  'Elsa',
  'Farid',
  'Fatuma',
  'Ghassan',
  'Hodan',
  'Iryna',
  'Jamal',
  'Khadra',
  'Layla',
  'Mehret',
  'Mustafa',
  'Nadia',
  'Olena',
  'Ömer',
  'Parisa',
  'Rahel',
  'Samira',
  'Tesfay',
  'Yonas',
  'Zahra',
];
const familyNames = ['Warsame', 'Hassan', 'Lind', 'Karimi', 'Tesfaye', 'Haddad', 'Kovalenko'];
const languages = ['so', 'ar', 'sv', 'fa', 'ti', 'uk', 'ckb'];

const themes = [
  { key: 'health', name: 'Hälsa' },
  { key: 'labour-market', name: 'Arbetsmarknad' },
];
const definition = {
  key: 'north-group',
  name: 'Nordvägen',
  sites: [
    { key: 'centre', name: 'Centrum' },
    { key: 'harbour', name: 'Hamnen' },
  ],
  themes,
};

export type AttendanceWorld = {
  sessionId: string;
  dropInSessionId: string;
  activityId: string;
  tokens: Record<'coordinator' | 'leader' | 'evaluator', string>;
  programmeId: string;
};

/** One programme with a group of 25 that meets today, a drop-in, and people who may and may not take attendance; past all walls. */
export async function attendanceWorld(superuserUrl: string): Promise<AttendanceWorld> {
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 1 });
  const db = openDatabase(pool);
  const today = dayOf(new Date().toISOString());
  const tenant_id = newId();
  const programme_id = newId();
  const organisation_id = newId();
  await db.insertInto('tenants').values({ id: tenant_id, key: 'nord', name: 'Samordningsförbundet Nord' }).execute();
  await db
    .insertInto('organisations')
    .values({ tenant_id, id: organisation_id, name: 'Nords kommun', kind: 'municipality' })
    .execute();
  await db
    .insertInto('programmes')
    .values({
      tenant_id,
      id: programme_id,
      key: 'north-group',
      name: 'Nordvägen',
      starts_on: '2025-01-01',
      definition: JSON.stringify(definition),
    })
    .execute();

  const account = (name: string, role: Role) =>
    addStaff(db, {
      tenantId: tenant_id,
      organisationId: organisation_id,
      role,
      programmeIds: [programme_id],
      name,
      email: `${role}@nord.example`,
      now: new Date().toISOString(),
    });
  const coordinator = await account('Karin Ek', 'coordinator');
  const leader = await account('Samir Nilsson', 'activity-leader');
  const evaluator = await account('Eva Lund', 'evaluator');

  const members: { enrolment_id: string; person_id: string }[] = [];
  for (const [index, given_name] of [...givenNames, 'Extra', 'Gäst'].entries()) {
    const person_id = newId();
    const enrolment_id = newId();
    await db
      .insertInto('people')
      .values({ tenant_id, id: person_id, sex: index % 2 === 0 ? 'woman' : 'man' })
      .execute();
    await db
      .insertInto('person_directory')
      .values({
        tenant_id,
        person_id,
        given_name,
        family_name: familyNames[index % familyNames.length] ?? '',
      })
      .execute();
    const language = languages[index % languages.length];
    if (language)
      await db.insertInto('person_languages').values({ tenant_id, person_id, language, is_first: true }).execute();
    await db
      .insertInto('enrolments')
      .values({
        tenant_id,
        id: enrolment_id,
        programme_id,
        person_id,
        status: 'active',
        referred_on: '2026-01-05',
        started_on: '2026-01-12',
      })
      .execute();
    members.push({ enrolment_id, person_id });
  }

  const activity = async (
    name: string,
    kind: string,
    form: string,
    startsAt: string,
    endsAt: string,
  ): Promise<{ id: string; sessionId: string }> => {
    const id = newId();
    const here = { tenant_id, programme_id, activity_id: id };
    const themeKeys = ['health'];
    await db
      .insertInto('activities')
      .values({
        tenant_id,
        id,
        programme_id,
        name,
        kind,
        form,
        place: 'Medborgarhuset, rum 3',
        site_key: 'centre',
        theme_keys: themeKeys,
        starts_on: '2026-01-12',
        ends_on: addDays(today, 60),
        capacity: form === 'group' ? 26 : null,
      })
      .execute();
    await db
      .insertInto('activity_leaders')
      .values({ ...here, account_id: leader.accountId })
      .execute();
    let sessionId = newId();
    const monday = mondayOf(today);
    for (let offset = -14; offset < 21; offset += 1) {
      const held_on = addDays(monday, offset);
      const isWeekday = ((offset % 7) + 7) % 7 < 5;
      if (!isWeekday && held_on !== today) continue;
      const session = newId();
      if (held_on === today) sessionId = session;
      await db
        .insertInto('activity_sessions')
        .values({
          ...here,
          id: session,
          held_on,
          starts_at: startsAt,
          ends_at: endsAt,
          planned_on: held_on,
          planned_at: startsAt,
          theme_keys: themeKeys,
        })
        .execute();
    }
    for (const weekday of [1, 2, 3, 4, 5])
      await db
        .insertInto('activity_weekly_times')
        .values({ ...here, weekday, starts_at: startsAt, ends_at: endsAt })
        .execute();
    if (form === 'group')
      await db
        .insertInto('activity_members')
        .values(members.slice(0, 25).map((member) => ({ ...here, ...member, joined_on: '2026-01-12' })))
        .execute();
    return { id, sessionId };
  };
  const group = await activity('Gruppträff', 'group-session', 'group', '09:00', '12:00');
  const dropIn = await activity('Språkcafé', 'conversation-group', 'drop-in', '13:00', '15:00');
  await pool.end();
  return {
    sessionId: group.sessionId,
    dropInSessionId: dropIn.sessionId,
    activityId: group.id,
    programmeId: programme_id,
    tokens: { coordinator: coordinator.token, leader: leader.token, evaluator: evaluator.token },
  };
}
