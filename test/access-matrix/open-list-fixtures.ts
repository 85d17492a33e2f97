import { associationToken, hashAssociationToken } from '#app/features/open-activities/server/links.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** What an association sends, complete. */
export const openContent = {
  title: 'Språkkafé',
  description: 'Vi fikar och pratar svenska.',
  language: 'sv',
  kind: 'language',
  place: 'Stadsbiblioteket',
  address: 'Stora torget 1',
  town: 'Mariestad',
  audience: 'everybody',
  audienceNote: '',
  languages: ['sv', 'ar'],
  cost: 'free',
  price: '',
  signUp: 'none',
  signUpHow: '',
  phone: '0501-12 34 56',
  email: '',
  website: '',
  repeats: 'weekly',
  startsOn: '2026-02-02',
  endsOn: '2026-12-18',
  weekdays: [1, 4],
  startsAt: '17:00',
  endsAt: '19:00',
};

/** An association with a link, and something it shows and wants to change. */
export async function anOpenActivity(world: World, programme: ProgrammeKey): Promise<Record<string, string>> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const [associationId, linkId, openActivityId] = [newId(), newId(), newId()];
  const now = world.services.now();
  await world.admin
    .insertInto('associations')
    .values({ tenant_id, id: associationId, name: `Förening ${programme}` })
    .execute();
  const token = associationToken(world.services.keys, tenant_id, linkId);
  await world.admin
    .insertInto('association_links')
    .values({
      tenant_id,
      id: linkId,
      association_id: associationId,
      token_hash: hashAssociationToken(token),
      created_at: now,
      expires_at: '2030-01-01T00:00:00Z',
    })
    .execute();
  await world.admin
    .insertInto('open_activities')
    .values({
      tenant_id,
      id: openActivityId,
      association_id: associationId,
      published: JSON.stringify(openContent),
      proposed: JSON.stringify({ ...openContent, description: 'Vi fikar, pratar svenska och läser tidningen.' }),
      proposal: 'sent',
      sent_at: now,
      created_at: now,
      changed_at: now,
    })
    .execute();
  return { associationId, linkId, openActivityId };
}
