import type { Permission } from '#app/shared/roles.ts';
import { markMistaken, moveEnrolmentPermission, registerParticipant } from './permissions.ts';
import type { EnrolmentStatus } from './status.ts';

export const moveNames = [
  'refer',
  'put-on-waiting-list',
  'accept',
  'decline',
  'withdraw',
  'never-start',
  'start',
  'pause',
  'resume',
  'end',
  'reopen',
  're-enter',
  'mark-mistaken',
] as const;
export type MoveName = (typeof moveNames)[number];

export type MoveRule = {
  /** Statuses it may be made from; null is "not enrolled yet". */
  from: readonly (EnrolmentStatus | null)[];
  to: EnrolmentStatus;
  permission: Permission;
  /** `asked`: the one who decides says which day. `as-recorded`: it takes back something, so the day is known. */
  date: 'asked' | 'as-recorded';
  reason: 'required' | 'optional' | 'none';
  /** Ends in a new enrolment and leaves this one as it is. */
  opensNew?: true;
};

/** The status table: what may be done with an enrolment, from where, by whom, and what must be said. */
export const moves: Record<MoveName, MoveRule> = {
  refer: { from: [null], to: 'referred', permission: registerParticipant, date: 'asked', reason: 'none' },
  'put-on-waiting-list': {
    from: ['referred', 'accepted'],
    to: 'waiting',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'optional',
  },
  accept: {
    from: ['referred', 'waiting'],
    to: 'accepted',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'optional',
  },
  decline: {
    from: ['referred', 'waiting'],
    to: 'declined',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'required',
  },
  withdraw: {
    from: ['referred', 'waiting', 'accepted'],
    to: 'withdrawn',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'required',
  },
  'never-start': {
    from: ['accepted'],
    to: 'withdrawn',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'required',
  },
  start: { from: ['accepted'], to: 'active', permission: moveEnrolmentPermission, date: 'asked', reason: 'none' },
  pause: { from: ['active'], to: 'paused', permission: moveEnrolmentPermission, date: 'asked', reason: 'required' },
  resume: { from: ['paused'], to: 'active', permission: moveEnrolmentPermission, date: 'asked', reason: 'optional' },
  end: {
    from: ['active', 'paused'],
    to: 'ended',
    permission: moveEnrolmentPermission,
    date: 'asked',
    reason: 'optional',
  },
  reopen: {
    from: ['ended'],
    to: 'active',
    permission: moveEnrolmentPermission,
    date: 'as-recorded',
    reason: 'required',
  },
  're-enter': {
    from: ['ended', 'declined', 'withdrawn', 'mistaken'],
    to: 'referred',
    permission: registerParticipant,
    date: 'asked',
    reason: 'none',
    opensNew: true,
  },
  'mark-mistaken': {
    from: ['referred', 'waiting', 'accepted', 'active', 'paused', 'ended', 'declined', 'withdrawn'],
    to: 'mistaken',
    permission: markMistaken,
    date: 'as-recorded',
    reason: 'required',
  },
};

/** The moves that the table allows from a status, in the table's order, whoever asks. */
export function movesFrom(status: EnrolmentStatus): MoveName[] {
  return moveNames.filter((name) => moves[name].from.includes(status));
}

/** Moves that the one generic page makes; the others have a page of their own (registration, exit). */
export const pageMoves = [
  'put-on-waiting-list',
  'accept',
  'decline',
  'withdraw',
  'never-start',
  'start',
  'pause',
  'resume',
  'reopen',
  'mark-mistaken',
] as const satisfies readonly MoveName[];
