import { newId } from '#app/shared/ids.ts';
import type { World } from '#test/world.ts';

/** A venue of a programme, and days on which it is closed. */
export async function aVenueAndClosedDays(
  world: World,
  own: { tenant_id: string; programme_id: string },
): Promise<{ venueId: string; closureId: string }> {
  const [venueId, closureId] = [newId(), newId()];
  await world.admin
    .insertInto('venues')
    .values({ ...own, id: venueId, name: 'Biblioteket', address: 'Nygatan 1' })
    .execute();
  await world.admin
    .insertInto('closures')
    .values({
      ...own,
      id: closureId,
      name: 'Höstlov',
      kind: 'school-break',
      starts_on: '2026-10-26',
      ends_on: '2026-10-30',
    })
    .execute();
  return { venueId, closureId };
}
