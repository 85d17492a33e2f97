import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate, weekday } from '#app/shared/dates.ts';
import { places, subjects } from './meeting-words.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

export type MeetingMaker = {
  rows: Rows;
  random: Random;
  keys: InstallationKeys;
  today: PlainDate;
};
export type Enrolment = Rows['enrolments'][number];
export type Meeting = Rows['meetings'][number];

const TIMES = ['08:30', '09:30', '10:30', '13:00', '14:00', '15:00'] as const;

type Wishes = Partial<Pick<Meeting, 'kind' | 'subject' | 'place' | 'form' | 'placement_id' | 'agenda' | 'themes'>> & {
  minutesHeld?: number;
};

/** Writes one meeting: held when it says for how long, else planned. */
export function meet(
  { rows, random }: MeetingMaker,
  enrolment: Enrolment,
  hostId: string,
  day: PlainDate,
  { minutesHeld, ...wishes }: Wishes,
): Meeting {
  const isHeld = minutesHeld !== undefined;
  const person: Keys = {
    tenant_id: enrolment.tenant_id,
    programme_id: enrolment.programme_id,
    person_id: enrolment.person_id,
    enrolment_id: enrolment.id,
    restricted: false,
  };
  const needs = rows.person_language_needs.find(({ person_id }) => person_id === enrolment.person_id);
  const first = rows.person_languages.find((each) => each.person_id === enrolment.person_id && each.is_first);
  const taken = rows.meetings.filter((each) => each.host_id === hostId && each.meets_on === day);
  const free = TIMES.filter((time) => taken.every(({ starts_at }) => starts_at !== time));
  const interpreter = needs?.interpreter === 'yes';
  const meeting: Meeting = {
    ...person,
    id: random.uuid(),
    kind: 'coaching',
    host_id: hostId,
    meets_on: day,
    starts_at: free.length > 0 ? random.pick(free) : TIMES[0],
    minutes_planned: 60,
    form: random.chance(0.8) ? 'place' : random.pick(['phone', 'video']),
    place: random.pick(places),
    subject: random.pick(subjects),
    language: interpreter ? (first?.language ?? null) : null,
    interpreter,
    status: isHeld ? 'held' : 'planned',
    minutes_held: minutesHeld ?? null,
    settled_at: isHeld ? `${day}T15:30:00Z` : null,
    settled_by: isHeld ? hostId : null,
    created_at: `${addDays(day, -9)}T08:00:00Z`,
    created_by: hostId,
    ...wishes,
  };
  rows.meetings.push(meeting);
  return meeting;
}

/** The day so many days off, or the Friday before when that is a weekend. */
export function workday(today: PlainDate, days: number): PlainDate {
  const day = addDays(today, days);
  return addDays(day, Math.min(0, 5 - weekday(day)));
}
