import { hashDigits, hashesOfCard } from '#app/features/portal-access/server/codes.ts';
import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** Cards that are told when the demo starts, so that one can look at a participant's own side: in Mariestad's running programme, by first language. */
export const shownCards = [
  { language: 'ti', name: 'Tigrinya', cardId: '0199f000-0000-8000-8000-000000000001', digits: '5820' },
  { language: 'ar', name: 'Arabic', cardId: '0199f000-0000-8000-8000-000000000002', digits: '9173' },
] as const;

const TAKEN = 14;
const CLOSED = 10;

/** In a running programme: some have come in to their own sides, some hold a card that is not opened yet, the rest have none. */
export function addPortalAccess(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programme: { id: string; key: string },
  today: PlainDate,
): void {
  const active = rows.enrolments.filter(
    (each) => each.programme_id === programme.id && each.status === 'active' && !each.restricted,
  );
  const madeBy = rows.role_assignments.find(
    (each) => each.programme_id === programme.id && each.role === 'case-worker',
  )?.account_id;
  const languageOf = new Map(
    rows.person_languages.filter(({ is_first }) => is_first).map((each) => [each.person_id, each.language]),
  );
  const shown = programme.key === 'tia-mariestad-nu' ? shownCards : [];
  const known = new Map(
    shown.flatMap((card) => {
      const one = active.find(({ person_id }) => languageOf.get(person_id) === card.language);
      return one === undefined ? [] : [[one.person_id, card] as const];
    }),
  );
  const others = active.filter(({ person_id }) => !known.has(person_id)).slice(0, TAKEN + CLOSED);
  const chosen = [...active.filter(({ person_id }) => known.has(person_id)), ...others];
  for (const [at, { tenant_id, person_id }] of chosen.entries()) {
    const card = known.get(person_id);
    const id = card?.cardId ?? random.uuid();
    const { secretHash, codeHash } = hashesOfCard(keys, id);
    const isTaken = at < known.size + TAKEN;
    const madeOn = addDays(today, isTaken ? -60 : -1);
    const person = { tenant_id, person_id, restricted: false };
    rows.portal_cards.push({
      ...person,
      id,
      secret_hash: secretHash,
      code_hash: codeHash,
      made_at: `${madeOn}T08:00:00Z`,
      made_by: madeBy ?? null,
      ...(isTaken && {
        opened_at: `${madeOn}T08:30:00Z`,
        opened_by: madeBy ?? null,
        open_until: `${madeOn}T09:30:00Z`,
        taken_at: `${madeOn}T08:${40 + (at % 15)}:00Z`,
        digits_hash: hashDigits(keys, id, card?.digits ?? String(random.int(2100, 9800))),
      }),
    });
    // Whose card is told has no phone yet: the one who looks brings it.
    if (!isTaken || card !== undefined) continue;
    rows.portal_devices.push({
      ...person,
      id: random.uuid(),
      card_id: id,
      is_shared: false,
      label: random.pick(['Android', 'Android', 'iPhone']),
      created_at: `${madeOn}T08:${40 + (at % 15)}:00Z`,
      last_seen_on: addDays(today, -random.int(0, 9)),
      expires_at: `${addDays(madeOn, 180)}T08:40:00Z`,
    });
  }
}
