import { oneId } from '#app/features/workplace-weeks/public.ts';
import { addDays, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const aims = [
  { kind: 'work', words: 'Skala och hacka grönsaker' },
  { kind: 'work', words: 'Duka och plocka undan i matsalen' },
  { kind: 'language', words: 'Fråga när något är oklart' },
] as const;

const said = [
  { going: 3, understands: 2, words: 'Kom i tid varje dag och frågar mycket.', tasks: 2 },
  { going: 3, understands: 3, words: 'Klarar salladsbordet själv nu.', tasks: 3 },
  {
    going: 2,
    understands: 1,
    words: 'Svårt när det går fort i köket. Vi behöver prata.',
    tasks: 1,
    wantsContact: true,
  },
] as const;

/** In a running programme with employers: a placement whose supervisor answers week by week, and one whose never does. */
export function addWorkplaceWeeks(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const contacts = rows.workplace_contacts.filter((each) => each.programme_id === programmeId && each.workplace_id);
  const people = rows.enrolments.filter(
    (each) =>
      each.programme_id === programmeId &&
      each.status === 'active' &&
      !each.restricted &&
      each.case_worker_id &&
      (each.started_on as PlainDate) < addDays(today, -60),
  );
  for (const [at, enrolment] of people.slice(10, 12).entries()) {
    const contact = contacts[at];
    const staffId = enrolment.case_worker_id;
    if (contact?.workplace_id === null || contact?.workplace_id === undefined || !staffId) continue;
    const own = { tenant_id: enrolment.tenant_id, programme_id: programmeId };
    const person = { ...own, enrolment_id: enrolment.id, person_id: enrolment.person_id, restricted: false };
    const [placementId, activityId, termsId] = [random.uuid(), random.uuid(), random.uuid()];
    const startsOn = mondayOf(addDays(today, -28));
    const endsOn = addDays(startsOn, 95);
    const span = { starts_on: startsOn, ends_on: endsOn, extent_percent: 50 };
    const workplace = rows.workplaces.find(({ id }) => id === contact.workplace_id);
    rows.activities.push({
      ...own,
      ...{ id: activityId, name: `Praktik: ${workplace?.name ?? ''}`.slice(0, 120), kind: 'placement', form: 'group' },
      ...{ starts_on: startsOn, ends_on: endsOn },
    });
    rows.activity_members.push({ ...person, activity_id: activityId, joined_on: startsOn, left_on: endsOn });
    const hours = [1, 2, 3, 4].map((weekday) => ({ weekday, startsAt: '09:00', endsAt: '13:00' }));
    for (const { weekday } of hours)
      rows.activity_weekly_times.push({
        ...{ ...own, activity_id: activityId, weekday },
        ...{ starts_at: '09:00', ends_at: '13:00' },
      });
    const listed = aims.map((aim, index) => ({ ...aim, id: `aim-${index + 1}` }));
    const made = `${addDays(startsOn, -10)}T09:00:00Z`;
    rows.placements.push({
      ...person,
      ...span,
      ...{ id: placementId, workplace_id: contact.workplace_id, supervisor_id: contact.id, activity_id: activityId },
      ...{
        form: 'language-practice',
        status: 'ongoing',
        decided_by: 'municipality',
        decided_on: addDays(startsOn, -10),
      },
      ...{ funded_by: 'municipality', created_by: staffId, created_at: made },
    });
    rows.placement_terms.push({
      ...person,
      ...span,
      ...{ id: termsId, placement_id: placementId, number: 1, status: 'accepted', activity_id: activityId },
      ...{ hours: JSON.stringify(hours), aims: JSON.stringify(listed), proposed_by: 'programme' },
      ...{ proposed_at: made, settled_at: made, created_by: staffId },
    });
    for (const party of ['participant', 'workplace', 'programme'])
      rows.placement_answers.push({
        ...person,
        ...{ id: random.uuid(), terms_id: termsId, party, agrees: true, way: 'staff' },
        ...{ account_id: staffId, answered_at: made },
      });
    const moves = ['proposed', 'agreed', 'ongoing'];
    for (const [index, to] of moves.entries())
      rows.placement_moves.push({
        ...person,
        ...{ id: random.uuid(), placement_id: placementId, from_status: moves[index - 1] ?? null, to_status: to },
        ...{ on_day: addDays(startsOn, (index - 2) * 5), moved_at: `${addDays(startsOn, (index - 2) * 5)}T10:00:00Z` },
        moved_by: staffId,
      });
    rows.workplace_followings.push({ ...person, placement_id: placementId });
    for (let week = 0; week < 8; week += 1) {
      const weekOn = addDays(startsOn, week * 7);
      const answer = at === 0 && addDays(weekOn, 6) < today ? said[week % said.length] : undefined;
      const sessions = hours.map(({ weekday }) => ({ id: random.uuid(), on: addDays(weekOn, weekday - 1) }));
      for (const { id, on } of sessions) {
        const isHere = answer !== undefined;
        rows.activity_sessions.push({
          ...{ ...own, activity_id: activityId, id, held_on: on, starts_at: '09:00', ends_at: '13:00' },
          ...(isHere && { status: 'held', sheet_version: 1 }),
        });
        if (isHere)
          rows.attendance_marks.push({
            ...{ ...person, session_id: id, held_on: on, mark: 'present', minutes_present: 240, source: 'supervisor' },
            marked_at: `${addDays(weekOn, 4)}T12:30:00Z`,
          });
      }
      if (answer === undefined) continue;
      rows.workplace_weeks.push({
        ...person,
        ...{
          id: random.uuid(),
          placement_id: placementId,
          week_on: weekOn,
          number: 1,
          way: 'link',
          contact_id: contact.id,
        },
        days: JSON.stringify(sessions.map(({ id, on }) => ({ sessionId: id, on, says: 'here' }))),
        ...{ going: answer.going, understands: answer.understands, words: answer.words, quotable: answer.going === 3 },
        wants_contact: 'wantsContact' in answer,
        tasks: JSON.stringify(listed.slice(0, answer.tasks).map(({ id, words }) => ({ id, words }))),
        answered_at: `${addDays(weekOn, 4)}T12:30:00Z`,
      });
    }
    // She has said yes to the tasks in her CV; the other one has not been asked.
    if (at === 0)
      addCvLine(rows, random, { person, placementId, workplace: workplace?.name ?? '', startsOn, tasks: listed });
  }
}

type Line = {
  person: { tenant_id: string; programme_id: string; enrolment_id: string; person_id: string; restricted: boolean };
  placementId: string;
  workplace: string;
  startsOn: PlainDate;
  tasks: readonly { id: string; words: string }[];
};

function addCvLine(rows: Rows, random: Random, { person, placementId, workplace, startsOn, tasks }: Line): void {
  const on = addDays(startsOn, 20);
  const words = tasks.map((task) => task.words).join(', ');
  const lineId = oneId('experience', placementId);
  rows.workplace_cv_answers.push({
    ...{ ...person, id: random.uuid(), placement_id: placementId, number: 1, answer: 'yes', words, way: 'portal' },
    ...{ task_ids: tasks.map(({ id }) => id), answered_at: `${on}T16:40:00Z` },
  });
  rows.skills.push({
    ...{ ...person, id: lineId, kind: 'unpaid-work', title: 'Praktik', description: words, place: workplace },
    ...{ from_year: Number(startsOn.slice(0, 4)), is_ongoing: true, created_at: `${on}T16:40:00Z` },
  });
  for (const cv of rows.cvs.filter(({ enrolment_id }) => enrolment_id === person.enrolment_id))
    cv.skill_ids = [...(cv.skill_ids as string[]), lineId];
}
