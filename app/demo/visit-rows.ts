import { safetyPoints } from '#app/features/workplace-visits/domain/safety-talk.ts';
import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { writeNote } from './meeting-rows.ts';
import { type MeetingMaker, meet, workday } from './one-meeting.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** In a running programme: a placement that was visited, one whose visit is due, and guidance that led to a step and a course. */
export function addVisits(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const maker = { rows, random, keys, today };
  const here = rows.placements.filter((each) => each.programme_id === programmeId && each.status === 'ongoing');
  // The others have not been visited: a visit to them is due.
  const [first] = here.filter((each) => (each.starts_on as PlainDate) > addDays(today, -60));
  if (first !== undefined) addVisited(maker, first);
  addGuidance(maker, programmeId);
}

function addVisited(maker: MeetingMaker, placement: Rows['placements'][number]): void {
  const { rows, random, today } = maker;
  const enrolment = rows.enrolments.find(({ id }) => id === placement.enrolment_id);
  const workplace = rows.workplaces.find(({ id }) => id === placement.workplace_id);
  const supervisor = rows.workplace_contacts.find(({ id }) => id === placement.supervisor_id);
  const host = enrolment?.case_worker_id;
  if (enrolment === undefined || !host) return;
  const of = {
    tenant_id: enrolment.tenant_id,
    placement_id: placement.id,
    enrolment_id: enrolment.id,
    programme_id: enrolment.programme_id,
    person_id: enrolment.person_id,
    restricted: false,
  };
  const visited = { kind: 'workplace-visit', placement_id: placement.id, place: workplace?.name ?? '', subject: '' };
  const visit = meet(maker, enrolment, host, workday(today, -12), {
    ...visited,
    ...{ form: 'place', agenda: ['work', 'language', 'hard', 'safety', 'next'], minutesHeld: 45 },
  });
  meet(maker, enrolment, host, workday(today, 16), {
    ...visited,
    ...{ form: 'phone', agenda: ['work', 'language', 'hard', 'adaptation', 'next'] },
  });
  writeNote(maker, visit, host, 0);
  const at = `${visit.meets_on}T14:00:00Z`;
  rows.meeting_attendees.push({
    ...{
      tenant_id: enrolment.tenant_id,
      id: random.uuid(),
      meeting_id: visit.id,
      name: supervisor?.name ?? 'Handledaren',
    },
    ...{ organisation_name: workplace?.name ?? '', came: true, added_at: at, added_by: host },
  });
  rows.workplace_visit_words.push({
    ...of,
    ...{ id: random.uuid(), meeting_id: visit.id, number: 1, written_at: at, written_by: host },
    words: 'Vi kom överens om att visa en ny uppgift i taget och att gå igenom dagen varje morgon.',
  });
  const lines: Partial<Record<(typeof safetyPoints)[number], string>> = {
    equipment: 'Halkfria skor är beställda.',
    'turn-to': 'I första hand handledaren, annars arbetsledaren.',
    fire: 'Samlingsplatsen är vid flaggstången.',
  };
  rows.workplace_safety_talks.push({
    ...of,
    ...{ id: random.uuid(), number: 1, held_on: visit.meets_on, recorded_at: at, recorded_by: host },
    present: ['Deltagaren', supervisor?.name ?? '', 'handläggaren'].filter(Boolean).join(', '),
    points: JSON.stringify(
      safetyPoints.map((point) => ({
        point,
        state: point === 'machines' ? 'not-relevant' : 'done',
        words: lines[point] ?? '',
      })),
    ),
  });
  rows.workplace_adaptations.push({
    ...of,
    ...{ id: random.uuid(), words: 'En kort paus efter varje timme', added_at: at, added_by: host },
    ...{ asked_at: at, asked_by: host },
  });
}

function addGuidance(maker: MeetingMaker, programmeId: string): void {
  const { rows, random, today } = maker;
  const application = rows.course_applications.find(
    (each) =>
      each.programme_id === programmeId &&
      rows.plan_steps.some(({ enrolment_id }) => enrolment_id === each.enrolment_id),
  );
  const enrolment = rows.enrolments.find(({ id }) => id === application?.enrolment_id);
  const step = rows.plan_steps.find(({ enrolment_id }) => enrolment_id === enrolment?.id);
  const host = enrolment?.case_worker_id;
  if (application === undefined || enrolment === undefined || step === undefined || !host) return;
  const meeting = meet(maker, enrolment, host, workday(today, -20), {
    ...{ kind: 'guidance', themes: ['occupation', 'short-course'], subject: '', form: 'place', minutesHeld: 50 },
  });
  writeNote(maker, meeting, host, 0);
  for (const made of [{ step_id: step.id }, { application_id: application.id }])
    rows.meeting_results.push({
      ...made,
      ...{ tenant_id: enrolment.tenant_id, id: random.uuid(), meeting_id: meeting.id, enrolment_id: enrolment.id },
      ...{ programme_id: programmeId, person_id: enrolment.person_id, restricted: false },
      ...{ added_at: `${meeting.meets_on}T14:00:00Z`, added_by: host },
    });
}
