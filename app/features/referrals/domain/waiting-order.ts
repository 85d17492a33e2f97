import type { Admission } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** What the order of a waiting list looks at. */
export type Waiting = {
  enrolmentId: string;
  referredOn: PlainDate;
  /** When she was put on the list; settles those referred the same day. */
  waitingSince: PlainDate;
  priorityKey: string | null;
};

/**
 * The waiting list in its order: by day of referral, or by the programme's priority groups in their order and then by day.
 * Who belongs to no group, or to one the programme no longer has, comes after the groups. The same day is settled by the
 * day she was put on the list, then by id, so that the order is the same for everybody who looks. The list itself is read in the same order by the database.
 */
export function inWaitingOrder<Row extends Waiting>(rows: readonly Row[], admission: Admission | undefined): Row[] {
  const groups = groupsInOrder(admission);
  const rank = ({ priorityKey }: Waiting) => {
    const found = priorityKey === null ? -1 : groups.indexOf(priorityKey);
    return found === -1 ? groups.length : found;
  };
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.referredOn, b.referredOn) ||
      compare(a.waitingSince, b.waitingSince) ||
      compare(a.enrolmentId, b.enrolmentId),
  );
}

/** The priority groups that the order goes by, first things first; none when it goes by the day alone. */
export function groupsInOrder(admission: Admission | undefined): string[] {
  return admission?.order === 'priority-then-date' ? (admission.priorityGroups ?? []).map(({ key }) => key) : [];
}

/** Those who stand before somebody and have no open offer: who is passed over when she is offered a place. */
export function passedOver<Row extends Waiting & { hasOpenOffer: boolean }>(
  ordered: readonly Row[],
  enrolmentId: string,
): Row[] {
  const at = ordered.findIndex((row) => row.enrolmentId === enrolmentId);
  return at === -1 ? [] : ordered.slice(0, at).filter(({ hasOpenOffer }) => !hasOpenOffer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
