import { CIVIC_ORIENTATION, civicPartKey, civicParts } from '#app/features/activities/domain/civic-orientation.ts';
import { addDays, daysBetween, mondayOf, type PlainDate, weekday } from '#app/shared/dates.ts';
import type { Participation } from './participations.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';
import { cancelledFor, type DemoClosure, isEmptyDay, venueNamed } from './timetable-rows.ts';
import type { WeeklyGroup } from './weekly-groups.ts';

export type Member = { participation: Participation; keys: Keys };
export type GroupFrame = {
  tenantId: string;
  programmeId: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  today: PlainDate;
  leaderIds: readonly string[];
  siteKey: string | null;
  dropInShare: number;
  /** One more session on the demo's own day, so that there is always a sheet to fill in today. */
  isAlsoToday: boolean;
  closures: readonly DemoClosure[];
};

type Occasion = { day: PlainDate; startsAt: string; endsAt: string; isExtra?: boolean };

/** Writes one activity: its rhythm, leaders, members, sessions and the marks of the past ones. */
export function addGroup(
  random: Random,
  rows: Rows,
  group: WeeklyGroup,
  members: readonly Member[],
  frame: GroupFrame,
): void {
  const activityId = random.uuid();
  const place = { tenant_id: frame.tenantId, programme_id: frame.programmeId };
  const own = { ...place, activity_id: activityId };
  const stays = members.flatMap((member) => stayIn(group, member));
  rows.activities.push({
    ...place,
    id: activityId,
    name: group.name,
    kind: group.kind,
    form: group.form,
    venue_id: venueNamed(rows, random, frame.tenantId, group.place),
    every_weeks: group.everyWeeks ?? 1,
    site_key: frame.siteKey,
    theme_keys: [...group.themes],
    capacity: placesFor(group, stays),
    language: group.language ?? 'svenska',
    starts_on: frame.firstDay,
    ends_on: frame.lastDay,
  });
  for (const time of group.times)
    rows.activity_weekly_times.push({ ...own, weekday: time.weekday, starts_at: time.startsAt, ends_at: time.endsAt });
  for (const accountId of frame.leaderIds) rows.activity_leaders.push({ ...own, account_id: accountId });
  for (const member of group.team ?? []) rows.team_members.push({ ...own, id: random.uuid(), ...member });
  if (group.form === 'group')
    for (const stay of stays)
      rows.activity_members.push({
        ...own,
        enrolment_id: stay.member.keys.enrolment_id,
        person_id: stay.member.keys.person_id,
        restricted: stay.member.keys.restricted,
        joined_on: stay.from,
        left_on: stay.to,
      });
  for (const occasion of occasionsOf(group, frame)) {
    const there = stays.filter((stay) => stay.from <= occasion.day && (stay.to === null || stay.to >= occasion.day));
    const isNear = daysBetween(frame.today, occasion.day) > -21;
    if (there.length === 0 && !isNear) continue;
    addSession(
      random,
      rows,
      group,
      own,
      occasion,
      there.map((stay) => stay.member),
      frame,
    );
  }
  // In each group somebody has a part of her own.
  const helper = stays.find(
    ({ member, from, to }) => !member.keys.restricted && from < frame.today && (to === null || to >= frame.today),
  );
  if (helper === undefined || frame.leaderIds[0] === undefined) return;
  rows.parts.push({
    ...helper.member.keys,
    id: random.uuid(),
    activity_id: activityId,
    from_on: helper.from,
    kind: group.form === 'drop-in' ? 'welcome' : 'translate',
    words: group.form === 'drop-in' ? '' : 'arabiska',
    created_at: `${helper.from}T09:00:00Z`,
    created_by: frame.leaderIds[0],
  });
}

// Room for as many as were ever there at once, in tens, so that some groups are full and others not.
function placesFor(group: WeeklyGroup, stays: readonly { from: PlainDate; to: PlainDate | null }[]): number {
  if (group.form === 'drop-in') return 40;
  const changes = stays.flatMap(({ from, to }) => [
    { day: from, by: 1 },
    ...(to === null ? [] : [{ day: addDays(to, 1), by: -1 }]),
  ]);
  changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.by - b.by));
  let there = 0;
  let most = 0;
  for (const { by } of changes) {
    there += by;
    most = Math.max(most, there);
  }
  return Math.max(10, Math.ceil(most / 10) * 10);
}

function occasionsOf(group: WeeklyGroup, frame: GroupFrame): Occasion[] {
  const occasions: Occasion[] = [];
  for (let day = frame.firstDay; day <= frame.lastDay; day = addDays(day, 1))
    occasions.push(...heldOn(day, group, frame));
  const time = group.times[0];
  if (frame.isAlsoToday && time !== undefined) occasions.push({ day: frame.today, ...time, isExtra: true });
  return occasions;
}

