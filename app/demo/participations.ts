import { addDays, addMonths, earlierOf, laterOf, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import type { OutcomeMix, Scenario } from './scenarios.ts';

export type Outcome = keyof OutcomeMix;

/** One person's time in one programme, as the generator decided it. */
export type Participation = {
  id: string;
  person: DemoPerson;
  status: 'referred' | 'waiting' | 'active' | 'paused' | 'ended' | 'declined' | 'withdrawn' | 'mistaken';
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  outcome: Outcome | null;
  /** The same person's earlier stay, before she came back. */
  isEarlierStay: boolean;
  siteKey: string | null;
  trackKey: string | null;
};

export type ProgrammeFrame = {
  startsOn: PlainDate;
  endsOn: PlainDate;
  today: PlainDate;
  isRunning: boolean;
  siteKeys: readonly string[];
  trackKeys: readonly string[];
};

/** Spreads the scenario's people over the programme: who starts when, who has left to what, who never started. */
export function makeParticipations(
  random: Random,
  scenario: Scenario,
  people: readonly DemoPerson[],
  extra: readonly DemoPerson[],
  frame: ProgrammeFrame,
): Participation[] {
  const outcomes = random.shuffle(
    Object.entries(scenario.outcomes).flatMap(([outcome, count]) => Array<Outcome>(count).fill(outcome as Outcome)),
  );
  const participations = people.map((person, index) => {
    const outcome = outcomes[index] ?? null;
    return takePart(
      random,
      scenario,
      person,
      frame,
      outcome,
      index - outcomes.length,
      outcome === null ? null : index / Math.max(1, outcomes.length),
    );
  });
  for (const participation of random
    .shuffle(participations.filter((p) => canHaveBeenHere(p, frame)))
    .slice(0, scenario.reEntries)) {
    participations.push(earlierStay(random, participation, frame));
  }
  return [...participations, ...neverStarted(random, scenario, extra, frame)];
}

function takePart(
  random: Random,
  scenario: Scenario,
  person: DemoPerson,
  frame: ProgrammeFrame,
  outcome: Outcome | null,
  activeIndex: number,
  share: number | null,
): Participation {
  const startedOn =
    outcome === null
      ? activeStart(random, scenario, frame, activeIndex)
      : endedStart(random, scenario, frame, share ?? 0);
  const weeks = random.int(...scenario.weeksInProgramme);
  const lastPossible = frame.isRunning ? addDays(frame.today, -random.int(3, 75)) : frame.endsOn;
  const planned = addDays(startedOn, weeks * 7 - 3);
  // Some leave early: a job came, or she moved.
  const early = random.chance(0.16)
    ? addDays(startedOn, random.int(10, Math.max(11, Math.floor(weeks * 3.5))))
    : planned;
  const endedOn = outcome === null ? null : laterOf(startedOn, earlierOf(early, lastPossible));
  return {
    id: random.uuid(),
    person,
    status: outcome === null ? (random.chance(0.06) ? 'paused' : 'active') : 'ended',
    referredOn: addDays(startedOn, -random.int(3, 40)),
    startedOn,
    endedOn,
    outcome,
    isEarlierStay: false,
    siteKey: frame.siteKeys.length > 0 ? random.pick(frame.siteKeys) : null,
    trackKey: frame.trackKeys.length > 0 ? trackFor(random, frame.trackKeys, outcome) : null,
  };
}

function trackFor(random: Random, tracks: readonly string[], outcome: Outcome | null): string {
  const fits = tracks.find((track) => (outcome === 'studies' ? track.includes('stud') : !track.includes('stud')));
  return fits !== undefined && random.chance(0.75) ? fits : random.pick(tracks);
}

// In a running programme the newest intake is in its third week: a group of 25 to mark.
function activeStart(random: Random, scenario: Scenario, frame: ProgrammeFrame, index: number): PlainDate {
  if (scenario.intakeSize === undefined) return addDays(frame.today, -random.int(5, 210));
  return addDays(mondayOf(frame.today), index < scenario.intakeSize ? -14 : -7 * 12);
}

function endedStart(random: Random, scenario: Scenario, frame: ProgrammeFrame, share: number): PlainDate {
  if (frame.isRunning)
    return addDays(
      mondayOf(frame.today),
      -7 * random.int(scenario.weeksInProgramme[1], scenario.weeksInProgramme[1] + 8),
    );
  const [first, last] = scenario.startDays;
  const spread = first + Math.floor(share * (last - first));
  const start =
    scenario.intakeSize === undefined
      ? addDays(frame.startsOn, random.int(first, last))
      : addDays(frame.startsOn, Math.floor(spread / 84) * 84);
  if (scenario.intakeSize === undefined) return start;
  const monday = mondayOf(start);
  return monday < frame.startsOn ? addDays(monday, 7) : monday;
}

// Long enough after the programme's start that an earlier stay fits in before.
function canHaveBeenHere({ status, referredOn }: Participation, frame: ProgrammeFrame): boolean {
  return status === 'ended' && referredOn > addDays(frame.startsOn, 90);
}

function earlierStay(random: Random, now: Participation, frame: ProgrammeFrame): Participation {
  const endedOn = addDays(now.referredOn, -random.int(15, 40));
  const startedOn = laterOf(addDays(endedOn, -random.int(20, 90)), addDays(frame.startsOn, 1));
  return {
    ...now,
    id: random.uuid(),
    referredOn: addDays(startedOn, -5),
    startedOn,
    endedOn,
    outcome: random.pick(['jobSeeking', 'other'] as const),
    isEarlierStay: true,
  };
}

function neverStarted(
  random: Random,
  scenario: Scenario,
  extra: readonly DemoPerson[],
  frame: ProgrammeFrame,
): Participation[] {
  const statuses = Object.entries(scenario.neverStarted).flatMap(([status, count]) =>
    Array<Participation['status']>(count).fill(status as Participation['status']),
  );
  return statuses.map((status, index) => {
    const isOpen = status === 'waiting' || status === 'referred';
    const referredOn =
      isOpen || frame.isRunning
        ? addDays(frame.today, -random.int(2, 40))
        : addDays(frame.startsOn, random.int(10, 400));
    return {
      id: random.uuid(),
      person: extra[index] as DemoPerson,
      status,
      referredOn,
      startedOn: null,
      endedOn: null,
      outcome: null,
      isEarlierStay: false,
      siteKey: frame.siteKeys.length > 0 ? random.pick(frame.siteKeys) : null,
      trackKey: null,
    };
  });
}

/** How many people of a scenario never start; they are made on top of its women and men. */
export function countNeverStarted(scenario: Scenario): number {
  return Object.values(scenario.neverStarted).reduce((sum, count) => sum + count, 0);
}

/** Six months after the exit. */
export function sixMonthsAfter(endedOn: PlainDate): PlainDate {
  return addMonths(endedOn, 6);
}
