import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A copy of everything about somebody that staff have just made. */
export async function aCopy(
  world: World,
  programme: ProgrammeKey,
  { personId, accountId }: { personId: string; accountId: string },
): Promise<Record<string, string>> {
  const copyId = newId();
  await world.admin
    .insertInto('own_copies')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      id: copyId,
      person_id: personId,
      account_id: accountId,
      reason: 'asked',
      language: 'sv',
      made_at: world.services.now(),
    })
    .execute();
  return { copyId, copyFormat: 'page' };
}
