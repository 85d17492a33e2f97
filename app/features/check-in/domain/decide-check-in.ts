/** How long before the start people can check in. */
export const OPENS_MINUTES_BEFORE = 30;

/** What is known of a session when somebody checks in; `minutesSince` its start, below 0 before it. */
export type CheckInTime = { minutesSince: number; lengthMinutes: number; graceMinutes: number; cancelled: boolean };

export type SelfMark = { mark: 'present' | 'late'; minutesPresent: number };

/**
 * Whether somebody can check in now, and as what: present for the whole session until the minutes of grace are over, then late by the
 * minutes that have gone. From half an hour before the start until the end; not when it is cancelled.
 */
export function decideCheckIn({
  minutesSince,
  lengthMinutes,
  graceMinutes,
  cancelled,
}: CheckInTime): SelfMark | 'too-early' | 'closed' {
  if (cancelled || minutesSince >= lengthMinutes) return 'closed';
  if (minutesSince < -OPENS_MINUTES_BEFORE) return 'too-early';
  if (minutesSince <= graceMinutes) return { mark: 'present', minutesPresent: lengthMinutes };
  return { mark: 'late', minutesPresent: lengthMinutes - minutesSince };
}
