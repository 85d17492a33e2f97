import { newId } from '#app/shared/ids.ts';
import { programmeTenant } from '#test/world.ts';
import type { PortalFixture, PortalRow } from './row.ts';

/** Her phones; one of them is shut out. */
export const phoneRows: Record<string, PortalRow> = {
  '/my/:language/phones': { form: { phoneId: '<otherPhoneId>' } },
};

/** A phone besides the one in her hand. */
export const aSecondPhone: PortalFixture = async (world, programme, { personId }) => {
  const otherPhoneId = newId();
  const now = world.services.now();
  await world.admin
    .insertInto('portal_devices')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      id: otherPhoneId,
      person_id: personId,
      is_shared: false,
      label: 'iPhone',
      created_at: now,
      last_seen_on: now.slice(0, 10),
      expires_at: '2027-12-31T00:00:00Z',
    })
    .execute();
  return { otherPhoneId };
};
