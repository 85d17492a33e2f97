/** Whom a thread is with. */
export const counterparts = ['case-worker', 'peer-coach', 'activity-leader'] as const;
export type Counterpart = (typeof counterparts)[number];

/** Why a thread needs no answer. */
export const settleReasons = ['spoken', 'no-question', 'other-thread', 'left'] as const;
export type SettleReason = (typeof settleReasons)[number];

export const stepKinds = ['handed-over', 'taken-over', 'given-back', 'nothing-more'] as const;
export type StepKind = (typeof stepKinds)[number];

/** While she is in a programme, or about to be, she can write; afterwards she reads. */
export function mayStillWrite(status: string): boolean {
  return status === 'accepted' || status === 'active' || status === 'paused';
}
