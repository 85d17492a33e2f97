import { addDays, addMonths, earlierOf, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** Months between the placement's last day and today, and what came of it. */
const stories = [
  { months: 6, status: 'accepted', form: 'ordinary-job', fundedBy: 'employer', after: ['work-there', 'work-there'] },
  { months: 4, status: 'declined', form: 'introduction-job', fundedBy: 'arbetsformedlingen', after: ['studies'] },
  { months: 1, status: 'offered', form: 'ordinary-job', fundedBy: 'employer', after: [] },
] as const;

const WEEKS = 4;

/** In a running programme with employers: placements that are over, the job each led to, and how she fared three and six months later. */
export function addPlacementJobs(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const taken = new Set(rows.placements.map(({ enrolment_id }) => enrolment_id));
  const sites = rows.workplaces.filter((each) => each.programme_id === programmeId);
  for (const [at, story] of stories.entries()) {
    const endsOn = addMonths(addDays(today, -5), -story.months);
    const startsOn = addDays(endsOn, -7 * WEEKS);
    const person = rows.enrolments.find(
      (each) =>
        each.programme_id === programmeId &&
        (each.status === 'active' || each.status === 'ended') &&
        !each.restricted &&
        each.case_worker_id &&
        !taken.has(each.id as string) &&
        (each.started_on as PlainDate) <= startsOn &&
        (each.ended_on === null || each.ended_on === undefined || (each.ended_on as PlainDate) >= endsOn),
    );
    const site = sites[(at + 2) % sites.length];
    if (person === undefined || site === undefined) continue;
    taken.add(person.id as string);
    const by = person.case_worker_id as string;
    const own = {
      ...{ tenant_id: person.tenant_id, programme_id: programmeId, enrolment_id: person.id },
      ...{ person_id: person.person_id, restricted: false },
    };
    const [placementId, practiceId, jobId] = [random.uuid(), random.uuid(), random.uuid()];
    const [startsJobOn, offeredOn] = [addDays(endsOn, 7), addDays(endsOn, -3)];
    const told = { source: 'staff-knowledge', recorded_by: by };
    rows.situations.push({
      ...{ ...own, ...told, id: practiceId, kind: 'placement', starts_on: startsOn, ends_before: addDays(endsOn, 1) },
      ...{ extent_percent: 50, details: JSON.stringify({ form: 'work-practice', host: site.name }) },
    });
    rows.placements.push({
      ...{ ...own, id: placementId, workplace_id: site.id as string, form: 'work-practice', status: 'completed' },
      ...{ starts_on: startsOn, ends_on: endsOn, ended_on: endsOn, extent_percent: 50, situation_id: practiceId },
      ...{ decided_by: 'arbetsformedlingen', decided_on: addDays(startsOn, -7), funded_by: 'arbetsformedlingen' },
      ...{ created_at: `${addDays(startsOn, -14)}T09:00:00Z`, created_by: by },
    });
    const moves = ['proposed', 'agreed', 'ongoing', 'completed'] as const;
    const days = [addDays(startsOn, -14), addDays(startsOn, -7), startsOn, endsOn];
    for (const [step, to] of moves.entries())
      rows.placement_moves.push({
        ...{ ...own, id: random.uuid(), placement_id: placementId, from_status: moves[step - 1] ?? null },
        ...{ to_status: to, on_day: days[step] ?? startsOn, moved_at: `${days[step]}T10:00:00Z`, moved_by: by },
      });
    const isTaken = story.status === 'accepted';
    if (isTaken)
      rows.situations.push({
        ...{ ...own, ...told, id: jobId, kind: 'employed', starts_on: startsJobOn, extent_percent: 75 },
        details: JSON.stringify({ form: 'permanent', employer: site.name }),
      });
    rows.placement_jobs.push({
      ...{ ...own, id: random.uuid(), placement_id: placementId, form: story.form, same_workplace: true },
      ...{ extent_percent: 75, funded_by: story.fundedBy, offered_on: offeredOn, status: story.status },
      ...{ starts_on: startsJobOn, settled_on: story.status === 'offered' ? null : endsOn },
      ...{ situation_id: isTaken ? jobId : null, created_at: `${offeredOn}T11:00:00Z`, created_by: by },
    });
    for (const [index, outcome] of story.after.entries()) {
      const months = (index + 1) * 3;
      const askedOn = earlierOf(addDays(addMonths(endsOn, months), 4), today);
      rows.placement_follow_ups.push({
        ...{ ...own, id: random.uuid(), placement_id: placementId, months, outcome, asked_on: askedOn },
        ...{ recorded_at: `${askedOn}T13:00:00Z`, recorded_by: by },
      });
    }
  }
}
