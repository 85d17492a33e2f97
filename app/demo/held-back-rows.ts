import type { PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** One attendance list from the phone of a leader who could not save it any more: a mark that is missing, and one that somebody else made differently. */
export function addHeldBackSave(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const held = rows.activity_sessions.filter(
    (each) => each.programme_id === programmeId && each.status === 'held' && String(each.held_on) < today,
  );
  const session = held.sort((a, b) => (`${a.held_on}${a.id}` < `${b.held_on}${b.id}` ? 1 : -1))[0];
  if (session === undefined) return;
  const marked = rows.attendance_marks.filter((each) => each.session_id === session.id && !each.restricted).slice(0, 2);
  const leader = rows.activity_leaders.find((each) => each.activity_id === session.activity_id);
  if (marked.length === 0 || leader === undefined) return;
  const own = { tenant_id: session.tenant_id, programme_id: programmeId };
  const id = random.uuid();
  rows.held_back_saves.push({
    ...{ ...own, id, session_id: session.id, account_id: leader.account_id },
    ...{ made_at: `${session.held_on}T15:10:00Z`, handed_in_at: `${session.held_on}T17:25:00Z` },
  });
  for (const [index, { enrolment_id, person_id, restricted }] of marked.entries())
    rows.held_back_marks.push({
      ...{ ...own, save_id: id, enrolment_id, person_id, restricted },
      mark: JSON.stringify(index === 0 ? { mark: 'late', minutesMissed: 10 } : { mark: 'absent', reason: 'sick' }),
    });
}
