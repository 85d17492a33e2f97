import { slotsOf } from '#app/features/activities/domain/weekly-rhythm.ts';
import { earlierOf, laterOf, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { OpenContent } from './open-content.ts';

/** One time something on the list is held. */
export type Occasion = {
  /** The same for ever, also when it is moved: what calendars know it by. */
  uid: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  isCancelled: boolean;
  /** At another place than it says: ask. */
  isElsewhere: boolean;
  sequence: number;
};

type Offered = { id: string; content: OpenContent; cancelledOn: readonly string[]; sequence: number };

/** The occasions of an association's activity between two days, both included. */
export function occasionsOf(
  { id, content, cancelledOn, sequence }: Offered,
  from: PlainDate,
  to: PlainDate,
): Occasion[] {
  const { startsOn, endsOn, startsAt, endsAt, repeats, weekdays } = content;
  if (startsOn === '' || startsAt === '' || endsAt === '') return [];
  const first = startsOn as PlainDate;
  const last = repeats === 'weekly' ? (endsOn as PlainDate) : first;
  const slots =
    repeats === 'weekly'
      ? slotsOf(
          weekdays.map((day) => ({ weekday: day, startsAt, endsAt })),
          { startsOn: laterOf(first, from), endsOn: earlierOf(last, to) },
        )
      : first >= from && first <= to
        ? [{ heldOn: first, startsAt, endsAt }]
        : [];
  return slots.map(({ heldOn }) => ({
    uid: repeats === 'weekly' ? `${id}-${heldOn}` : id,
    heldOn,
    startsAt,
    endsAt,
    isCancelled: cancelledOn.includes(heldOn),
    isElsewhere: false,
    sequence,
  }));
}

/** Whether nothing more of it will be held. */
export function isOver(content: OpenContent, today: PlainDate): boolean {
  const last = content.repeats === 'weekly' ? content.endsOn : content.startsOn;
  return last !== '' && last < today;
}
