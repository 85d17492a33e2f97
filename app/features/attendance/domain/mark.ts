/** Why somebody was absent. `no-notice`: nothing was heard. The others count as valid absence. */
export const absenceReasons = ['sick', 'care-of-child', 'agency-meeting', 'sfi', 'other-valid', 'no-notice'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Every mark. `not-required`: the session was not meant for her that day; neither present nor absent, and in no total (docs/rules/attendance.md). */
export const markKinds = ['present', 'late', 'left-early', 'absent', 'not-required'] as const;

/** How one person took part in one session. Late and left early say how many minutes were missed. */
export type Mark =
  | { mark: 'present' | 'not-required' }
  | { mark: 'late' | 'left-early'; minutesMissed: number }
  | { mark: 'absent'; reason: AbsenceReason };

/** A mark as the table keeps it. */
export type StoredMark = { mark: Mark['mark']; absenceReason: AbsenceReason | null; minutesPresent: number };

/** What the table keeps of a mark in a session of that length. Missing more than the whole session leaves 0 minutes. */
export function toStored(mark: Mark, sessionMinutes: number): StoredMark {
  if (mark.mark === 'absent') return { mark: 'absent', absenceReason: mark.reason, minutesPresent: 0 };
  if (mark.mark === 'not-required') return { mark: mark.mark, absenceReason: null, minutesPresent: 0 };
  const missed = 'minutesMissed' in mark ? mark.minutesMissed : 0;
  return { mark: mark.mark, absenceReason: null, minutesPresent: Math.max(0, sessionMinutes - missed) };
}

/** The mark that the table keeps, as it was made. */
export function fromStored(stored: StoredMark, sessionMinutes: number): Mark {
  if (stored.mark === 'absent') return { mark: 'absent', reason: stored.absenceReason ?? 'no-notice' };
  if (stored.mark === 'present' || stored.mark === 'not-required') return { mark: stored.mark };
  return { mark: stored.mark, minutesMissed: sessionMinutes - stored.minutesPresent };
}

/** Whether two marks say the same; null is "not marked". */
export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.mark !== b.mark) return false;
  if (a.mark === 'absent') return b.mark === 'absent' && a.reason === b.reason;
  return 'minutesMissed' in a && 'minutesMissed' in b ? a.minutesMissed === b.minutesMissed : true;
}
