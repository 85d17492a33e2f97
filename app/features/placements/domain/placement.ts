import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Decider, Funder, PlacementForm } from './forms.ts';
import type { MoveReason, PlacementStatus } from './status.ts';
import type { Aim, Hours, Party } from './terms.ts';

/** A placement in a list: who, where, in what form, how it stands. */
export type PlacementLine = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  form: PlacementForm;
  status: PlacementStatus;
  /** First and last day agreed, or proposed until that. */
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** The last day it was, once it has ended or is interrupted. */
  endedOn: PlainDate | null;
  extentPercent: number;
  employerId: string;
  employerName: string;
  workplaceId: string;
  workplaceName: string;
};

export type Placement = PlacementLine & {
  city: string;
  street: string;
  supervisor: { id: string; name: string; phone: string; email: string } | null;
  occupation: string | null;
  decidedBy: Decider | null;
  decidedOn: PlainDate | null;
  fundedBy: Funder | null;
  situationId: string | null;
  activityId: string | null;
  version: number;
};

export type Answer = {
  party: Party;
  agrees: boolean;
  wantsChange: boolean;
  way: 'link' | 'portal' | 'staff' | 'paper';
  words: string;
  by: string | null;
  documentId: string | null;
  answeredAt: Instant;
};

/** One version of what is proposed or agreed. */
export type Terms = {
  id: string;
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  extentPercent: number;
  hours: Hours[];
  aims: Aim[];
  tasks: string;
  reason: string;
  status: 'proposed' | 'accepted' | 'declined' | 'withdrawn';
  proposedAt: Instant;
  answers: Answer[];
};

export type Moved = {
  id: string;
  fromStatus: PlacementStatus | null;
  toStatus: PlacementStatus;
  onDay: PlainDate;
  reason: MoveReason | null;
  words: string;
  movedAt: Instant;
  movedBy: string | null;
};

export type PlacementLink = {
  id: string;
  party: 'participant' | 'workplace';
  contactName: string | null;
  purpose: 'agree' | 'follow';
  checkKind: 'phone' | 'e-mail' | 'code';
  way: 'shown' | 'sms' | 'e-mail';
  sentOutcome: 'sent' | 'later' | 'refused' | 'unclear' | null;
  madeAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  lastOpenedAt: Instant | null;
  isLocked: boolean;
};
