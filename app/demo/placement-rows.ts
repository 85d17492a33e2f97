import { slotsOf } from '#app/features/activities/domain/weekly-rhythm.ts';
import { type PlacementForm, placementForms } from '#app/features/placements/domain/forms.ts';
import type { PlacementStatus } from '#app/features/placements/domain/status.ts';
import { extentOf } from '#app/features/placements/domain/terms.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

type Plan = {
  form: PlacementForm;
  status: PlacementStatus;
  /** Days from today. */
  from: number;
  to: number;
  /** Who has said yes besides the programme; 'no': the workplace said no. */
  says: readonly ('participant' | 'workplace' | 'no')[];
};

const both = ['participant', 'workplace'] as const;
/** One of every state, for an ordinary day of trying. */
const plans: readonly Plan[] = [
  { form: 'language-practice', status: 'ongoing', from: -40, to: 60, says: both },
  { form: 'language-practice', status: 'proposed', from: 10, to: 100, says: ['workplace'] },
  { form: 'work-practice', status: 'ongoing', from: -120, to: 12, says: both },
  { form: 'municipal-job', status: 'agreed', from: 5, to: 360, says: both },
  { form: 'study-visit', status: 'completed', from: -30, to: -30, says: both },
  { form: 'work-training', status: 'interrupted', from: -60, to: 30, says: both },
  { form: 'municipal-practice', status: 'cancelled', from: -20, to: 40, says: ['participant'] },
  { form: 'language-practice', status: 'proposed', from: 3, to: 90, says: ['no'] },
];

const hours = [2, 4].map((weekday) => ({
  weekday,
  startsAt: '13:00' as TimeOfDay,
  endsAt: '16:00' as TimeOfDay,
}));

/** Placements in every state at the employers of a running programme. */
export function addPlacements(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const sites = rows.workplaces.filter((each) => each.programme_id === programmeId);
  const people = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  const isTia = JSON.stringify(programme?.definition ?? '').includes('"tia');
  plans.slice(0, people.length).forEach((plan, index) => {
    const person = people[index];
    const site = sites[index % sites.length];
    if (person === undefined || site === undefined) return;
    const own = {
      tenant_id: person.tenant_id as string,
      programme_id: programmeId,
      person_id: person.person_id as string,
      enrolment_id: person.id as string,
      restricted: false,
    };
    addOne(rows, random, { own, site, plan, workerId: person.case_worker_id as string, isTia, today });
  });
}

type One = {
  own: { tenant_id: string; programme_id: string; person_id: string; enrolment_id: string; restricted: boolean };
  site: Rows['workplaces'][number];
  plan: Plan;
  workerId: string;
  isTia: boolean;
  today: PlainDate;
};

