import type { Instant } from '#app/shared/dates.ts';

/** What colleagues write that others should notice. What is guarded (protection, health, economy) is no news, and what has no area is left out. */
export const changeAreas = [
  'enrolment',
  'participant',
  'phase',
  'track',
  'person',
  'history',
  'attendance',
  'meeting',
  'proxy',
  'goal',
  'plan',
  'week',
  'skill',
  'cv',
  'language',
  'interpreter',
  'support',
  'consent',
  'document',
  'follow-up',
  'progression',
] as const;
export type ChangeArea = (typeof changeAreas)[number];

/** One write: `purpose` as the trace has it, 'meeting.plan' or 'enrolment.move:moved-away'. */
export type Written = { at: Instant; accountName: string; purpose: string; enrolmentId: string; personId: string };

/** What one colleague has changed in one area, for whom, the newest at the top. */
export type Change = { area: ChangeArea; accountName: string; at: Instant; enrolmentIds: string[] };

/** The area of a purpose; undefined for what is no news. */
export function areaOf(purpose: string): ChangeArea | undefined {
  const word = purpose.split(/[.:]/)[0];
  return changeAreas.find((area) => area === word);
}

/** Writes gathered by colleague and area, each participant once; the newest first. */
export function gatherChanges(writes: readonly Written[]): Change[] {
  const changes = new Map<string, Change>();
  for (const { at, accountName, purpose, enrolmentId } of writes.toSorted((a, b) => b.at.localeCompare(a.at))) {
    const area = areaOf(purpose);
    if (area === undefined) continue;
    const key = `${area} ${accountName}`;
    const known = changes.get(key);
    if (known === undefined) changes.set(key, { area, accountName, at, enrolmentIds: [enrolmentId] });
    else if (!known.enrolmentIds.includes(enrolmentId)) known.enrolmentIds.push(enrolmentId);
  }
  return [...changes.values()];
}
