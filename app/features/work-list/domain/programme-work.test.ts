import { expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { workOfMonths } from './programme-work.ts';

it.each([
  [2, false, true, 'sheets-to-certify'],
  [2, true, true, 'sheets-to-certify'],
  [2, false, false, 'sheets-to-certify'],
  [0, false, true, 'month-to-lock'],
  [0, false, false, undefined],
  [0, true, true, undefined],
] as const)(
  'a month with %i sheets to certify, locked: %s, for somebody who may lock: %s, is work: %s',
  (toCertify, isLocked, mayLock, kind) => {
    const month = { programmeId: 'alpha', programmeName: 'Alpha', month: plainDate('2026-02-01'), toCertify, isLocked };
    expect(workOfMonths([month], mayLock).map((work) => work.kind)).toEqual(kind === undefined ? [] : [kind]);
  },
);
