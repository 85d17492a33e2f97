import { z } from 'zod';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** Supervision a peer coach has had; the notes are hers alone. */
export type Supervision = {
  id: string;
  programmeId: string;
  heldOn: PlainDate;
  minutes: number;
  supervisor: string;
  note: string;
};

export const addSupervisionForm = z.object({
  id: z.uuid(),
  programmeId: z.uuid('choose'),
  heldOn: dayField,
  minutes: z.coerce.number('minutes').int('minutes').min(5, 'minutes').max(600, 'minutes'),
  supervisor: z.string().trim().max(120, 'too-long').default(''),
  note: z.string().trim().max(4000, 'too-long').default(''),
});
export type AddSupervision = z.output<typeof addSupervisionForm>;

export type PeerMonth = { month: PlainDate; meetings: number; meetingMinutes: number; supervisionMinutes: number };

/** Meetings and supervision of each month together, the latest month first; a month without either is left out. */
export function monthsOfWork(
  met: readonly { month: PlainDate; meetings: number; minutes: number }[],
  supervisions: readonly Pick<Supervision, 'heldOn' | 'minutes'>[],
): PeerMonth[] {
  const months = new Map<PlainDate, PeerMonth>();
  const of = (month: PlainDate) => {
    const known = months.get(month) ?? { month, meetings: 0, meetingMinutes: 0, supervisionMinutes: 0 };
    months.set(month, known);
    return known;
  };
  for (const { month, meetings, minutes } of met) {
    of(month).meetings += meetings;
    of(month).meetingMinutes += minutes;
  }
  for (const { heldOn, minutes } of supervisions)
    of(`${heldOn.slice(0, 8)}01` as PlainDate).supervisionMinutes += minutes;
  return [...months.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Minutes as hours with two decimals, as they are handed in. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
