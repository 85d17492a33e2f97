/** Where an enrolment stands. Ended, declined, withdrawn and mistaken are closed; coming back is a new enrolment. */
export const enrolmentStatuses = [
  'referred',
  'waiting',
  'accepted',
  'active',
  'paused',
  'ended',
  'declined',
  'withdrawn',
  'mistaken',
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** A person has at most one enrolment in these per programme; the database holds it too (enrolments_one_open). */
export const openStatuses: readonly EnrolmentStatus[] = ['referred', 'waiting', 'accepted', 'active', 'paused'];

/** Whether the enrolment is still going on or on its way in. */
export function isOpen(status: EnrolmentStatus): boolean {
  return openStatuses.includes(status);
}
