import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Wishes = { title: string; text: string; addedOn: string; sessionId: string };

/** Something the programme's leader has put on its shelf and used in an activity, or in one session, since the first of March. */
export async function aMaterial(
  world: World,
  programme: ProgrammeKey,
  activityId: string,
  { title = `Arbetsblad ${programme}`, text = 'Ord att öva', addedOn = '2026-03-01', sessionId }: Partial<Wishes> = {},
): Promise<{ materialId: string; useId: string }> {
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const { accountId } = await world.as('activity-leader', programme);
  const [materialId, useId] = [newId(), newId()];
  const bytes = new TextEncoder().encode(text);
  const place = { tenantId: own.tenant_id, folder: 'materials', id: materialId };
  const storage_key = await world.services.files.keep(place, bytes);
  await world.admin
    .insertInto('materials')
    .values({ ...own, id: materialId, title, is_own: true, created_at: `${addedOn}T09:00:00Z`, created_by: accountId })
    .execute();
  await world.admin
    .insertInto('material_versions')
    .values({
      ...own,
      id: materialId,
      material_id: materialId,
      number: 1,
      media_type: 'text/plain',
      byte_count: bytes.length,
      storage_key,
      added_on: addedOn,
      added_by: accountId,
    })
    .execute();
  await world.admin
    .insertInto('material_uses')
    .values({
      ...own,
      id: useId,
      material_id: materialId,
      activity_id: activityId,
      session_id: sessionId ?? null,
      attached_on: addedOn,
      attached_by: accountId,
    })
    .execute();
  return { materialId, useId };
}
