import { sealWords } from '#app/features/contacts/server/seal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

/** An SFI course with hours and a pause, and an estimate of her Swedish. */
export async function someSwedish(world: World, programme: ProgrammeKey, { personId, enrolmentId }: Of) {
  const ids = { courseId: newId(), pauseId: newId(), estimateId: newId() };
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const own = { ...tenant, programme_id: world.programmes[programme], person_id: personId, enrolment_id: enrolmentId };
  const { admin } = world;
  await admin
    .insertInto('situations')
    .values({
      ...own,
      id: ids.courseId,
      kind: 'sfi',
      details: JSON.stringify({ path: '2', course: 'C' }),
      starts_on: '2026-01-07',
      source: 'register',
    })
    .execute();
  const course = { ...tenant, situation_id: ids.courseId };
  await admin
    .insertInto('sfi_courses')
    .values({ ...own, situation_id: ids.courseId, provider: 'Komvux' })
    .execute();
  await admin
    .insertInto('sfi_times')
    .values({ ...course, weekday: 3, starts_at: '08:30', ends_at: '11:30' })
    .execute();
  await admin
    .insertInto('sfi_pauses')
    .values({ ...course, id: ids.pauseId, starts_on: '2026-02-02', ends_before: '2026-02-09', reason: 'work' })
    .execute();
  await admin
    .insertInto('language_estimates')
    .values({ ...own, id: ids.estimateId, stated_on: '2026-02-10', view: 'own', speaking: 'a2' })
    .execute();
  return ids;
}

/** An interpreter ordered for her. */
export async function anInterpreter(world: World, programme: ProgrammeKey, { personId, enrolmentId }: Of) {
  const orderId = newId();
  const { accountId } = await world.as('case-worker', programme);
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const own = { ...tenant, programme_id: world.programmes[programme], person_id: personId, enrolment_id: enrolmentId };
  const at = world.services.now();
  await world.admin
    .insertInto('interpreter_orders')
    .values({
      ...own,
      id: orderId,
      occasion: 'other',
      held_on: '2026-03-04',
      starts_at: '10:00',
      ends_at: '11:00',
      language: 'ar',
      form: 'phone',
      agency: 'Tolkförmedlingen',
      state: 'ordered',
      ordered_at: at,
      ordered_by: accountId,
    })
    .execute();
  await world.admin
    .insertInto('interpreter_order_moves')
    .values({
      ...tenant,
      id: newId(),
      order_id: orderId,
      move: 'order',
      to_state: 'ordered',
      moved_at: at,
      moved_by: accountId,
    })
    .execute();
  return { orderId };
}

/** Somebody at a housing company, and a matter there with a contact in it; of another area when asked. */
export async function someSupport(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, word = 'Bostad' }: Of & { word?: string },
  area = 'housing',
) {
  const ids = { supportContactId: newId(), matterId: newId() };
  const { accountId } = await world.as('case-worker', programme);
  const tenantId = world.tenants[programmeTenant[programme]];
  const tenant = { tenant_id: tenantId };
  const own = { ...tenant, programme_id: world.programmes[programme], person_id: personId, enrolment_id: enrolmentId };
  const at = world.services.now();
  const seal = (table: 'support_contacts' | 'support_matters' | 'support_log', id: string, words: object) =>
    sealWords(world.services.keys, { tenantId, table, id }, words);
  const made = { created_at: at, created_by: accountId };
  const words = { organisation: word, name: word, phone: '', email: '' };
  await world.admin
    .insertInto('support_contacts')
    .values({
      ...own,
      ...made,
      id: ids.supportContactId,
      area,
      sealed: seal('support_contacts', ids.supportContactId, words),
    })
    .execute();
  await world.admin
    .insertInto('support_matters')
    .values({
      ...own,
      ...made,
      id: ids.matterId,
      area,
      contact_id: ids.supportContactId,
      sealed: seal('support_matters', ids.matterId, { what: word }),
      holder: 'person',
      state: 'open',
      next_contact_on: '2026-03-04',
      opened_on: '2026-02-02',
    })
    .execute();
  const id = newId();
  await world.admin
    .insertInto('support_log')
    .values({
      ...tenant,
      id,
      matter_id: ids.matterId,
      happened_on: '2026-02-03',
      channel: 'phone',
      sealed: seal('support_log', id, { note: word }),
      to_state: 'open',
      logged_at: at,
      logged_by: accountId,
    })
    .execute();
  return ids;
}
