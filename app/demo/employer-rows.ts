import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { type DemoEmployer, demoEmployers } from './employer-words.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

type Place = { rows: Rows; random: Random; today: PlainDate; tenantId: string; programmeId: string; staff: string[] };

/** Employers of a running programme with workplaces, people to talk to, offers and what was said with them. */
export function addEmployers(
  rows: Rows,
  random: Random,
  { key, id }: { key: string; id: string },
  today: PlainDate,
): void {
  const roles = rows.role_assignments.filter(
    (each) => each.programme_id === id && (each.role === 'coordinator' || each.role === 'case-worker'),
  );
  const tenantId = roles[0]?.tenant_id;
  if (tenantId === undefined) return;
  const staff = [...new Set(roles.map(({ account_id }) => account_id))];
  const place = { rows, random, today, tenantId, programmeId: id, staff };
  for (const [index, employer] of (demoEmployers[key] ?? []).entries()) addEmployer(place, employer, index);
  addBreakfast(place);
}

/**
 * A number that passes the check and belongs to nobody: the first digit says what kind of legal person it is, and 4 is given to no kind
 * (the Tax Agency's brochure SKV 709; from memory).
 */
function numberOfNobody(random: Random): string {
  const nine = `40${random.int(2, 9)}${String(random.int(0, 999_999)).padStart(6, '0')}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

function addEmployer(place: Place, employer: DemoEmployer, index: number): void {
  const { rows, random, today, tenantId, programmeId, staff } = place;
  const id = random.uuid();
  const finder = staff[index % staff.length] as string;
  const own = { tenant_id: tenantId, programme_id: programmeId };
  const shared = index === 1 ? { shared: true, shared_at: `${addDays(today, -60)}T09:00:00Z`, shared_by: finder } : {};
  rows.employers.push({
    ...own,
    ...shared,
    id,
    name: employer.name,
    organisation_number: index === 5 ? null : numberOfNobody(random),
    kind: employer.kind,
    sni: employer.sni,
    found_by: finder,
    owner_id: index === 4 ? null : finder,
    rests_before: index === 3 ? addDays(today, 45) : null,
    rest_reason: index === 3 ? 'Byter lokaler och har två nya i inskolning' : null,
    created_at: `${addDays(today, -200 + index * 9)}T08:30:00Z`,
    created_by: finder,
  });
  const of = { ...own, employer_id: id, shared: shared.shared ?? false };
  for (const [at, spot] of employer.places.entries()) {
    const workplaceId = random.uuid();
    const contactId = random.uuid();
    rows.workplaces.push({
      ...of,
      id: workplaceId,
      name: spot.name,
      street: spot.street,
      city: spot.city,
      latitude: spot.at[0],
      longitude: spot.at[1],
      occupations: [...spot.occupations],
      languages: [...(spot.languages ?? ['sv'])],
      conditions: [...spot.conditions],
    });
    rows.workplace_contacts.push({
      ...of,
      id: contactId,
      workplace_id: workplaceId,
      name: spot.contact[0],
      title: spot.contact[1],
      // 070-174 06 05 to 99 are kept free for fiction.
      phone: `070-174 06 ${String(random.int(5, 99)).padStart(2, '0')}`,
      email: `${plain(spot.contact[0])}@${plain(spot.name).slice(0, 20)}.example`,
      supervises: true,
    });
    for (const [kind, places] of spot.offers)
      rows.workplace_offers.push({
        ...of,
        id: random.uuid(),
        workplace_id: workplaceId,
        kind,
        occupation: kind === 'placement' || kind === 'job' ? (spot.occupations[0] ?? null) : null,
        places,
        starts_on: addDays(today, -random.int(20, 90)),
        ends_on: kind === 'summer-job' ? addDays(today, 120) : null,
        supervisor_id: kind === 'placement' ? contactId : null,
      });
    if (index !== 4) addLog(place, of, { workplaceId, contactId, finder, turn: index + at });
  }
}

// A network with those found first, a breakfast that has been and one to come.
function addBreakfast({ rows, random, today, tenantId, programmeId, staff }: Place): void {
  const own = { tenant_id: tenantId, programme_id: programmeId };
  const all = rows.employers.filter((each) => each.programme_id === programmeId);
  const networkId = random.uuid();
  const host = staff[0] as string;
  rows.employer_networks.push({
    ...own,
    id: networkId,
    name: 'Arbetsgivarnätverket',
    words: 'Träffas en gång i kvartalet.',
  });
  for (const { id } of all.slice(0, 3))
    rows.employer_network_members.push({
      ...own,
      network_id: networkId,
      employer_id: id,
      joined_on: addDays(today, -150),
    });
  for (const [title, day, came] of [
    ['Frukost om språkpraktik', -35, true],
    ['Frukost: så blir handledningen bra', 18, false],
  ] as const) {
    const eventId = random.uuid();
    const held = { held_on: addDays(today, day), starts_at: '07:45', place: 'Medborgarhuset' };
    rows.employer_events.push({ ...own, ...held, id: eventId, network_id: networkId, title, created_by: host });
    for (const [index, { id }] of all.slice(0, 4).entries())
      rows.employer_invitations.push({
        ...own,
        id: random.uuid(),
        event_id: eventId,
        employer_id: id,
        contact_id: rows.workplace_contacts.find((each) => each.employer_id === id)?.id ?? null,
        invited_on: addDays(today, day - 21),
        answer: index === 3 ? 'no' : came || index === 0 ? 'yes' : null,
        came: came && index < 2,
        invited_by: host,
      });
  }
}

function addLog(
  { rows, random, today }: Place,
  of: object,
  { workplaceId, contactId, finder, turn }: { workplaceId: string; contactId: string; finder: string; turn: number },
): void {
  const said = [
    ['visit', 'Visade runt. Tar gärna emot någon som vill lära sig mer svenska.', 'placement', 'yes'],
    ['phone', 'Har fullt just nu men vill bli uppringd igen.', 'placement', 'later'],
    ['e-mail', 'Skickade information om språkpraktik och försäkring.', null, null],
  ] as const;
  for (const [at, [way, words, asked, answer]] of said.entries()) {
    if (at === 1 && turn % 2 === 0) continue;
    const isLast = at === said.length - 1;
    const happened = addDays(today, -120 + at * 45 + random.int(0, 20));
    rows.employer_log.push({
      ...(of as { tenant_id: string; employer_id: string; programme_id: string }),
      id: random.uuid(),
      contact_id: contactId,
      workplace_id: workplaceId,
      happened_on: happened,
      way,
      words,
      asked,
      answer,
      next_on: isLast ? addDays(today, turn * 4 - 3) : null,
      next_words: isLast ? 'Ringa om en plats' : '',
      next_by: isLast ? finder : null,
      written_at: `${happened}T14:00:00Z`,
      written_by: finder,
    });
  }
}

function plain(text: string): string {
  const letters = text.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('é', 'e');
  return letters.replaceAll(/[^a-z0-9]+/g, '.').replaceAll(/^\.|\.$/g, '');
}
