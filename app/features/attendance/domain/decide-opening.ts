import type { PlainDate } from '#app/shared/dates.ts';

/** Why a sheet cannot be filled in now; undefined when it can. Attendance is taken from the day of the session on, however late. */
export function whyClosed(
  session: { status: 'planned' | 'held' | 'cancelled'; heldOn: PlainDate },
  today: PlainDate,
): 'cancelled' | 'too-early' | undefined {
  if (session.status === 'cancelled') return 'cancelled';
  return session.heldOn > today ? 'too-early' : undefined;
}
