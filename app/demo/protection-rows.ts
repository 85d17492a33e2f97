import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import { makeRandom } from './random.ts';
import type { Rows } from './rows.ts';

const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const kinds = ['local', 'secrecy-marking', 'protected-registration'] as const;

/** Writes which protection a person has, turn by turn, who reads her, and a colleague who is barred because they know each other. */
export function addProtection(
  rows: Rows,
  of: {
    tenantId: string;
    personId: string;
    since: PlainDate;
    today: PlainDate;
    readers: Iterable<string>;
    barred: string | undefined;
  },
): void {
  const own = { tenant_id: of.tenantId, person_id: of.personId };
  // Chance of its own, so that the rest of the demo stays as it is.
  const random = makeRandom(`protection:${of.personId}`);
  const readers = [...of.readers];
  const kind = kinds[(rows.person_protection.length + 2) % kinds.length] as (typeof kinds)[number];
  for (const account_id of readers)
    rows.named_readers.push({ ...own, account_id, reason: 'works-with-her', created_at: `${of.since}T08:00:00Z` });
  rows.person_protection.push({
    ...own,
    id: random.uuid(),
    kind,
    reference: Array.from({ length: 8 }, () => random.pick(SIGNS)).join(''),
    source: kind === 'local' ? 'own-assessment' : 'tax-agency',
    since: of.since,
    review_on: addMonths(of.today, 5),
    set_at: `${of.since}T08:00:00Z`,
    set_by: readers[0] ?? null,
  });
  if (of.barred === undefined || readers.includes(of.barred)) return;
  rows.person_bars.push({
    ...own,
    id: random.uuid(),
    account_id: of.barred,
    reason: 'acquainted',
    valid_from: addDays(of.since, 3),
    created_at: `${addDays(of.since, 3)}T09:00:00Z`,
    created_by: readers[0] ?? null,
  });
}
