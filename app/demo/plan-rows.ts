import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, laterOf, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { goalsIn, goalsInSwedish, helpIn, type StepWords, stepWords } from './plan-words.ts';
import { makeRandom, type Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

const MOST_GOALS = 18;
const MOST_PLANS = 40;

type Of = { own: Keys; worker: string; startedOn: PlainDate; language: string };

/** Gives a running programme's people goal pictures in the languages they speak, plans with steps, weeks, a choice of track and a moved phase. */
export function addPlans(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) return;
  const definition = JSON.parse(programme.definition as string) as ProgrammeDefinition;
  const people = random
    .shuffle(
      rows.enrolments.filter(
        (each) =>
          each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
      ),
    )
    .slice(0, MOST_PLANS);
  people.forEach((enrolment, index) => {
    const own: Keys = {
      tenant_id: enrolment.tenant_id,
      programme_id: programmeId,
      person_id: enrolment.person_id,
      enrolment_id: enrolment.id,
      restricted: false,
    };
    const language = rows.person_languages.find((each) => each.person_id === own.person_id && each.is_first)?.language;
    const of: Of = {
      own,
      worker: enrolment.case_worker_id as string,
      startedOn: enrolment.started_on as PlainDate,
      language: language ?? 'sv',
    };
    if (index < MOST_GOALS) addGoal(rows, random, of, today);
    addSteps(rows, random, of, index, today);
    if (index % 2 === 0) addWeek(rows, random, of);
    // A chance of its own: what comes after stays as it was.
    const hers = makeRandom(`${enrolment.id}`);
    addHelp(rows, hers, of, index, today);
    const wished = definition.tracks?.find(({ key }) => key !== enrolment.track_key);
    if (index % 7 === 3 && wished !== undefined)
      rows.track_wishes.push({
        ...own,
        id: hers.uuid(),
        track_key: wished.key,
        wished_at: `${addDays(today, -2)}T17:20:00Z`,
      });
    const phase = definition.phases?.[1];
    if (index % 6 === 2 && phase !== undefined) {
      const startsOn = addDays(of.startedOn, (phase.fromWeek + 1) * 7);
      rows.phase_moves.push({
        ...own,
        id: random.uuid(),
        phase_key: phase.key,
        starts_on: startsOn,
        reason: 'Var sjuk två veckor. Stannar kvar i gruppen lite längre.',
        ...recorded(of, of.startedOn),
      });
    }
  });
}

/** In a programme with tracks some have chosen anew, with the reason; also people who have left since. */
export function addTrackChoices(rows: Rows, random: Random, programmeId: string): void {
  const definition = rows.programmes.find(({ id }) => id === programmeId)?.definition;
  const { tracks = [] } = JSON.parse((definition as string | undefined) ?? '{}') as Partial<ProgrammeDefinition>;
  const chosen = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.track_key && each.started_on && !each.restricted,
  );
  chosen.forEach((enrolment, index) => {
    const from = tracks.find(({ key }) => key !== enrolment.track_key);
    if (index % 8 !== 3 || from === undefined || !enrolment.case_worker_id) return;
    const day = addDays(enrolment.started_on as PlainDate, 12);
    rows.track_choices.push({
      tenant_id: enrolment.tenant_id,
      enrolment_id: enrolment.id,
      programme_id: programmeId,
      person_id: enrolment.person_id,
      restricted: false,
      id: random.uuid(),
      from_key: from.key,
      to_key: enrolment.track_key as string,
      chosen_on: day,
      reason: 'Vill prova på riktigt först. Utbildningen kan komma sedan.',
      recorded_at: `${day}T10:15:00Z`,
      recorded_by: enrolment.case_worker_id,
    });
  });
}

const recorded = ({ worker }: Of, day: PlainDate) => ({ recorded_at: `${day}T10:15:00Z`, recorded_by: worker });

