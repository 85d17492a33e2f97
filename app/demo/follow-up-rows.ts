import { createHash } from 'node:crypto';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const replies = [
  {
    doing: ['work'],
    ...{ work_form: 'fixed-term', hours_per_week: 32, words: 'Praktiken hjälpte mig mest.', wants_contact: false },
  },
  { doing: ['studies'], ...{ study_level: 'vocational', study_full_time: true, words: '', wants_contact: false } },
  { doing: ['job-seeking'], ...{ registered: true, words: 'Jag vill prata om kurser.', wants_contact: true } },
] as const;

/**
 * How those who have left were asked: calls, messages and letters before each follow-up that is done, some tries at those that are due, and a few who have answered
 * by a link that nobody has looked at. Nobody protected is sent anything.
 */
export function addAttempts(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const staffOf = new Map(
    rows.enrolments.filter((each) => each.programme_id === programmeId).map((each) => [each.id, each.case_worker_id]),
  );
  let replied = 0;
  for (const followUp of rows.follow_ups) {
    const staff = followUp.recorded_by ?? staffOf.get(followUp.enrolment_id);
    if (followUp.programme_id !== programmeId || !staff || (followUp.due_on as PlainDate) > today) continue;
    const { tenant_id, enrolment_id, person_id, restricted } = followUp;
    const own = {
      ...{ tenant_id, programme_id: programmeId, enrolment_id, person_id, restricted: restricted ?? false },
      follow_up_id: followUp.id,
    };
    const attempt = (way: 'phone' | 'sms' | 'letter', result: string, on: PlainDate) => {
      const id = random.uuid();
      const isLink = way !== 'phone';
      rows.follow_up_attempts.push({
        ...{ ...own, id, way, result, tried_at: `${on}T${random.pick(['08', '10', '13'])}:15:00Z`, recorded_by: staff },
        ...(isLink && {
          // Of chance alone: no link of the demo opens anything.
          token_hash: createHash('sha256').update(random.uuid()).digest(),
          language: 'sv-x-lattlast',
          expires_at: `${addDays(on, 30)}T21:00:00Z`,
        }),
      });
      followUp.first_asked_on ??= on;
      return id;
    };
    const doneOn = followUp.done_on as PlainDate | null | undefined;
    if (doneOn) {
      if (followUp.outcome === 'not-reached') {
        for (const days of [12, 11, 10]) attempt('phone', 'no-answer', addDays(doneOn, -days));
        if (!restricted) attempt('sms', 'sent', addDays(doneOn, -9));
      } else if (random.chance(0.3)) attempt('phone', 'no-answer', addDays(doneOn, -1));
      if (followUp.outcome !== 'not-reached')
        attempt('phone', followUp.outcome === 'declined' ? 'declined' : 'reached', doneOn);
      continue;
    }
    if (restricted || !random.chance(0.6)) continue;
    attempt('phone', random.pick(['no-answer', 'no-answer', 'wrong-number']), addDays(today, -random.int(2, 5)));
    const reply = replies[replied];
    if (reply === undefined || random.chance(0.5)) continue;
    const attemptId = attempt('sms', 'sent', addDays(today, -2));
    replied += 1;
    rows.follow_up_replies.push({
      ...{ ...own, ...reply, doing: [...reply.doing], id: random.uuid(), attempt_id: attemptId },
      ...{ language: 'sv-x-lattlast', since_on: addDays(today, -60), answered_at: `${addDays(today, -1)}T18:20:00Z` },
    });
    followUp.replied_on = addDays(today, -1);
  }
}
