import { sealWords } from '#app/features/contacts/server/seal-words.ts';
import { levels } from '#app/features/language/domain/levels.ts';
import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, daysBetween, earlierOf, laterOf, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

type Enrolment = Rows['enrolments'][number];
type Place = { rows: Rows; random: Random; today: PlainDate; keys: InstallationKeys };

const PEOPLE_WITH_SUPPORT = 25;

/** SFI with hours and grades, levels of Swedish, interpreters and matters elsewhere, for the people of one programme. */
export function addSupport(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const place = { rows, random, today, keys };
  const enrolments = rows.enrolments.filter((each) => each.programme_id === programmeId && each.started_on);
  const byId = new Map(enrolments.map((each) => [each.id, each]));
  const courses = rows.situations.filter((each) => each.kind === 'sfi' && byId.has(each.enrolment_id));
  for (const course of courses) addCourse(place, course);
  const active = enrolments.filter(({ status, case_worker_id }) => status === 'active' && case_worker_id);
  const needs = new Map(rows.person_language_needs.map((each) => [each.person_id, each]));
  for (const [index, enrolment] of active.entries()) {
    if (random.chance(0.7)) addEstimates(place, enrolment);
    const need = needs.get(enrolment.person_id);
    if (need?.interpreter === 'yes' && need.interpreter_language)
      addOrders(place, enrolment, need.interpreter_language);
    if (index < PEOPLE_WITH_SUPPORT) addMatters(place, enrolment);
  }
}

const keysOf = (enrolment: Enrolment): Keys => ({
  tenant_id: enrolment.tenant_id,
  programme_id: enrolment.programme_id,
  person_id: enrolment.person_id,
  enrolment_id: enrolment.id,
  restricted: enrolment.restricted ?? false,
});

function addCourse({ rows, random }: Place, course: Rows['situations'][number]): void {
  const isOver = course.ends_before != null;
  const evening = random.chance(0.25);
  const { tenant_id, programme_id, person_id, enrolment_id, restricted = false } = course;
  const isGraded = isOver && random.chance(0.7);
  rows.sfi_courses.push({
    tenant_id,
    programme_id,
    person_id,
    enrolment_id,
    restricted,
    situation_id: course.id,
    provider: random.pick(['Komvux', 'Studieförbundet Vuxenskolan', 'Folkuniversitetet']),
    form: random.weighted([
      ['class', 70],
      ['combined', 20],
      ['distance', 10],
    ] as const),
    part_of_day: evening ? 'evening' : 'day',
    grade: isGraded ? random.pick(['C', 'D', 'E', 'E', 'F']) : null,
    graded_on: isGraded ? addDays(course.ends_before as PlainDate, -1) : null,
    ended_as: isOver ? (isGraded ? 'completed' : 'interrupted') : null,
  });
  for (const weekday of random.shuffle([1, 2, 3, 4, 5]).slice(0, 3))
    rows.sfi_times.push({
      tenant_id,
      situation_id: course.id,
      weekday,
      starts_at: evening ? '17:00' : '08:30',
      ends_at: evening ? '20:00' : random.pick(['11:30', '13:30']),
    });
}

function addEstimates({ rows, random, today }: Place, enrolment: Enrolment): void {
  const startedOn = enrolment.started_on as PlainDate;
  let level = random.int(0, 2);
  for (const after of [5, 60, 120]) {
    const statedOn = addDays(startedOn, after);
    if (statedOn > today) return;
    const at = (step: number) => levels[Math.max(0, Math.min(levels.length - 1, level + step))] ?? 'a1';
    for (const view of ['own', 'staff'] as const)
      rows.language_estimates.push({
        ...keysOf(enrolment),
        id: random.uuid(),
        stated_on: statedOn,
        view,
        listening: at(1),
        reading: at(random.int(-1, 0)),
        speaking: at(view === 'own' ? 0 : random.int(-1, 0)),
        writing: random.chance(0.3) ? null : at(-1),
        recorded_at: `${statedOn}T10:00:00Z`,
        recorded_by: enrolment.case_worker_id ?? null,
      });
    level += random.chance(0.5) ? 1 : 0;
  }
}

