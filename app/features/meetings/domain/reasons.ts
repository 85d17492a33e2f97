/** Whose reason it was that a meeting was moved or not held: hers, ours, somebody else's. */
export const causes = ['person', 'programme', 'other'] as const;
export type Cause = (typeof causes)[number];

/** The reasons that each may have. Codes: what illness it was, or whose child, is nobody's business here. */
export const reasonsOf = {
  person: ['sick', 'child-sick', 'other-appointment', 'work-or-studies', 'travel', 'forgot', 'no-notice', 'own-wish'],
  programme: ['staff-sick', 'double-booked', 'no-room', 'staff-other'],
  other: ['interpreter-missing', 'agency-cancelled', 'traffic', 'technology', 'other'],
} as const satisfies Record<Cause, readonly string[]>;

export type Reason = (typeof reasonsOf)[Cause][number];

/** Cause and reason as one choice: 'person:sick'. */
export const reasonChoices = causes.flatMap((cause) =>
  reasonsOf[cause].map((reason) => `${cause}:${reason}` as const),
) as [`${Cause}:${Reason}`, ...`${Cause}:${Reason}`[]];

/** The two halves of a choice. */
export function splitReason(choice: `${Cause}:${Reason}`): { because: Cause; reason: Reason } {
  const [because, reason] = choice.split(':') as [Cause, Reason];
  return { because, reason };
}
