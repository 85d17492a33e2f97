import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import { respell } from './respell.ts';
import type { Rows } from './rows.ts';

const STILL_THERE = 2;
const HAS_LEFT = 2;

/**
 * People who were registered once more, as it happens in a running programme: spelt in another way, referred some days ago. Two of them
 * take part already, so that the one participation has to be marked as mistaken first; two have left and are back.
 */
export function addDuplicates(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  if (!String(programme?.key).endsWith('-nu')) return;
  const own = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && !each.restricted && each.status !== 'mistaken',
  );
  const isOpen = (status: string) => !['ended', 'declined', 'withdrawn'].includes(status);
  const openPeople = new Set(own.filter(({ status }) => isOpen(status)).map((each) => each.person_id));
  const there = own.filter(({ status }) => status === 'active').slice(3, 3 + STILL_THERE);
  const left = own.filter((each) => each.status === 'ended' && !openPeople.has(each.person_id)).slice(0, HAS_LEFT);
  for (const original of [...there, ...left]) addDuplicate(rows, random, original, addDays(today, -random.int(2, 9)));
}

function addDuplicate(rows: Rows, random: Random, original: Rows['enrolments'][number], referredOn: PlainDate): void {
  const person = rows.people.find(({ id }) => id === original.person_id);
  const names = rows.person_directory.find(({ person_id }) => person_id === original.person_id);
  if (person === undefined || names === undefined) return;
  const tenant = { tenant_id: original.tenant_id };
  const [personId, enrolmentId] = [random.uuid(), random.uuid()];
  rows.people.push({ ...tenant, id: personId, sex: person.sex ?? 'unknown', born_on: person.born_on ?? null });
  rows.person_directory.push({
    ...tenant,
    person_id: personId,
    given_name: respell(names.given_name ?? ''),
    family_name: respell(names.family_name ?? ''),
  });
  const keys = { ...tenant, programme_id: original.programme_id, person_id: personId };
  rows.enrolments.push({ ...keys, id: enrolmentId, status: 'referred', referred_on: referredOn });
  rows.enrolment_moves.push({
    ...keys,
    id: random.uuid(),
    enrolment_id: enrolmentId,
    move: 'refer',
    to_status: 'referred',
    takes_effect_on: referredOn,
    recorded_at: `${referredOn}T10:15:00Z`,
  });
}