/** When a group meets on a day by its rhythm; never on closed days. */
export function heldOn(
  day: PlainDate,
  group: WeeklyGroup,
  frame: Pick<GroupFrame, 'closures' | 'firstDay'>,
): Occasion[] {
  if (isEmptyDay(day, frame.closures) || !isItsWeek(day, group, frame)) return [];
  return group.times.filter((time) => time.weekday === weekday(day)).map((time) => ({ day, ...time }));
}

const isItsWeek = (day: PlainDate, { everyWeeks = 1 }: WeeklyGroup, { firstDay }: Pick<GroupFrame, 'firstDay'>) =>
  (daysBetween(mondayOf(firstDay), mondayOf(day)) / 7) % everyWeeks === 0;

function stayIn(group: WeeklyGroup, member: Member): { member: Member; from: PlainDate; to: PlainDate | null }[] {
  const { startedOn, endedOn } = member.participation;
  if (startedOn === null) return [];
  if (group.weeks === undefined) return [{ member, from: startedOn, to: endedOn }];
  const from = addDays(startedOn, (group.weeks[0] - 1) * 7);
  const planned = addDays(startedOn, group.weeks[1] * 7 - 1);
  const to = endedOn !== null && endedOn < planned ? endedOn : planned;
  return to < from ? [] : [{ member, from, to }];
}

function addSession(
  random: Random,
  rows: Rows,
  group: WeeklyGroup,
  own: { tenant_id: string; programme_id: string; activity_id: string },
  occasion: Occasion,
  members: readonly Member[],
  frame: GroupFrame,
): void {
  const isPast = occasion.day < frame.today;
  const closure = cancelledFor(occasion.day, frame.closures);
  const isCancelled = closure !== undefined || (isPast && random.chance(0.02));
  // Now and then nobody fills in the sheet.
  const isMarked = isPast && !isCancelled && !random.chance(0.03);
  const id = random.uuid();
  rows.activity_sessions.push({
    ...own,
    id,
    held_on: occasion.day,
    starts_at: occasion.startsAt,
    ends_at: occasion.endsAt,
    theme_keys: withPart(group.themes.length === 0 ? [] : [random.pick(group.themes)], occasion.day),
    status: isCancelled ? 'cancelled' : isMarked ? 'held' : 'planned',
    cancel_reason: isCancelled ? (closure?.name ?? random.pick(['Ledaren är sjuk', 'Lokalen är stängd'])) : null,
    closure_id: closure?.id ?? null,
    planned_on: occasion.isExtra ? null : occasion.day,
    planned_at: occasion.isExtra ? null : occasion.startsAt,
    sheet_version: isMarked ? 1 : 0,
  });
  if (!isMarked) return;
  const minutes = minutesBetween(occasion);
  for (const { keys } of members) {
    if (group.form === 'drop-in' && !random.chance(frame.dropInShare)) continue;
    if (random.chance(0.015)) continue;
    rows.attendance_marks.push({
      ...keys,
      session_id: id,
      held_on: occasion.day,
      ...markOf(random, group, minutes),
      marked_at: `${occasion.day}T11:00:00Z`,
      marked_by: frame.leaderIds[0] ?? null,
    });
  }
}

// Civic orientation goes through its eight parts, one after the other.
function withPart(themes: string[], day: PlainDate): string[] {
  const part = civicParts[Number(day.slice(8)) % civicParts.length];
  return themes.includes(CIVIC_ORIENTATION) && part !== undefined ? [...themes, civicPartKey(part)] : themes;
}

function minutesBetween({ startsAt, endsAt }: Occasion): number {
  const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return toMinutes(endsAt) - toMinutes(startsAt);
}

function markOf(
  random: Random,
  group: WeeklyGroup,
  minutes: number,
): { mark: string; absence_reason: string | null; minutes_present: number } {
  const present = { mark: 'present', absence_reason: null, minutes_present: minutes };
  const kind = random.weighted([
    ['present', 79],
    ['late', 5],
    ['left-early', 3],
    ['absent', group.form === 'drop-in' ? 0 : 12],
    ['not-required', group.form === 'drop-in' ? 0 : 1],
  ] as const);
  if (kind === 'present') return present;
  if (kind === 'not-required') return { mark: kind, absence_reason: null, minutes_present: 0 };
  if (kind === 'absent')
    return {
      mark: 'absent',
      absence_reason: random.weighted([
        ['sick', 35],
        ['care-of-child', 20],
        ['agency-meeting', 18],
        ['other-valid', 10],
        ['no-notice', 17],
      ] as const),
      minutes_present: 0,
    };
  return {
    mark: kind,
    absence_reason: null,
    minutes_present: Math.max(15, minutes - random.pick([10, 15, 20, 30, 45])),
  };
}