function addGoal(rows: Rows, random: Random, of: Of, today: PlainDate): void {
  const inOwn = goalsIn[of.language];
  const both = inOwn === undefined ? undefined : random.pick(inOwn);
  const words = both?.own ?? random.pick(goalsInSwedish);
  const scale = random.int(3, 6);
  const agreedOn = laterOf(of.startedOn, addDays(today, -random.int(20, 60)));
  const versions = random.chance(0.4) ? 2 : 1;
  for (let number = 1; number <= versions; number += 1) {
    const id = random.uuid();
    // Somebody who writes in another language has written the newest herself, on her own page.
    const isHers = number === 2 && both !== undefined;
    const day = number === 1 ? agreedOn : laterOf(agreedOn, addDays(today, -6));
    rows.goal_pictures.push({
      ...of.own,
      ...recorded(of, day),
      id,
      number,
      language: both === undefined ? 'sv' : of.language,
      tomorrow: words.tomorrow,
      already_there: words.alreadyThere,
      one_step_up: number === versions ? words.oneStepUp : '',
      scale: scale + number - 1,
      held_pen: both === undefined ? 'interpreter' : 'herself',
      agreed_on: day,
      agreed_how: isHers ? 'own-page' : 'in-room',
      ...(isHers ? { recorded_by: null } : {}),
      peer_sees: number === versions && random.chance(0.7),
    });
    if (both !== undefined && (number < versions || random.chance(0.8)))
      rows.goal_translations.push({
        tenant_id: of.own.tenant_id,
        id: random.uuid(),
        goal_id: id,
        number: 1,
        tomorrow: both.swedish.tomorrow,
        already_there: both.swedish.alreadyThere,
        one_step_up: number === versions ? both.swedish.oneStepUp : '',
        translated_by: 'interpreter',
        ...recorded(of, day),
      });
    if (number === 1 && random.chance(0.3))
      rows.goal_comments.push({
        tenant_id: of.own.tenant_id,
        id: random.uuid(),
        goal_id: id,
        body: 'Bröllopsmaten är värd att skriva in i kartläggningen: planering, inköp, många gäster.',
        ...recorded(of, day),
      });
  }
}

function addSteps(rows: Rows, random: Random, of: Of, index: number, today: PlainDate): void {
  // Every seventh plan has nothing left to do: somebody has to be without a next step.
  const chosen = index % 7 === 6 ? stepWords.slice(0, 2) : random.shuffle(stepWords).slice(0, random.int(4, 7));
  const writtenOn = laterOf(of.startedOn, addDays(today, -random.int(30, 75)));
  const kept = chosen.map((words) => pushStep(rows, random, of, words, writtenOn, today));
  if (index % 5 !== 4)
    rows.plan_agreements.push({
      ...of.own,
      ...recorded(of, writtenOn),
      id: random.uuid(),
      agreed_on: writtenOn,
      agreed_how: random.pick(['in-room', 'in-room', 'signature', 'phone']),
      note: random.chance(0.3) ? 'Vi läste planen högt, en gång på varje språk.' : null,
      steps: JSON.stringify(kept),
    });
  if (index % 3 === 0)
    rows.plan_reviews.push({
      ...of.own,
      ...recorded(of, laterOf(writtenOn, addDays(today, -random.int(5, 25)))),
      id: random.uuid(),
      held_on: laterOf(writtenOn, addDays(today, -random.int(5, 25))),
      with_whom: random.chance(0.4) ? 'tolk' : '',
      works: 'Kommer till gruppen varje vecka och ringer själv när något ändras.',
      changes: 'Ett steg i taget. Studiebesöket får en ny dag.',
    });
  if (index % 11 === 5)
    rows.review_exemptions.push({
      ...of.own,
      ...recorded(of, laterOf(of.startedOn, addDays(today, -8))),
      id: random.uuid(),
      lasts_through: addDays(today, 40),
      reason: 'absent-long',
      note: 'Reser till sjuk anhörig. Hör av sig vid hemkomst.',
    });
}