function addOrders({ rows, random, today }: Place, enrolment: Enrolment, language: string): void {
  const own = keysOf(enrolment);
  const by = enrolment.case_worker_id as string;
  for (const daysFromNow of [-40, -12, 7].slice(0, random.int(1, 3))) {
    // A Thursday of a week before or after.
    const heldOn = addDays(mondayOf(addDays(today, daysFromNow)), 3);
    if (heldOn < (enrolment.started_on as PlainDate)) continue;
    const orderedOn = earlierOf(addDays(heldOn, -7), today);
    const isPast = heldOn < today;
    const state = isPast
      ? random.weighted([
          ['came', 85],
          ['did-not-come', 9],
          ['wrong-language', 6],
        ] as const)
      : random.pick(['ordered', 'confirmed'] as const);
    const id = random.uuid();
    rows.interpreter_orders.push({
      ...own,
      id,
      occasion: 'other',
      place: random.pick(['Rum 3', '021-39 00 00', 'Videolänk']),
      held_on: heldOn,
      ...random.pick([
        { starts_at: '09:00', ends_at: '10:00' },
        { starts_at: '10:00', ends_at: '11:30' },
        { starts_at: '13:30', ends_at: '14:30' },
      ]),
      language,
      form: random.pick(['phone', 'phone', 'video', 'on-site']),
      agency: random.pick(['Språkservice', 'Tolkförmedling Väst']),
      reference: String(random.int(100_000, 999_999)),
      state,
      ordered_at: `${orderedOn}T08:00:00Z`,
      ordered_by: by,
      confirmed_at: state === 'ordered' ? null : `${orderedOn}T15:00:00Z`,
      cost_ore: state === 'came' && random.chance(0.8) ? random.int(42, 130) * 1000 : null,
    });
    const noted = (move: string, to: string, from: string | null, at: string) =>
      rows.interpreter_order_moves.push({
        tenant_id: own.tenant_id,
        id: random.uuid(),
        order_id: id,
        move,
        from_state: from,
        to_state: to,
        moved_at: at,
        moved_by: by,
      });
    noted('order', 'ordered', null, `${orderedOn}T08:00:00Z`);
    if (state !== 'ordered') noted('confirm', 'confirmed', 'ordered', `${orderedOn}T15:00:00Z`);
    if (isPast) noted(state, state, 'confirmed', `${heldOn}T15:00:00Z`);
  }
}

const matters = [
  {
    area: 'housing',
    organisation: 'Bostadsbolaget',
    name: 'Annika Ek',
    what: 'Ställa sig i bostadskön',
    notes: ['Ringde och frågade vad som behövs.', 'Kön är anmäld. Ny koll om en månad.'],
  },
  {
    area: 'child-care',
    organisation: 'Förskoleenheten',
    name: '',
    what: 'Plats på förskola',
    notes: ['Ansökan skickad via e-tjänsten.'],
  },
  {
    area: 'income-support',
    organisation: 'Socialkontoret',
    name: 'Per Nyman',
    what: 'Ansökan för nästa månad',
    notes: ['Kompletterade med hyresavi.'],
  },
  {
    area: 'leisure',
    organisation: 'Simhallen',
    name: '',
    what: 'Simskola för vuxna',
    notes: ['Börjar efter lovet.'],
  },
  {
    area: 'social-insurance',
    organisation: 'Försäkringskassan',
    name: '',
    what: 'Anmäla flytt för bostadsbidraget',
    notes: ['Väntar på beslut.'],
  },
] as const;

function addMatters({ rows, random, today, keys }: Place, enrolment: Enrolment): void {
  const own = keysOf(enrolment);
  const by = enrolment.case_worker_id as string;
  const startedOn = enrolment.started_on as PlainDate;
  const seal = (table: 'support_contacts' | 'support_matters' | 'support_log', id: string, words: object) =>
    sealWords(keys, { tenantId: own.tenant_id, table, id }, words);
  for (const matter of random.shuffle([...matters]).slice(0, random.int(1, 3))) {
    const [contactId, matterId] = [random.uuid(), random.uuid()];
    const openedOn = laterOf(startedOn, addDays(today, -random.int(10, 60)));
    const made = { created_at: `${openedOn}T09:00:00Z`, created_by: by };
    const { organisation, name, what, area, notes } = matter;
    rows.support_contacts.push({
      ...own,
      ...made,
      id: contactId,
      area,
      sealed: seal('support_contacts', contactId, { organisation, name, phone: '', email: '' }),
    });
    const state = random.weighted([
      ['open', 45],
      ['waiting', 35],
      ['done', 20],
    ] as const);
    rows.support_matters.push({
      ...own,
      ...made,
      id: matterId,
      area,
      contact_id: contactId,
      sealed: seal('support_matters', matterId, { what }),
      holder: random.pick(['person', 'case-worker', 'organisation']),
      state,
      next_contact_on: state === 'done' ? null : addDays(today, random.int(-4, 20)),
      opened_on: openedOn,
      settled_on: state === 'done' ? today : null,
    });
    for (const [index, note] of notes.entries()) {
      const id = random.uuid();
      const happenedOn = addDays(openedOn, Math.min(index * 5, daysBetween(openedOn, today)));
      rows.support_log.push({
        tenant_id: own.tenant_id,
        id,
        matter_id: matterId,
        happened_on: happenedOn,
        channel: random.pick(['phone', 'e-service', 'meeting']),
        sealed: seal('support_log', id, { note }),
        to_state: index === notes.length - 1 ? state : 'open',
        logged_at: `${happenedOn}T11:00:00Z`,
        logged_by: by,
      });
    }
  }
}
