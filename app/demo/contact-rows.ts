import type { DemoPerson } from './people.ts';
import { makeRandom } from './random.ts';
import type { Rows } from './rows.ts';

/** Writes what a person speaks, what a meeting with her needs, other names and how she is reached. Chance of its own: nothing else shifts. */
export function addLanguagesAndContact(rows: Rows, tenantId: string, person: DemoPerson): void {
  const random = makeRandom(`${person.id}:contact`);
  const whose = { tenant_id: tenantId, person_id: person.id, restricted: person.restricted };
  const first = person.background.language;
  const isSwedish = first === 'sv';
  const readsLittle = !isSwedish && random.chance(0.1);
  for (const language of new Set([first, ...person.languages]))
    rows.person_languages.push({
      ...whose,
      language,
      is_first: language === first,
      speaks:
        language === first
          ? 'native'
          : language === 'sv'
            ? null
            : random.pick(['well', 'everyday', 'a-little'] as const),
      reads: language === first ? (readsLittle ? 'a-little' : 'well') : null,
      dialect: language === 'ar' && random.chance(0.3) ? 'Syrisk arabiska' : null,
      cefr: language === 'sv' && !isSwedish ? random.pick(['pre-a1', 'a1', 'a1', 'a2', 'a2', 'b1'] as const) : null,
    });
  if (person.interpreter !== null)
    rows.person_language_needs.push({
      ...whose,
      interpreter: person.interpreter ? (random.chance(0.3) ? 'sometimes' : 'yes') : 'no',
      interpreter_language: person.interpreter ? first : null,
      interpreter_gender: person.interpreter && person.sex === 'woman' && random.chance(0.12) ? 'woman' : null,
      interpreter_forms: person.interpreter && random.chance(0.4) ? ['phone', 'video'] : [],
      reading: isSwedish ? null : readsLittle ? 'a-little' : 'well',
    });
  if (!isSwedish && person.givenName.length > 5 && random.chance(0.08))
    rows.person_names.push({
      ...whose,
      id: random.uuid(),
      kind: 'called',
      name: person.givenName.slice(0, 4),
    });
  if (person.phone !== null) addPhone(rows, whose, person.phone, random);
}

function addPhone(
  rows: Rows,
  whose: { tenant_id: string; person_id: string; restricted: boolean },
  phone: string,
  random: ReturnType<typeof makeRandom>,
): void {
  const isShared = random.chance(0.08);
  rows.person_contacts.push({
    ...whose,
    id: random.uuid(),
    kind: 'phone',
    value: phone,
    holder: isShared ? 'partner' : 'own',
    is_first: !isShared,
    is_safe: isShared ? null : random.chance(0.6) ? true : null,
    is_shared: isShared,
    best_times: random.chance(0.15) ? 'Efter klockan 15, när barnen är hämtade' : null,
  });
}
