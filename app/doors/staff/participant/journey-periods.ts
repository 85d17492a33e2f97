import type { MoveRecord, ParticipantHead } from '#app/features/enrolments/public.ts';
import { addDays, addMonths, earlierOf, type PlainDate, plainDate } from '#app/shared/dates.ts';

/** A stretch of the programme: waiting, taking part (or one phase of it), a break. Half-open; no end: still so. */
export type ProgrammePeriod = {
  key: string;
  kind: 'waiting' | 'participates' | 'phase' | 'pause';
  name?: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | undefined;
  isAhead: boolean;
};

type Head = Pick<ParticipantHead, 'referredOn' | 'startedOn' | 'endedOn' | 'plannedEndOn' | 'definition' | 'status'>;

/** The programme's part of the journey, phases that lie ahead included while an end is planned. */
export function programmePeriods(
  head: Head,
  moves: readonly Pick<MoveRecord, 'id' | 'move' | 'toStatus' | 'takesEffectOn'>[],
  today: PlainDate,
): ProgrammePeriod[] {
  const { startedOn, endedOn } = head;
  const closedOn = moves.findLast(
    ({ move }) => move === 'decline' || move === 'withdraw' || move === 'never-start',
  )?.takesEffectOn;
  const waitsUntil = startedOn ?? closedOn;
  const periods: ProgrammePeriod[] = [];
  if (waitsUntil === undefined || waitsUntil > head.referredOn)
    periods.push({
      key: 'waiting',
      kind: 'waiting',
      startsOn: head.referredOn,
      endsBefore: waitsUntil,
      isAhead: false,
    });
  if (startedOn === null) return periods;
  const end = endedOn ? addDays(endedOn, 1) : undefined;
  return [...periods, ...phasesOf(head, startedOn, end, today), ...pausesOf(moves, end)];
}

function phasesOf(
  { definition, plannedEndOn }: Head,
  startedOn: PlainDate,
  end: PlainDate | undefined,
  today: PlainDate,
): ProgrammePeriod[] {
  const last = end ?? (plannedEndOn && plannedEndOn >= today ? addDays(plannedEndOn, 1) : undefined);
  const phases = (definition.phases ?? []).flatMap(({ key, name, fromWeek, toWeek }): ProgrammePeriod[] => {
    const startsOn = addDays(startedOn, (fromWeek - 1) * 7);
    const ownEnd = toWeek === undefined ? undefined : addDays(startedOn, toWeek * 7);
    const endsBefore = earlier(ownEnd, last);
    const isAhead = startsOn > today;
    if ((last !== undefined && startsOn >= last) || (isAhead && last === undefined)) return [];
    return [{ key: `phase-${key}`, kind: 'phase', name, startsOn, endsBefore, isAhead }];
  });
  return phases.length > 0
    ? phases
    : [{ key: 'participates', kind: 'participates', startsOn: startedOn, endsBefore: last, isAhead: false }];
}

function pausesOf(
  moves: readonly Pick<MoveRecord, 'id' | 'move' | 'takesEffectOn'>[],
  end: PlainDate | undefined,
): ProgrammePeriod[] {
  return moves.flatMap(({ id, move, takesEffectOn }, index): ProgrammePeriod[] => {
    if (move !== 'pause') return [];
    const endsBefore = moves.slice(index + 1).find((later) => later.move === 'resume')?.takesEffectOn ?? end;
    return endsBefore !== undefined && endsBefore <= takesEffectOn
      ? []
      : [{ key: `pause-${id}`, kind: 'pause', startsOn: takesEffectOn, endsBefore, isAhead: false }];
  });
}

const MONTHS_AFTER_EXIT = 7;
const MOST_MONTHS_AHEAD = 12;

/** The days that the journey shows: whole months from the referral to today, the planned end, or half a year after the exit. */
export function shownDays(head: Head, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const first = head.startedOn && head.startedOn < head.referredOn ? head.startedOn : head.referredOn;
  const ahead =
    head.plannedEndOn && !head.endedOn ? earlier(head.plannedEndOn, addMonths(today, MOST_MONTHS_AHEAD)) : undefined;
  const last = head.endedOn
    ? (earlier(addMonths(head.endedOn, MONTHS_AFTER_EXIT), today) ?? today)
    : ahead && ahead > today
      ? ahead
      : today;
  return { from: firstOfMonth(first), to: addMonths(firstOfMonth([first, last].toSorted().at(-1) ?? last), 1) };
}

function earlier(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return earlierOf(a, b);
}

function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 8)}01`);
}
