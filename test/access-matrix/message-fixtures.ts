import { placeOf } from '#app/features/messages/server/seal-words.ts';
import { encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

/** A message of the participant's to the leaders of a group that coordinator, case worker and leader lead together; it waits, with a photo. */
export async function aThread(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId }: Of,
  word = 'Hej',
): Promise<{ threadId: string; fileId: string; groupId: string }> {
  const { admin } = world;
  const tenant_id = world.tenants[programmeTenant[programme]];
  const own = { tenant_id, programme_id: world.programmes[programme] };
  const [groupId, threadId, messageId, fileId] = [newId(), newId(), newId(), newId()];
  await admin
    .insertInto('activities')
    .values({
      ...{ ...own, id: groupId, name: `Krets ${programme}`, kind: 'group-session', form: 'group' },
      ...{ starts_on: '2026-01-01', ends_on: '2026-12-31' },
    })
    .execute();
  for (const role of ['coordinator', 'case-worker', 'activity-leader'] as const)
    await admin
      .insertInto('activity_leaders')
      .values({ ...own, activity_id: groupId, account_id: (await world.as(role, programme)).accountId })
      .execute();
  const about = { ...own, person_id: personId, enrolment_id: enrolmentId };
  const at = world.services.now();
  await admin
    .insertInto('message_threads')
    .values({ ...about, id: threadId, with_role: 'activity-leader', activity_id: groupId, started_at: at })
    .execute();
  const words = JSON.stringify({ text: word });
  await admin
    .insertInto('messages')
    .values({
      ...{ ...about, id: messageId, thread_id: threadId, language: 'ar', sent_at: at, shown_from: at },
      sealed: encryptField(world.services.keys, placeOf(tenant_id, messageId), words),
      due_on: '2026-03-06',
    })
    .execute();
  const storage_key = await world.services.files.keep(
    { tenantId: tenant_id, folder: 'messages', id: messageId },
    new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  );
  await admin
    .insertInto('message_files')
    .values({
      ...{ ...about, id: fileId, message_id: messageId, thread_id: threadId },
      ...{ media_type: 'image/jpeg', byte_count: 4, storage_key },
    })
    .execute();
  return { threadId, fileId, groupId };
}
