import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const ways = [
  ['planned'],
  ['planned', 'applied'],
  ['planned', 'applied', 'waiting'],
  ['planned', 'applied', 'admitted'],
  ['planned', 'applied', 'admitted', 'started'],
  ['planned', 'applied', 'refused'],
  ['planned', 'applied', 'withdrawn'],
  ['planned', 'admitted', 'started', 'interrupted'],
  ['planned', 'admitted', 'started', 'completed'],
] as const;

/** In a running programme: the tenant's shortage list and courses, and a few participants on their way through one. */
export function addCourses(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const people = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  const [first] = people;
  if (first === undefined) return;
  const made = { created_at: `${addDays(today, -60)}T08:30:00Z`, created_by: first.case_worker_id as string };
  const courses = addTenantCourses(rows, random, { tenant_id: first.tenant_id, ...made }, today);
  people.slice(4, 4 + ways.length).forEach((enrolment, at) => {
    const own = {
      tenant_id: enrolment.tenant_id,
      enrolment_id: enrolment.id,
      programme_id: programmeId,
      person_id: enrolment.person_id,
      restricted: false,
    };
    const way = ways[at] ?? ways[0];
    const id = random.uuid();
    const courseId = courses[at % courses.length] as string;
    const status = way.at(-1) ?? 'planned';
    const startedOn = addDays(today, -50 + ((way as readonly string[]).indexOf('started') + 1) * 9);
    const situationId = (way as readonly string[]).includes('started') ? random.uuid() : null;
    const lastOn = status === 'started' ? null : addDays(today, -50 + way.length * 9);
    const qualificationId = status === 'completed' ? random.uuid() : null;
    if (situationId !== null)
      rows.situations.push({
        ...own,
        id: situationId,
        kind: 'studying',
        starts_on: startedOn,
        ends_before: lastOn === null ? null : addDays(lastOn, 1),
        details: JSON.stringify({ level: 'vocational', fullTime: false, studyAid: true, fromProgramme: false }),
        source: 'staff-knowledge',
        recorded_by: made.created_by,
        recorded_at: `${startedOn}T09:00:00Z`,
      });
    if (qualificationId !== null && lastOn !== null)
      rows.qualifications.push({
        ...own,
        id: qualificationId,
        name: rows.vocational_courses.find((each) => each.id === courseId)?.certificate ?? '',
        assessed: rows.vocational_courses.find((each) => each.id === courseId)?.is_assessed ?? false,
        awarded_on: lastOn,
        from_programme: false,
        source: 'certificate',
        recorded_by: made.created_by,
        recorded_at: `${lastOn}T09:00:00Z`,
      });
    rows.course_applications.push({
      ...own,
      ...made,
      id,
      course_id: courseId,
      status,
      modules_done: modulesDone(rows, courseId, status),
      situation_id: situationId,
      qualification_id: qualificationId,
    });
    way.forEach((to_status, step) => {
      const onDay = addDays(today, -50 + (step + 1) * 9);
      rows.course_application_moves.push({
        ...own,
        id: random.uuid(),
        application_id: id,
        to_status,
        on_day: onDay,
        moved_at: `${onDay}T10:0${step}:00Z`,
        moved_by: made.created_by,
      });
    });
  });
}

// The first part while she takes the course, all of them when she has completed it.
function modulesDone(rows: Rows, courseId: string, status: string): string[] {
  const modules = (rows.vocational_courses.find(({ id }) => id === courseId)?.modules as string[] | undefined) ?? [];
  return status === 'completed' ? modules : status === 'started' ? modules.slice(0, 1) : [];
}

type Made = { tenant_id: string; created_at: string; created_by: string };

// Once for each tenant, however many programmes it has.
function addTenantCourses(rows: Rows, random: Random, made: Made, today: PlainDate): string[] {
  const there = rows.vocational_courses.filter(({ tenant_id }) => tenant_id === made.tenant_id);
  if (there.length > 0) return there.map(({ id }) => id as string);
  const school = rows.validation_contacts.find(
    ({ tenant_id, kind }) => tenant_id === made.tenant_id && kind === 'education-provider',
  );
  const shortage = (occupation: string, months: number) => {
    const published = addMonths(today, months);
    rows.shortage_occupations.push({
      ...made,
      id: random.uuid(),
      occupation,
      region: 'Hela länet',
      source: 'Påhittad yrkesprognos',
      published_on: published,
      valid_until: addMonths(published, 12),
    });
  };
  for (const code of ['5120', '9412', '5330', '8331']) shortage(code, -3);
  shortage('9111', -20);
  const course = { ...made, provider_id: school?.id ?? null, level: 'vocational', study_aid: true, funded_by: 'state' };
  const kitchen = random.uuid();
  const care = random.uuid();
  const bus = random.uuid();
  rows.vocational_courses.push(
    {
      ...course,
      id: kitchen,
      name: 'Köksbiträde, 10 veckor',
      occupation: '9412',
      description: 'Kallkök, disk, hygien och yrkessvenska i köket.',
      sfi_course: 'B',
      odd_hours: true,
      modules: ['Hygien i köket', 'Kallkök', 'Yrkessvenska', 'Praktik i ett storkök'],
      certificate: 'Hygienbevis',
      is_assessed: true,
      full_time: false,
      at_workplace: true,
      apply_before: addDays(today, 20),
      starts_on: addDays(today, 41),
      ends_on: addDays(today, 111),
      places: 16,
    },
    {
      ...course,
      id: care,
      name: 'Vårdbiträde med språkstöd',
      occupation: '5330',
      description: 'Grunderna i omsorg om äldre, med en lärare i svenska i gruppen.',
      sfi_course: 'D',
      other_requirements: 'Utdrag ur belastningsregistret',
      modules: ['Omvårdnad 1', 'Yrkessvenska', 'Arbetsplatsförlagd del'],
      certificate: 'Intyg som vårdbiträde',
      at_workplace: true,
      starts_on: addDays(today, 55),
      places: 24,
    },
    {
      ...course,
      id: bus,
      name: 'Bussförare',
      occupation: '8331',
      description: 'Körning, teori och yrkeskompetensbevis.',
      sfi_course: 'D',
      needs_driving_licence: true,
      odd_hours: true,
      modules: ['Teori', 'Körning', 'Yrkeskompetensbevis'],
      certificate: 'Körkort D och yrkeskompetensbevis',
      is_assessed: true,
      level: 'labour-market-training',
      study_aid: false,
      funded_by: 'arbetsformedlingen',
    },
  );
  return [kitchen, care, bus];
}
