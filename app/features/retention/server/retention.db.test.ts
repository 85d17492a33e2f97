import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { oneOfEveryAssessment } from '#test/access-matrix/assessment-fixtures.ts';
import { someMeetings } from '#test/access-matrix/meeting-fixtures.ts';
import { someSupport } from '#test/access-matrix/support-fixtures.ts';
import { buildWorld, type ProgrammeKey } from '#test/world.ts';
import { keepingPath, retentionRulePath } from '../domain/paths.ts';
import { removeDue } from './remove-due.ts';

const world = await buildWorld();
const { admin } = world;
const administrator = await world.as('tenant-administrator', 'alpha');
const worker = await world.as('case-worker', 'alpha');
const { north, south } = world.tenants;
const removeIn = (tenantId: string) => removeDue(world.services, tenantId);

/** Somebody with something guarded and something open of every kind. */
async function told(programme: ProgrammeKey, wishes: Parameters<typeof world.aParticipant>[1]) {
  const person = await world.aParticipant(programme, wishes);
  const { mappingId, holdId } = await oneOfEveryAssessment(world, programme, person);
  await admin
    .deleteFrom('retention_holds')
    .where('id', '=', holdId as string)
    .execute();
  const { meetingId, noteId } = await someMeetings(world, programme, person);
  const note = await admin
    .selectFrom('meeting_notes')
    .selectAll()
    .where('id', '=', noteId as string)
    .executeTakeFirstOrThrow();
  for (const audience of ['health', 'own']) {
    const id = newId();
    await admin
      .insertInto('meeting_notes')
      .values({ ...note, id, meeting_id: meetingId as string, audience })
      .execute();
    await admin
      .insertInto('meeting_note_versions')
      .values({
        tenant_id: note.tenant_id,
        id: newId(),
        note_id: id,
        number: 1,
        sealed: Buffer.from('x'),
        audience,
        written_at: note.written_at,
        written_by: note.author_id,
      })
      .execute();
  }
  for (const area of ['housing', 'income-support']) await someSupport(world, programme, person, area);
  const answer = await admin
    .selectFrom('assessment_answers')
    .selectAll()
    .where('assessment_id', '=', mappingId as string)
    .executeTakeFirstOrThrow();
  await admin
    .insertInto('assessment_answers')
    .values({ ...answer, id: newId(), area_key: 'health', guarded: true, words: null, sealed: Buffer.from('x') })
    .execute();
  return person;
}

