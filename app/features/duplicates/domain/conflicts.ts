import { type EnrolmentStatus, openStatuses } from '#app/features/enrolments/domain/status.ts';

type Enrolment = { id: string; programmeId: string; programmeName: string; status: string };

const isOpen = ({ status }: Enrolment) => openStatuses.includes(status as EnrolmentStatus);

/** Programmes in which both people have an open participation: a person has at most one. */
export function openTwiceIn(
  kept: readonly Enrolment[],
  gone: readonly Enrolment[],
): { programmeName: string; keptEnrolmentId: string; goneEnrolmentId: string }[] {
  return kept.filter(isOpen).flatMap((one) => {
    const other = gone.find((each) => isOpen(each) && each.programmeId === one.programmeId);
    return other ? [{ programmeName: one.programmeName, keptEnrolmentId: one.id, goneEnrolmentId: other.id }] : [];
  });
}
