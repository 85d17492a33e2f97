import type { Reason } from '#app/features/matching/domain/match.ts';
import { findTown, kmBetween } from '#app/features/matching/domain/towns.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const MOST_PEOPLE = 12;
const wished = [
  { occupations: ['9411', '9412'], ways: ['bus'], minutes: 45, cannot: ['night-work'] },
  { occupations: ['5330'], ways: ['bus', 'bicycle'], minutes: 30, cannot: [] },
  { occupations: ['9111'], ways: ['walk', 'bus'], minutes: 60, cannot: ['heavy-lifting'] },
  { occupations: [], ways: ['car'], minutes: 45, cannot: [] },
] as const;
const names: Record<string, string> = {
  '5120': 'Kockar och kallskänkor',
  '9412': 'Restaurang- och köksbiträden',
  '9111': 'Städare och hemservicepersonal',
};
// What she answered, and what the workplace answered after her yes.
const answered = [
  ['yes', 'yes'],
  ['yes', null],
  ['no', null],
  ['tell-more', null],
  [null, null],
] as const;

/** Wishes about work of some people of a running programme, workplaces that were put to them and what both sides answered. */
export function addMatching(rows: Rows, random: Random, id: string, today: PlainDate): void {
  const places = rows.workplaces.filter((each) => each.programme_id === id);
  const people = rows.enrolments
    .filter((each) => each.programme_id === id && each.status === 'active' && !each.restricted && each.case_worker_id)
    .slice(0, MOST_PEOPLE);
  const town = findTown(String(places[0]?.city ?? ''))?.name ?? 'Västerås';
  const from = findTown(town);
  people.forEach((enrolment, index) => {
    const by = enrolment.case_worker_id as string;
    const own = {
      tenant_id: enrolment.tenant_id,
      enrolment_id: enrolment.id,
      programme_id: id,
      person_id: enrolment.person_id,
      restricted: false,
    };
    const wish = wished[index % wished.length] as (typeof wished)[number];
    const at = (days: number) => `${addDays(today, -days)}T10:20:00Z`;
    rows.match_wishes.push({
      ...own,
      occupations: [...wish.occupations],
      town,
      ways: [...wish.ways],
      longest_minutes: wish.minutes,
      has_licence: wish.ways[0] === 'car',
      free_from: index % 3 === 0 ? '08:00' : null,
      free_to: index % 3 === 0 ? '16:00' : null,
      cannot: [...wish.cannot],
      said_by: 'staff',
      changed_at: at(30),
      changed_by: by,
    });
    if (index % 4 === 3 || places.length === 0) return;
    const [hers, theirs] = answered[index % answered.length] as (typeof answered)[number];
    const wanted = places.filter(({ occupations }) =>
      (occupations as string[]).some((code) =>
        wish.occupations.some((other) => other.slice(0, 3) === code.slice(0, 3)),
      ),
    );
    const place = (wanted[0] ?? places[index % places.length]) as (typeof places)[number];
    const employer = rows.employers.find((each) => each.id === place.employer_id);
    if (employer === undefined || employer.rests_before) return;
    const code = (place.occupations as string[])[0] ?? null;
    const suggestionId = random.uuid();
    const position = { latitude: place.latitude as number, longitude: place.longitude as number };
    const km = from && place.latitude ? Math.max(1, Math.round(kmBetween(from, position))) : null;
    rows.match_suggestions.push({
      ...own,
      id: suggestionId,
      workplace_id: place.id,
      employer_id: place.employer_id,
      workplace_name: place.name,
      employer_name: employer.name,
      city: place.city ?? '',
      reasons: JSON.stringify([
        {
          rule: wanted.length > 0 ? 'occupation-near' : 'occupation-other',
          side: wanted.length > 0 ? 'for' : 'talk',
          ...(code === null ? {} : { code }),
        },
        ...(km === null ? [] : [{ rule: 'near', side: 'for', km }]),
      ] as Reason[]),
      occupation: code,
      occupation_name: names[code ?? ''] ?? null,
      suggested_on: addDays(today, -14),
      suggested_at: at(14),
      suggested_by: by,
    });
    for (const [party, answer, days] of [
      ['participant', hers, 9],
      ['workplace', theirs, 5],
    ] as const)
      if (answer !== null)
        rows.match_answers.push({
          ...own,
          id: random.uuid(),
          suggestion_id: suggestionId,
          party,
          number: 1,
          answer,
          way: party === 'participant' ? 'portal' : 'staff',
          answered_at: at(days),
          account_id: party === 'participant' ? null : by,
        });
  });
}
