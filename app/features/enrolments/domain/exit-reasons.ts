/** Why a participation ended, as the case worker says it. Part of the record, not of the figures: those read the dated history. */
export const exitReasons = [
  'completed',
  'to-work',
  'to-studies',
  'moved',
  'ill',
  'parental-leave',
  'other-agency',
  'did-not-come-back',
  'death',
  'other',
] as const;
export type ExitReason = (typeof exitReasons)[number];

/** What the person goes to, as stated at exit. */
export const exitDestinations = ['work', 'studies', 'placement', 'job-seeking', 'other', 'not-known'] as const;
export type ExitDestination = (typeof exitDestinations)[number];
