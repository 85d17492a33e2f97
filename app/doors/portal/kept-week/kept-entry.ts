import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { OwnEntry } from '../schedule/own-entries.ts';

/** All that a phone keeps of something in her week. */
export type KeptEntry = {
  source: OwnEntry['source'];
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  isCancelled: boolean;
  /** What it is, by its kind: never what somebody called it. Absent where the kind alone would tell of her health. */
  kind?: string;
  place: string | null;
  bring: string;
};

/**
 * What may lie on a phone of an entry: when, where, what kind, what to bring. No names of activities or people, no notes, nothing of what she
 * said about coming, and not that something is about her health.
 */
export function keptOf(entry: OwnEntry): KeptEntry {
  const { source, day, startsAt, endsAt, isCancelled } = entry;
  const kept = { source, day, startsAt, endsAt, isCancelled, place: null, bring: '' };
  switch (entry.source) {
    case 'session': {
      const { kind, place, bring } = entry.session;
      return { ...kept, place, bring, ...(kind !== 'wellness' && { kind }) };
    }
    case 'meeting': {
      const { form, place } = entry.meeting;
      return { ...kept, place: place || null, ...(form !== 'place' && { kind: form }) };
    }
    case 'sfi':
      return kept;
    case 'occupation':
      return { ...kept, place: entry.occupation.place || null, kind: entry.occupation.kind };
  }
}
