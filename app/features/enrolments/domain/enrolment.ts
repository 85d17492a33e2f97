import type { PlainDate } from '#app/shared/dates.ts';
import type { ExitDestination, ExitReason } from './exit-reasons.ts';
import type { EnrolmentStatus } from './status.ts';

/** A person in a programme. Days are inclusive: `endedOn` is the last day she took part. */
export type Enrolment = {
  id: string;
  programmeId: string;
  personId: string;
  status: EnrolmentStatus;
  siteKey: string | null;
  trackKey: string | null;
  caseWorkerId: string | null;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  exitReason: ExitReason | null;
  exitTo: ExitDestination | null;
  version: number;
};
