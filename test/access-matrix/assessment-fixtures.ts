import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

/** A mapping and a measurement with an answer each, somebody who reads health and economy, what holds back its removal, and an instrument the tenant has loaded. */
export async function oneOfEveryAssessment(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId }: Of,
): Promise<Record<string, string>> {
  const worker = await world.as('case-worker', programme);
  const tenantId = world.tenants[programmeTenant[programme]];
  const own = {
    tenant_id: tenantId,
    enrolment_id: enrolmentId,
    programme_id: world.programmes[programme],
    person_id: personId,
  };
  const [mappingId, measurementId, readerId, holdId] = [newId(), newId(), newId(), newId()];
  const at = world.services.now();
  const started = { started_at: at, started_by: worker.accountId, held_on: '2026-02-02', instrument_number: 1 };
  await world.admin
    .insertInto('assessments')
    .values([
      { ...own, ...started, id: mappingId, use: 'mapping', instrument_key: 'egenvag-kartlaggning' },
      { ...own, ...started, id: measurementId, use: 'progression', instrument_key: 'egenvag-narmare-arbete' },
    ])
    .execute();
  const said = { said_on: '2026-02-02', recorded_at: at, recorded_by: worker.accountId, revision: 1, guarded: false };
  await world.admin
    .insertInto('assessment_answers')
    .values([
      {
        ...own,
        ...said,
        id: newId(),
        assessment_id: mappingId,
        use: 'mapping',
        area_key: 'work',
        item_key: 'works',
        rater: 'person',
        words: 'Har lagat mat',
        language: 'sv',
      },
      {
        ...own,
        ...said,
        id: newId(),
        assessment_id: measurementId,
        use: 'progression',
        area_key: 'goal',
        item_key: 'knows',
        rater: 'person',
        step: 3,
      },
    ])
    .execute();
  await world.admin
    .insertInto('retention_holds')
    .values({ ...own, id: holdId, reason: 'Beslutet är överklagat', held_at: at, held_by: worker.accountId })
    .execute();
  await world.admin
    .insertInto('guarded_readers')
    .values({
      ...own,
      id: readerId,
      account_id: worker.accountId,
      reason: 'Vikarie',
      named_at: at,
      named_by: worker.accountId,
    })
    .execute();
  const instrumentKey = `vart-eget-${programme}`;
  await world.admin
    .insertInto('instruments')
    .values({
      tenant_id: tenantId,
      id: newId(),
      key: instrumentKey,
      number: 2,
      use: 'progression',
      definition: JSON.stringify({
        key: instrumentKey,
        number: 2,
        use: 'progression',
        name: { sv: 'Vårt eget' },
        licence: { terms: 'own', holder: 'Tenant', statement: 'Egna frågor' },
        languages: [{ code: 'sv', readBy: 'original' }],
        scoring: 'per-question',
        steps: [
          { value: 0, text: { sv: 'Nej' } },
          { value: 1, text: { sv: 'Ja' } },
        ],
        areas: [
          { key: 'days', name: { sv: 'Dagar' }, questions: [{ key: 'good', kind: 'steps', text: { sv: 'Bra dag' } }] },
        ],
      }),
      loaded_at: at,
      loaded_by: worker.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { mappingId, measurementId, readerId, holdId, areaKey: 'work', rater: 'person', instrumentKey, number: '2' };
}