function pushStep(rows: Rows, random: Random, of: Of, words: StepWords, writtenOn: PlainDate, today: PlainDate) {
  const id = random.uuid();
  const ownWords = words.own?.[of.language] ?? '';
  const day = words.dueInDays === undefined ? null : addDays(today, words.dueInDays);
  const dueOn = day !== null && words.dueAs === 'week' ? addDays(mondayOf(day), 6) : day;
  const state = words.state ?? 'planned';
  const said = { what: words.what, doer: words.doer, due_on: dueOn, due_as: dueOn === null ? null : words.dueAs };
  rows.plan_steps.push({
    ...of.own,
    ...said,
    id,
    own_words: ownWords,
    own_language: ownWords === '' ? null : of.language,
    why: words.why,
    helps: words.helps,
    doer_name: words.doerName ?? null,
    state,
    state_on: state === 'done' || state === 'not-done' ? laterOf(writtenOn, addDays(today, -9)) : writtenOn,
    state_reason: words.reason ?? null,
    content_changed_at: `${writtenOn}T10:15:00Z`,
    created_at: `${writtenOn}T10:15:00Z`,
    created_by: of.worker,
  });
  const change = { tenant_id: of.own.tenant_id, step_id: id, changed_by: of.worker };
  rows.plan_step_changes.push({
    ...change,
    id: random.uuid(),
    to_state: 'planned',
    changed_at: `${writtenOn}T10:15:00Z`,
  });
  if (state !== 'planned')
    rows.plan_step_changes.push({
      ...change,
      id: random.uuid(),
      from_state: 'planned',
      to_state: state,
      reason: words.reason ?? null,
      changed_at: `${laterOf(writtenOn, addDays(today, -9))}T13:40:00Z`,
    });
  return { id, what: words.what, doer: words.doer, doerName: words.doerName ?? null, dueOn, dueAs: said.due_as, state };
}

// Some ask for help with a step of their own, a few have an answer.
function addHelp(rows: Rows, random: Random, { own, worker, language }: Of, index: number, today: PlainDate): void {
  const step = rows.plan_steps.find(
    (each) => each.enrolment_id === own.enrolment_id && each.doer === 'herself' && each.state !== 'done',
  );
  const words = helpIn[language] ?? '';
  if (index % 4 !== 1 || step === undefined || (step.state !== 'planned' && step.state !== 'doing')) return;
  const answered = {
    answer: 'Vi ringer tillsammans när vi ses. Du pratar, jag är med.',
    answered_at: `${addDays(today, -1)}T08:05:00Z`,
    answered_by: worker,
  };
  rows.step_help_requests.push({
    ...own,
    id: random.uuid(),
    step_id: step.id as string,
    words,
    language: words === '' ? null : language,
    asked_at: `${addDays(today, -3)}T18:42:00Z`,
    ...(index % 8 === 5 ? answered : {}),
  });
}

function addWeek(rows: Rows, random: Random, of: Of): void {
  const common = { ...of.own, starts_on: of.startedOn, created_at: `${of.startedOn}T10:15:00Z`, created_by: of.worker };
  rows.week_occupations.push({
    ...common,
    id: random.uuid(),
    kind: 'job-search',
    weekdays: [5],
    starts_at: '13:00',
    ends_at: '15:00',
    place: 'Biblioteket',
  });
  rows.week_occupations.push({
    ...common,
    id: random.uuid(),
    kind: 'own-study',
    note: 'Svenska med app',
    weekdays: [1, 3],
    starts_at: '15:30',
    ends_at: '16:30',
  });
  if (random.chance(0.6))
    rows.week_occupations.push({
      ...common,
      id: random.uuid(),
      kind: random.pick(['placement', 'own-study']),
      weekdays: [2, 4],
      starts_at: '08:30',
      ends_at: '12:00',
    });
  if (random.chance(0.4))
    rows.week_aims.push({
      ...of.own,
      ...recorded(of, of.startedOn),
      id: random.uuid(),
      minutes: 20 * 60,
      from_on: of.startedOn,
      reason: 'Har små barn och förskola till klockan 15.',
    });
}
