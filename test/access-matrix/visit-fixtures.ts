import { safetyPoints } from '#app/features/workplace-visits/domain/safety-talk.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; placementId: string };

/** A visit that was held and of which the workplace was told something, the talk about safety, and an adaptation she is asked about. */
export async function aFollowUp(world: World, programme: ProgrammeKey, of: Of) {
  const { accountId } = await world.as('case-worker', programme);
  const at = world.services.now();
  const person = {
    ...{ tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] },
    ...{ person_id: of.personId, enrolment_id: of.enrolmentId, placement_id: of.placementId },
  };
  const [visitId, adaptationId] = [newId(), newId()];
  await world.admin
    .insertInto('meetings')
    .values({
      ...person,
      ...{ id: visitId, kind: 'workplace-visit', host_id: accountId, meets_on: '2026-03-02', starts_at: '10:00' },
      ...{ minutes_planned: 60, form: 'place', agenda: ['work', 'next'], status: 'held', minutes_held: 45 },
      ...{ settled_at: at, settled_by: accountId, created_by: accountId },
    })
    .execute();
  await world.admin
    .insertInto('workplace_visit_words')
    .values({
      ...person,
      ...{ id: newId(), meeting_id: visitId, number: 1, words: 'Det går bra.', written_at: at, written_by: accountId },
    })
    .execute();
  await world.admin
    .insertInto('workplace_safety_talks')
    .values({
      ...person,
      ...{ id: newId(), number: 1, held_on: '2026-03-02', present: 'Siv', recorded_at: at, recorded_by: accountId },
      points: JSON.stringify(safetyPoints.map((point) => ({ point, state: 'done', words: '' }))),
    })
    .execute();
  await world.admin
    .insertInto('workplace_adaptations')
    .values({
      ...person,
      ...{ id: adaptationId, words: 'Paus efter varje timme', added_at: at, added_by: accountId },
      ...{ asked_at: at, asked_by: accountId },
    })
    .execute();
  return { visitId, adaptationId };
}
