import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { applicationStatuses, decideMove, isBarredByFunding, nextStatuses } from './application.ts';
import { compareRequirements, type KnownSfi } from './requirements.ts';
import { isCurrent, readCodes } from './shortage.ts';

const today = plainDate('2026-03-04');
const at = (status: (typeof applicationStatuses)[number], onDay = '2026-03-01') => ({
  status,
  moves: [{ id: '1', to: status, onDay: plainDate(onDay), words: '' }],
});
const move = (to: (typeof applicationStatuses)[number], more = {}) => ({
  to,
  onDay: today,
  certificate: false,
  ...more,
});
const course = { certificate: 'Truckkort' };

describe('an application to a course', () => {
  it('moves only as the table says, whatever it is and wherever it should go', () => {
    const status = fc.constantFrom(...applicationStatuses);
    fc.assert(
      fc.property(status, status, (from, to) => {
        expect(decideMove(at(from), course, move(to), today).ok).toBe(nextStatuses[from].includes(to));
      }),
    );
  });

  it.each([
    ['admitted', 'started', {}, { begins: true, ends: false, certifies: false }],
    ['started', 'interrupted', {}, { begins: false, ends: true, certifies: false }],
    ['interrupted', 'started', {}, { begins: true, ends: false, certifies: false }],
    ['started', 'completed', { certificate: true }, { begins: false, ends: true, certifies: true }],
  ] as const)('from %s to %s does to her history what it means', (from, to, more, effects) => {
    expect(decideMove(at(from), course, move(to, more), today)).toEqual({ ok: true, value: effects });
  });

  it.each([
    ['a day to come', move('started', { onDay: plainDate('2026-03-05') }), { onDay: ['in-the-future'] }],
    ['a day before the last move', move('started', { onDay: plainDate('2026-02-28') }), { onDay: ['before-last'] }],
    ['a certificate before the end', move('started', { certificate: true }), { certificate: ['not-completed'] }],
  ])('is not moved with %s', (_, wanted, problem) => {
    expect(decideMove(at('admitted'), course, wanted, today)).toEqual({ ok: false, problem });
  });

  it('gives no certificate where the course gives none', () => {
    expect(decideMove(at('started'), { certificate: '' }, move('completed', { certificate: true }), today)).toEqual({
      ok: false,
      problem: { certificate: ['gives-none'] },
    });
  });

  it.each([
    ['programme', true, ['tia'], true],
    ['programme', false, ['tia'], false],
    ['state', true, ['tia'], false],
    ['programme', true, ['esf-plus'], false],
    ['programme', true, undefined, false],
  ] as const)(
    'paid by %s, at a workplace %s, in a programme of %s: barred %s',
    (fundedBy, atWorkplace, frameworks, barred) => {
      expect(isBarredByFunding({ fundedBy, atWorkplace }, frameworks)).toBe(barred);
    },
  );
});

describe('what a course asks for', () => {
  const asks = { sfiCourse: 'C', needsDrivingLicence: true, oddHours: true, otherRequirements: '' } as const;
  const sfi = (one: KnownSfi['course'], isPassed: boolean, isOngoing = false) => ({ course: one, isPassed, isOngoing });

  it.each([
    [[], 'unknown', null],
    [[sfi('D', true)], 'met', 'D'],
    [[sfi('B', true), sfi('C', false, true)], 'ongoing', 'C'],
    [[sfi('B', true)], 'lower', 'B'],
    [[sfi('B', false, true)], 'lower', 'B'],
    [[sfi('D', false)], 'unknown', null],
  ])('is compared with her SFI %j as %s', (known, standing, has) => {
    expect(compareRequirements(asks, { sfi: known, qualifications: [], saysLicence: false })[0]).toEqual({
      key: 'sfi',
      wanted: 'C',
      standing,
      has,
    });
  });

  it('tells a licence on paper from one she says she has', () => {
    const licence = (qualifications: string[], saysLicence: boolean) =>
      compareRequirements(asks, { sfi: [], qualifications, saysLicence })[1];
    expect(licence(['Körkort B'], false)).toEqual({ key: 'driving-licence', standing: 'met', has: 'Körkort B' });
    expect(licence(['Truckkort'], true)).toMatchObject({ standing: 'said' });
    expect(licence([], false)).toMatchObject({ standing: 'unknown' });
  });
});

describe('a list of occupations where labour is short', () => {
  it('is read by its codes, whatever stands beside them', () => {
    expect(readCodes([['Yrke', 'SSYK'], ['Kock', ' 5120 '], ['5120', 'Kockar'], ['512', 'x'], []])).toEqual(['5120']);
  });

  it('counts until its last day and no longer', () => {
    expect(isCurrent({ validUntil: today }, today)).toBe(true);
    expect(isCurrent({ validUntil: plainDate('2026-03-03') }, today)).toBe(false);
  });
});
