/** Why somebody needs to see a number in full; kept in the audit trail. */
export const revealReasons = [
  'agency-contact',
  'check-identity',
  'report-to-funder',
  'correct-number',
  'other',
] as const;
export type RevealReason = (typeof revealReasons)[number];
