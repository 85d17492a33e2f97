import type { PlainDate } from '#app/shared/dates.ts';

export const programmeWorkKinds = [
  'open-list-waiting',
  'sheets-to-certify',
  'month-to-lock',
  'employer-due',
  'employer-asked',
] as const;

/** What waits for somebody and is about no single participant: read out of the state, and never put off. */
export type ProgrammeWork =
  | { kind: 'open-list-waiting'; count: number; sinceOn: PlainDate }
  | { kind: 'sheets-to-certify'; programmeId: string; programmeName: string; month: PlainDate; count: number }
  | { kind: 'employer-due'; employerId: string; employerName: string; words: string; sinceOn: PlainDate }
  | { kind: 'employer-asked'; count: number; sinceOn: PlainDate }
  | { kind: 'month-to-lock'; programmeId: string; programmeName: string; month: PlainDate };

type Month = { programmeId: string; programmeName: string; month: PlainDate; toCertify: number; isLocked: boolean };

/** A month has one thing to do at a time: its sheets are certified, then whoever may lock it locks it. */
export function workOfMonths(months: readonly Month[], mayLock: boolean): ProgrammeWork[] {
  return months.flatMap(({ toCertify, isLocked, ...month }): ProgrammeWork[] => {
    if (toCertify > 0) return [{ kind: 'sheets-to-certify', ...month, count: toCertify }];
    return mayLock && !isLocked ? [{ kind: 'month-to-lock', ...month }] : [];
  });
}