async function left({ enrolmentId }: { enrolmentId: string }) {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from assessment_answers where enrolment_id = e and guarded) as answers,
    (select count(*)::int from assessment_answers where enrolment_id = e and not guarded) as "openAnswers",
    (select count(*)::int from meeting_notes where enrolment_id = e and audience = 'health') as notes,
    (select count(*)::int from meeting_notes where enrolment_id = e and audience <> 'health') as "openNotes",
    (select count(*)::int from support_matters where enrolment_id = e and area = 'income-support') as matters,
    (select count(*)::int from support_contacts where enrolment_id = e and area = 'income-support') as contacts,
    (select count(*)::int from support_matters where enrolment_id = e and area = 'housing') as "openMatters"
    from (values (${enrolmentId}::uuid)) v (e)`.execute(admin);
  return rows[0];
}
const whole = { answers: 1, openAnswers: 2, notes: 1, openNotes: 2, matters: 1, contacts: 1, openMatters: 1 };
const emptied = { ...whole, answers: 0, notes: 0, matters: 0, contacts: 0 };

const decide = (form: Record<string, string>) => administrator.request('POST', retentionRulePath.to(), { form });
const page = async (enrolmentId: string) => (await worker.request('GET', keepingPath.to({ enrolmentId }))).text();

describe('health and economy after somebody has left', async () => {
  const gone = await told('alpha', { status: 'ended', endedOn: '2026-01-31' });
  const hidden = await told('alpha', { status: 'ended', endedOn: '2026-01-31' });
  await admin.updateTable('people').set({ restricted: true }).where('id', '=', hidden.personId).execute();
  const neverStarted = await told('alpha', { status: 'referred' });
  const recent = await told('alpha', { status: 'ended', endedOn: '2026-02-20' });
  const taking = await told('alpha', {});
  const held = await told('alpha', { status: 'ended', endedOn: '2026-01-31' });
  const back = await told('alpha', { status: 'ended', endedOn: '2026-01-31' });
  const elsewhere = await told('gamma', { status: 'ended', endedOn: '2026-01-31' });
  const kept = { recent, taking, held, back, elsewhere };
  await admin
    .updateTable('enrolments')
    .set({ status: 'withdrawn', referred_on: '2026-01-05' })
    .where('id', '=', neverStarted.enrolmentId)
    .execute();
  await admin.deleteFrom('enrolment_moves').where('enrolment_id', '=', neverStarted.enrolmentId).execute();
  await admin
    .insertInto('enrolments')
    .values({
      tenant_id: north,
      id: newId(),
      programme_id: world.programmes.alpha,
      person_id: back.personId,
      status: 'active',
      referred_on: '2026-02-10',
      started_on: '2026-02-12',
    })
    .execute();

  it('is kept while nothing is decided, and in the days of grace', async () => {
    expect(await removeIn(north)).toBe(0);
    const shown = await (await administrator.request('GET', retentionRulePath.to())).text();
    expect(shown).toContain('Inget är beslutat');
    expect((await decide({ seenNumber: '0', removal: 'remove', decision: 'KS 2026-11' })).status).toBe(422);
    expect((await decide({ seenNumber: '0', removal: 'remove', keptDays: '20', decision: 'KS 2026-11' })).status).toBe(
      303,
    );
    expect((await decide({ seenNumber: '0', removal: 'remove', keptDays: '20', decision: 'KS 2026-11' })).status).toBe(
      303,
    );
    expect((await decide({ seenNumber: '0', removal: 'remove', keptDays: '10', decision: 'KS 2026-11' })).status).toBe(
      422,
    );
    world.setNow('2026-03-10T09:00:00.000Z');
    expect(await removeIn(north)).toBe(0);
    expect(await left(gone)).toEqual(whole);
    expect(await page(gone.enrolmentId)).toContain('Tas bort natten till den 11 mars 2026');
  });

  it('is held back for a reason by case work, once', async () => {
    const hold = (id: string) =>
      worker.request('POST', keepingPath.to({ enrolmentId: held.enrolmentId }), { form: { id, reason: 'Överklagat' } });
    const id = newId();
    expect((await hold(id)).status).toBe(303);
    expect((await hold(id)).status).toBe(303);
    expect((await hold(newId())).status).toBe(422);
    expect(await page(held.enrolmentId)).toContain('Finns kvar så länge undantaget gäller');
  });

  it('is removed by nobody but the worker', async () => {
    const remove = worker.run(({ db }) =>
      sql`select app.remove_guarded(array[${gone.enrolmentId}::uuid], 1, now())`.execute(db),
    );
    await expect(remove).rejects.toThrow('only the worker removes');
    const seen = await worker.run(({ db }) => sql`select * from app.guarded_kept()`.execute(db));
    expect(seen.rows).toEqual([]);
  });

  it('goes when its time is over, also of protected people and those who never started; the rest of the file stays', async () => {
    world.setNow('2026-03-11T02:50:00.000Z');
    expect(await removeIn(north)).toBe(3);
    for (const person of [gone, hidden, neverStarted]) expect(await left(person)).toEqual(emptied);
    for (const [why, person] of Object.entries(kept)) expect(await left(person), why).toEqual(whole);
    expect(await removeIn(north)).toBe(0);
    expect(await removeIn(south)).toBe(0);
    const trace = await admin
      .selectFrom('retention_removals')
      .where('enrolment_id', '=', gone.enrolmentId)
      .select(['rule_number', 'answer_count', 'note_count', 'contact_count', 'matter_count'])
      .execute();
    expect(trace).toEqual([{ rule_number: 1, answer_count: 1, note_count: 1, contact_count: 1, matter_count: 1 }]);
    expect(await page(gone.enrolmentId)).toContain('Det som har tagits bort');
  });

  it('goes of those who left later when their day comes, and of those held back once that is ended', async () => {
    world.setNow('2026-03-13T02:50:00.000Z');
    expect(await removeIn(north)).toBe(1);
    expect(await left(recent)).toEqual(emptied);
    const { id } = await admin
      .selectFrom('retention_holds')
      .where('enrolment_id', '=', held.enrolmentId)
      .select('id')
      .executeTakeFirstOrThrow();
    const end = `${keepingPath.to({ enrolmentId: held.enrolmentId })}/${id}/end`;
    expect((await worker.request('POST', end, { form: { confirmed: '1' } })).status).toBe(303);
    expect(await removeIn(north)).toBe(1);
    expect(await left(held)).toEqual(emptied);
  });

  it('is kept again when that is decided', async () => {
    expect((await decide({ seenNumber: '1', removal: 'keep', decision: 'KS 2026-12' })).status).toBe(303);
    const late = await told('alpha', { status: 'ended', endedOn: '2026-01-31' });
    world.setNow('2026-05-01T02:50:00.000Z');
    expect(await removeIn(north)).toBe(0);
    expect(await left(late)).toEqual(whole);
  });
});