function addOne(rows: Rows, random: Random, { own, site, plan, workerId, isTia, today }: One): void {
  const [id, termsId, activityId] = [random.uuid(), random.uuid(), random.uuid()];
  const [startsOn, endsOn] = [addDays(today, plan.from), addDays(today, plan.to)];
  const isAgreed = plan.says.length === 2;
  const hasBegun = plan.status === 'ongoing' || plan.status === 'interrupted' || plan.status === 'completed';
  const endedOn = plan.status === 'interrupted' ? addDays(today, -9) : plan.status === 'completed' ? endsOn : null;
  const situationId = hasBegun ? random.uuid() : null;
  const contact = rows.workplace_contacts.find((each) => each.workplace_id === site.id);
  const extent = extentOf(hours);
  const at = `${addDays(today, Math.min(plan.from, 0) - 9)}T09:00:00Z`;
  const rules = placementForms[plan.form];
  const withDays = isAgreed && !isTia;
  if (situationId !== null) {
    const { kind, ...details } = rules.history;
    rows.situations.push({
      ...own,
      id: situationId,
      kind,
      details: JSON.stringify({ ...details, [kind === 'employed' ? 'employer' : 'host']: site.name }),
      starts_on: startsOn,
      ends_before: endedOn === null ? null : addDays(endedOn, 1),
      extent_percent: extent,
      source: 'staff-knowledge',
      recorded_by: workerId,
    });
  }
  if (withDays) {
    const activity = { tenant_id: own.tenant_id, activity_id: activityId, programme_id: own.programme_id };
    rows.activities.push({
      ...{ tenant_id: own.tenant_id, id: activityId, programme_id: own.programme_id },
      ...{ name: `Praktik: ${site.name}`, kind: 'placement', form: 'group', starts_on: startsOn, ends_on: endsOn },
      created_by: workerId,
    });
    for (const { weekday, startsAt, endsAt } of hours)
      rows.activity_weekly_times.push({ ...activity, weekday, starts_at: startsAt, ends_at: endsAt });
    rows.activity_members.push({ ...own, activity_id: activityId, joined_on: startsOn, left_on: endedOn ?? endsOn });
    for (const slot of slotsOf(hours, { startsOn, endsOn }))
      rows.activity_sessions.push({
        ...{ ...activity, id: random.uuid(), held_on: slot.heldOn, starts_at: slot.startsAt, ends_at: slot.endsAt },
        ...{ planned_on: slot.heldOn, planned_at: slot.startsAt },
      });
  }
  rows.placements.push({
    ...own,
    ...{ id, workplace_id: site.id as string, supervisor_id: contact?.id ?? null, form: plan.form },
    ...{ occupation: (site.occupations as string[] | undefined)?.[0] ?? null, status: plan.status },
    ...{ starts_on: startsOn, ends_on: endsOn, ended_on: endedOn, extent_percent: extent },
    ...{
      decided_by: rules.decidedBy[0],
      decided_on: addDays(startsOn, -10),
      funded_by: rules.fundedBy.find((by) => !isTia || by !== 'programme'),
    },
    ...{ situation_id: situationId, activity_id: withDays ? activityId : null, created_at: at, created_by: workerId },
  });
  const isDeclined = plan.says.includes('no');
  const isCancelled = plan.status === 'cancelled';
  const status = isAgreed ? 'accepted' : isDeclined ? 'declined' : isCancelled ? 'withdrawn' : 'proposed';
  rows.placement_terms.push({
    ...own,
    ...{ id: termsId, placement_id: id, number: 1, starts_on: startsOn, ends_on: endsOn, extent_percent: extent },
    hours: JSON.stringify(hours),
    aims: JSON.stringify([
      { id: random.uuid(), kind: 'language', words: 'Hälsa på arbetskamrater och gäster' },
      { id: random.uuid(), kind: 'language', words: 'Be om hjälp när något är oklart' },
      { id: random.uuid(), kind: 'work', words: 'Göra en hel uppgift på egen hand' },
    ]),
    tasks: 'Följer med en arbetskamrat och gör enklare uppgifter.',
    ...{ status, proposed_by: 'programme', proposed_at: at, created_by: workerId },
    settled_at: status === 'proposed' ? null : `${addDays(today, Math.min(plan.from, 0) - 5)}T14:00:00Z`,
    activity_id: withDays ? activityId : null,
  });
  const answers = ['programme', ...plan.says] as const;
  for (const party of answers)
    rows.placement_answers.push({
      ...own,
      ...{ id: random.uuid(), terms_id: termsId, party: party === 'no' ? 'workplace' : party, agrees: party !== 'no' },
      ...{ way: 'staff', words: party === 'no' ? 'Vi har ingen handledare då.' : '', account_id: workerId },
      answered_at: at,
    });
  const move = (from: PlacementStatus | null, to: PlacementStatus, onDay: PlainDate, reason: string | null = null) =>
    rows.placement_moves.push({
      ...own,
      ...{ id: random.uuid(), placement_id: id, from_status: from, to_status: to, on_day: onDay, reason },
      ...{ moved_at: `${onDay}T10:00:00Z`, moved_by: workerId },
    });
  move(null, 'proposed', addDays(today, Math.min(plan.from, 0) - 9));
  if (isAgreed) move('proposed', 'agreed', addDays(today, Math.min(plan.from, 0) - 5));
  if (hasBegun) move('agreed', 'ongoing', startsOn);
  if (plan.status === 'interrupted' && endedOn !== null) move('ongoing', 'interrupted', endedOn, 'sick');
  if (plan.status === 'completed' && endedOn !== null) move('ongoing', 'completed', addDays(endedOn, 1));
  if (isCancelled) move('proposed', 'cancelled', addDays(today, -12), 'workplace');
}
