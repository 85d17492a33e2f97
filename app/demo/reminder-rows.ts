import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** A running programme that reminds by text message: what some participants wish, and what was sent of the last sessions. */
export function addReminders(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) return;
  const { tenant_id } = programme;
  rows.reminder_rules.push({
    tenant_id,
    programme_id: programmeId,
    is_on: true,
    for_messages: true,
    shows_place: true,
    without_wish: 'none',
  });
  const here = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  const asked = random.shuffle(here).slice(0, Math.ceil(here.length * 0.6));
  const wishes = new Map<string, string>();
  for (const [index, { id, person_id, case_worker_id }] of asked.entries()) {
    const channel = random.pick(['sms', 'sms', 'sms', 'sms', 'sms', 'another-way', 'none'] as const);
    const isPaused = index % 9 === 4;
    if (channel === 'sms' && !isPaused) wishes.set(id as string, person_id as string);
    rows.reminder_wishes.push({
      ...{ tenant_id, id: random.uuid(), enrolment_id: id, programme_id: programmeId, person_id, number: 1, channel },
      ...{ paused_until: isPaused ? addDays(today, random.int(3, 12)) : null, told_by: 'herself' },
      ...{ recorded_at: `${addDays(today, -random.int(5, 60))}T09:10:00Z`, recorded_by: case_worker_id as string },
    });
  }
  const from = addDays(today, -8);
  const sessions = rows.activity_sessions.filter(
    (each) =>
      each.programme_id === programmeId && each.status !== 'cancelled' && each.held_on >= from && each.held_on < today,
  );
  for (const session of sessions)
    for (const member of rows.activity_members) {
      if (!isIn(member, session) || !wishes.has(member.enrolment_id)) continue;
      const sentAt = `${addDays(plainDate(session.held_on as string), -1)}T08:00:00Z`;
      const status = random.pick([
        'delivered',
        'delivered',
        'delivered',
        'delivered',
        'delivered',
        'delivered',
        'sent',
        'failed',
      ] as const);
      rows.reminder_messages.push({
        ...{
          tenant_id,
          id: random.uuid(),
          enrolment_id: member.enrolment_id,
          programme_id: programmeId,
          person_id: member.person_id,
        },
        ...{
          about: 'session',
          about_id: session.id,
          kind: 'before',
          starts_on: session.held_on,
          starts_at: session.starts_at,
        },
        ...{ channel: 'sms', language: 'sv-x-lattlast', status, reason: status === 'failed' ? 'undelivered' : null },
        text: `Du har en tid i morgon klockan ${String(session.starts_at).slice(0, 5).replace(':', '.')}.`,
        ...{ attempts: 1, created_at: sentAt, settled_at: sentAt },
      });
    }
}

const isIn = (
  member: Rows['activity_members'][number],
  { activity_id, held_on }: Rows['activity_sessions'][number],
): boolean =>
  member.activity_id === activity_id && member.joined_on <= held_on && (!member.left_on || member.left_on >= held_on);
