import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { findClashes, overlaps, type SessionPair } from './clashes.ts';

const held = (startsAt: string, endsAt: string, day = '2026-03-03') => ({ heldOn: plainDate(day), startsAt, endsAt });
const pair = (wishes: Partial<SessionPair>): SessionPair => ({
  sessionId: 'mine',
  session: held('09:00', '12:00'),
  other: { ...held('10:00', '11:00'), id: 'theirs', name: 'Språkkafé' },
  venue: null,
  leaders: [],
  people: 0,
  ...wishes,
});

describe('two sessions', () => {
  it.each([
    ['one inside the other', held('09:00', '12:00'), held('10:00', '11:00'), true],
    ['one that begins before the other is over', held('09:00', '12:00'), held('11:59', '13:00'), true],
    ['one that begins when the other ends', held('09:00', '12:00'), held('12:00', '13:00'), false],
    ['the same hours', held('09:00', '12:00'), held('09:00', '12:00'), true],
    ['the same hours on another day', held('09:00', '12:00'), held('09:00', '12:00', '2026-03-04'), false],
  ])('lie over each other or not: %s', (_, one, other, expected) => {
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected]);
  });

  it.each([
    ['a venue', { venue: 'Biblioteket' }],
    ['a leader', { leaders: ['Eva Berg'] }],
    ['participants', { people: 2 }],
    ['a venue that another programme has', { venue: 'Biblioteket', other: undefined }],
  ])('clash when both need %s', (_, shared) => {
    expect(findClashes([pair(shared)]).map(({ sessionId }) => sessionId)).toEqual(['mine']);
  });

  it('that need nothing in common do not clash, nor do those that follow each other', () => {
    expect(findClashes([pair({})])).toEqual([]);
    const after = { ...held('12:00', '13:00'), id: 'theirs', name: 'Språkkafé' };
    expect(findClashes([pair({ venue: 'Biblioteket', other: after })])).toEqual([]);
  });

  it('clash whichever of them is asked', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 6 }))
      .map(([hour, length]) =>
        held(`${String(hour).padStart(2, '0')}:00`, `${String(Math.min(23, hour + length)).padStart(2, '0')}:00`),
      );
    fc.assert(fc.property(time, time, (one, other) => overlaps(one, other) === overlaps(other, one)));
  });
});
