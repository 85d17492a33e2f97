import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** Two people who are alike, a merge that was done, and a question from another programme: their ids by the names that addresses use. */
export async function aPairAMergeAndAQuestion(
  world: World,
  programme: ProgrammeKey,
  personId: string,
  familyName: string,
): Promise<Record<'keptId' | 'goneId' | 'mergeId' | 'questionId', string>> {
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const other = await world.aParticipant(programme, { familyName, status: 'ended' });
  const ids = { keptId: personId, goneId: other.personId, mergeId: newId(), questionId: newId() };
  const [a, b] = [ids.keptId, ids.goneId].sort() as [string, string];
  await world.admin
    .insertInto('duplicate_pairs')
    .values({ ...tenant, person_a: a, person_b: b, reasons: ['name'], weight: 40 })
    .execute();
  const merged = newId();
  await world.admin
    .insertInto('people')
    .values({ ...tenant, id: merged, merged_into: personId })
    .execute();
  await world.admin
    .insertInto('person_merges')
    .values({
      ...tenant,
      id: ids.mergeId,
      kept_id: personId,
      gone_id: merged,
      kept_before: '{}',
      kept_after: '{}',
      gone_before: '{}',
    })
    .execute();
  const asker = await world.as('coordinator', programme);
  const inquiry = {
    ...tenant,
    id: newId(),
    person_id: ids.goneId,
    programme_id: world.programmes[programme],
    asked_by: asker.accountId,
  };
  await world.admin.insertInto('merge_inquiries').values(inquiry).execute();
  await world.admin
    .insertInto('merge_questions')
    .values({
      ...tenant,
      id: ids.questionId,
      inquiry_id: inquiry.id,
      other_id: personId,
      programme_id: world.programmes[programme],
      reasons: ['name'],
    })
    .execute();
  return ids;
}
