import { associationToken, hashAssociationToken } from '#app/features/open-activities/server/links.ts';
import type { Keys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { type Offered, type OfferingAssociation, offeringAssociations } from './open-list-words.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const own = ['Öppet hus', 'Språkkafé'];

/** The shared list of Mariestad: associations with links, activities in every state, and two of the programme's own. */
export function addOpenList(rows: Rows, random: Random, keys: Keys, today: PlainDate): void {
  const tenant = rows.tenants.find(({ key }) => key === 'mariestad');
  if (tenant === undefined) return;
  const tenant_id = tenant.id as string;
  rows.open_list_settings.push({
    tenant_id,
    is_open: true,
    may_be_indexed: false,
    frame_origins: ['https://sprakvannerna.example.org'],
  });
  const at = (daysAgo: number) => `${addDays(today, -daysAgo)}T08:00:00.000Z`;
  for (const association of offeringAssociations) {
    const [id, linkId] = [random.uuid(), random.uuid()];
    rows.associations.push({
      tenant_id,
      id,
      name: association.name,
      email: association.email,
      is_trusted: association.trusted ?? false,
      created_at: at(60),
    });
    rows.association_links.push({
      tenant_id,
      id: linkId,
      association_id: id,
      token_hash: hashAssociationToken(associationToken(keys, tenant_id, linkId)),
      created_at: at(30),
      expires_at: `${addDays(today, 60)}T08:00:00.000Z`,
    });
    for (const offered of association.offers) {
      const content = contentOf(offered, association, today);
      const { state, changed } = offered;
      const isNew = state !== undefined && state !== 'hidden';
      const proposed = isNew ? content : changed === undefined ? null : { ...content, ...changed };
      rows.open_activities.push({
        tenant_id,
        id: random.uuid(),
        association_id: id,
        published: isNew ? null : JSON.stringify(content),
        proposed: proposed === null ? null : JSON.stringify(proposed),
        proposal: isNew ? state : changed === undefined ? null : 'sent',
        sent_at: state === 'draft' ? null : at(changed === undefined ? 14 : 1),
        word: offered.word ?? null,
        is_hidden: state === 'hidden',
        translations: JSON.stringify(translationsOf(offered)),
        created_at: at(25),
        changed_at: at(1),
      });
    }
  }
  listOwn(rows, tenant_id, today);
}

function contentOf(offered: Offered, { phone, email }: OfferingAssociation, today: PlainDate): Record<string, unknown> {
  const {
    inDays,
    weekdays = [],
    price = '',
    signUpHow = '',
    state: _,
    word: __,
    changed: ___,
    translations: ____,
    ...words
  } = offered;
  return {
    language: 'sv',
    town: 'Mariestad',
    audience: 'everybody',
    audienceNote: '',
    website: '',
    ...words,
    cost: price === '' ? 'free' : 'paid',
    price,
    signUp: signUpHow === '' ? 'none' : 'needed',
    signUpHow,
    phone,
    email,
    repeats: inDays === undefined ? 'weekly' : 'once',
    startsOn: addDays(today, inDays ?? -21),
    endsOn: inDays === undefined ? addDays(today, 160) : '',
    weekdays,
  };
}

function translationsOf({ title, description, translations = {} }: Offered): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(translations).map(([language, made]) => [
      language,
      {
        title: made.title,
        description: made.description,
        ofTitle: title,
        ofDescription: description,
        by: 'association',
        isApproved: made.waits !== true,
        isRead: made.read === true,
      },
    ]),
  );
}

// What the programme itself holds for everybody, in words of its own.
function listOwn(rows: Rows, tenant_id: string, today: PlainDate): void {
  const current = rows.programmes.find(({ key }) => key === 'tia-mariestad-nu');
  for (const activity of rows.activities) {
    if (activity.programme_id !== current?.id || !own.includes(activity.name)) continue;
    const isHouse = activity.name === 'Öppet hus';
    rows.listed_activities.push({
      tenant_id,
      activity_id: activity.id,
      programme_id: activity.programme_id,
      is_listed: true,
      content: JSON.stringify({
        title: activity.name,
        description: isHouse
          ? 'Kom in och fika. Vi berättar om arbete och samhälle, och du kan fråga om det du undrar över.'
          : 'Vi övar svenska tillsammans i lugn takt.',
        language: 'sv',
        kind: isHouse ? 'meeting-place' : 'language',
        place: isHouse ? 'Träffpunkten' : 'Stadsbiblioteket',
        address: isHouse ? 'Nygatan 12' : 'Kyrkogatan 2',
        town: 'Mariestad',
        audience: 'everybody',
        languages: ['sv', 'ar', 'en'],
        cost: 'free',
        signUp: 'none',
        phone: '040-628 04 12',
      }),
      changed_at: `${addDays(today, -20)}T08:00:00.000Z`,
    });
  }
}
