import { hashDigits } from '#app/features/portal-access/public.ts';
import { newId } from '#app/shared/ids.ts';
import { programmeTenant } from '#test/world.ts';
import type { PortalFixture, PortalRow } from './row.ts';

const copy = { copyId: 'copyId' };
export const DIGITS = '2580';

/** The copy of everything: her digits, the parts, and the file. */
export const copyRows: Record<string, PortalRow> = {
  '/my/:language/about-me/copy': { form: { id: newId(), digits: DIGITS } },
  '/my/:language/about-me/copy/:copyId': { params: copy },
  '/my/:language/about-me/copy/:copyId/part/:copyPart': { params: { ...copy, copyPart: 'copyPart' } },
  '/my/:language/about-me/copy/:copyId/file/:copyFormat': {
    params: { ...copy, copyFormat: 'copyFormat' },
    givesFile: true,
  },
};

/** A card with digits behind her phone, and a copy that is open on it. */
export const anOpenCopy: PortalFixture = async (world, programme, { personId, deviceId }) => {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const now = world.services.now();
  const { restricted } = await world.admin
    .selectFrom('people')
    .where('id', '=', personId)
    .select('restricted')
    .executeTakeFirstOrThrow();
  const [cardId, copyId] = [newId(), newId()];
  const hash = (text: string) => Buffer.from(text.padEnd(32, '.').slice(0, 32));
  await world.admin
    .insertInto('portal_cards')
    .values({
      tenant_id,
      id: cardId,
      person_id: personId,
      restricted,
      secret_hash: hash(cardId.slice(0, 30)),
      code_hash: hash(cardId.slice(4)),
      made_at: now,
      taken_at: now,
      digits_hash: hashDigits(world.services.keys, cardId, DIGITS),
    })
    .execute();
  if (deviceId !== undefined) {
    await world.admin.updateTable('portal_devices').set({ card_id: cardId }).where('id', '=', deviceId).execute();
    await world.admin
      .insertInto('own_copies')
      .values({
        tenant_id,
        id: copyId,
        person_id: personId,
        restricted,
        device_id: deviceId,
        language: 'sv',
        made_at: now,
      })
      .execute();
  }
  return { copyId, copyPart: 'me', copyFormat: 'page' };
};
