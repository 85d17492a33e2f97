import type { MeasuringPoint, ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '#app/shared/dates.ts';

/** The days of a participation that measuring points are counted from. */
export type StayDays = { startedOn: PlainDate | null; endedOn: PlainDate | null; plannedEndOn: PlainDate | null };

/** done: measured. upcoming: its day lies ahead or is not known. due: its day has come. missed: a later point was measured instead, or it is too late. */
export type PointState = 'done' | 'upcoming' | 'due' | 'missed';
export type PersonPoint = MeasuringPoint & { on: PlainDate | null; state: PointState };

/** Days before its day from which a measurement counts for the point, and after it until which it is still worth asking. Our own working rules. */
export const askedBeforeDays = 14;
export const askedUntilDays = 60;

const ORDER = ['at-entry', 'after-entry', 'at-exit', 'after-exit'] as const;

/** A programme's measuring points in the order a person meets them. */
export function pointsInOrder({
  measuringPoints = [],
}: Pick<ProgrammeDefinition, 'measuringPoints'>): MeasuringPoint[] {
  return [...measuringPoints].sort(
    (a, b) => ORDER.indexOf(a.when) - ORDER.indexOf(b.when) || lengthOf(a) - lengthOf(b),
  );
}

function lengthOf({ days = 0, months = 0 }: MeasuringPoint): number {
  return months * 31 + days;
}

/** The day of a point for one person; null while the day it is counted from is not known. A planned end stands for the end. */
export function dayOfPoint(point: MeasuringPoint, { startedOn, endedOn, plannedEndOn }: StayDays): PlainDate | null {
  const isFromEntry = point.when === 'at-entry' || point.when === 'after-entry';
  const from = isFromEntry ? startedOn : (endedOn ?? plannedEndOn);
  return startedOn === null || from === null ? null : addDays(addMonths(from, point.months ?? 0), point.days ?? 0);
}

/**
 * A person's measuring points with their days, and what is due on `today`. After exit nothing is due by a planned end that did not come,
 * and points that were to be met before she left are missed.
 */
export function pointsOf(
  definition: Pick<ProgrammeDefinition, 'measuringPoints'>,
  stay: StayDays,
  measured: ReadonlySet<string>,
  today: PlainDate,
): PersonPoint[] {
  return pointsInOrder(definition).map((point) => {
    const on = dayOfPoint(point, stay);
    return { ...point, on, state: stateOf(point, on, stay, measured, today) };
  });
}

function stateOf(
  { key, when }: MeasuringPoint,
  on: PlainDate | null,
  { endedOn }: StayDays,
  measured: ReadonlySet<string>,
  today: PlainDate,
): PointState {
  if (measured.has(key)) return 'done';
  if (on === null || daysBetween(today, on) > askedBeforeDays) {
    return on !== null && when === 'after-entry' && endedOn !== null && endedOn < on ? 'missed' : 'upcoming';
  }
  if (when === 'after-exit' && endedOn === null) return 'upcoming';
  if (when === 'after-entry' && endedOn !== null && endedOn < on) return 'missed';
  // An exit is waited for: a planned end that has passed is still asked about.
  if (when === 'at-exit' && endedOn === null) return 'due';
  return daysBetween(on, today) > askedUntilDays ? 'missed' : 'due';
}
