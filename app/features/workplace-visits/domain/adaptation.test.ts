import { describe, expect, test } from 'vitest';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { type Adaptation, decideWordsToWorkplace, standingOfAdaptation } from './adaptation.ts';

const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
const fresh: Adaptation = {
  id: 'a',
  words: 'Paus varje timme',
  addedAt: at(8),
  askedAt: null,
  endedAt: null,
  consent: null,
};
const yes = { answer: 'given', way: 'portal', answeredAt: at(10), withdrawnAt: null } as const;

describe('whether the workplace knows of an adaptation', () => {
  test.each<[string, Partial<Adaptation>]>([
    ['not-asked', {}],
    ['asked', { askedAt: at(9) }],
    ['shared', { askedAt: at(9), consent: yes }],
    ['refused', { askedAt: at(9), consent: { ...yes, answer: 'refused' } }],
    ['withdrawn', { askedAt: at(9), consent: { ...yes, withdrawnAt: at(11) } }],
    ['asked', { askedAt: at(12), consent: { ...yes, withdrawnAt: at(11) } }],
    ['ended', { endedAt: at(13), consent: yes }],
  ])('%s', (standing, more) => {
    expect(standingOfAdaptation({ ...fresh, ...more })).toBe(standing);
  });
});

describe('words to a workplace', () => {
  const today = '2026-03-04' as PlainDate;
  const her = { restricted: true, givenName: 'Amina', familyName: 'Warsame' };
  test.each([
    ['Paus varje timme', her, undefined],
    ['Amina får en paus varje timme', her, 'names-her'],
    ['Amina får en paus varje timme', { ...her, restricted: false }, undefined],
    ['Paus varje timme på grund av migrän', { ...her, restricted: false }, 'too-private'],
    ['900506-2394 tar paus', { ...her, restricted: false }, 'too-private'],
  ])('%s', (words, about, problem) => {
    const decided = decideWordsToWorkplace(words, about, today);
    expect(decided.ok ? undefined : decided.problem['words']?.[0]).toBe(problem);
  });
});
