import { readFileSync } from 'node:fs';
import pg from 'pg';
import { parseDefinition } from '#app/features/programmes/domain/parse-definition.ts';
import { importDefinitionAs } from '#app/features/programmes/public.ts';
import { type Db, openDatabase } from '#app/platform/db/database.ts';
import { newId } from '#app/shared/ids.ts';
import { addStaff } from '#test/staff.ts';

export const fileOf = (key: string) => readFileSync(new URL(`../../programmes/${key}.yaml`, import.meta.url), 'utf8');

export interface ProgrammesWorld {
  token: string;
  vasteras: string;
  speak(locale: 'sv' | 'en'): Promise<unknown>;
  close(): Promise<void>;
}

/** An organisation with four of the five programmes, their coordinator, and some people in Västerås; past all walls. */
export async function programmesWorld(superuserUrl: string): Promise<ProgrammesWorld> {
  const db = openDatabase(new pg.Pool({ connectionString: superuserUrl, max: 1 }));
  const tenant_id = newId();
  const organisation_id = newId();
  await db.insertInto('tenants').values({ id: tenant_id, key: 'malardalen', name: 'Samverkan Mälardalen' }).execute();
  await db
    .insertInto('organisations')
    .values({ tenant_id, id: organisation_id, name: 'Västerås stad', kind: 'municipality' })
    .execute();
  const programmes = new Map<string, string>();
  for (const key of ['vasteras', 'alv', 'tia-mariestad', 'premiar-primar']) {
    const parsed = parseDefinition(fileOf(key));
    if (!parsed.ok) throw new Error(key);
    const imported = await importDefinitionAs(db, { tenantId: tenant_id, definition: parsed.value });
    if (!imported.ok) throw new Error(imported.problem.code);
    programmes.set(key, imported.value.programmeId);
  }
  const vasteras = programmes.get('vasteras')!;
  await enrol(db, tenant_id, vasteras);
  const { accountId, token } = await addStaff(db, {
    tenantId: tenant_id,
    organisationId: organisation_id,
    role: 'coordinator',
    programmeIds: [...programmes.values()],
    name: 'Karin Ek',
    email: 'karin@malardalen.example',
    now: new Date().toISOString(),
  });
  return {
    token,
    vasteras,
    speak: (locale) => db.updateTable('accounts').set({ locale }).where('id', '=', accountId).execute(),
    close: () => db.destroy(),
  };
}

async function enrol(db: Db, tenant_id: string, programme_id: string): Promise<void> {
  const statuses = ['active', 'active', 'ended', 'ended', 'ended', 'referred', 'paused'];
  for (const [index, status] of [...statuses, ...statuses, ...statuses].entries()) {
    const person_id = newId();
    const sex = index % 3 === 0 ? 'man' : 'woman';
    await db.insertInto('people').values({ tenant_id, id: person_id, sex }).execute();
    await db
      .insertInto('enrolments')
      .values({
        tenant_id,
        id: newId(),
        programme_id,
        person_id,
        status,
        referred_on: '2022-01-10',
        started_on: status === 'referred' ? null : '2022-01-17',
        ended_on: status === 'ended' ? '2022-06-30' : null,
        planned_end_on: status === 'active' ? '2022-12-31' : null,
      })
      .execute();
  }
}
