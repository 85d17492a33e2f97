import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#app/shared/dates.ts';
import { decideSafetyTalk, safetyPoints, safetyTalkForm, standingOf } from './safety-talk.ts';

const days = { today: '2026-03-04' as PlainDate, earliestOn: '2026-01-02' as PlainDate };
const form = (state: string, more: object = {}) =>
  safetyTalkForm.safeParse({
    id: '0190b000-0000-7000-8000-000000000001',
    number: '0',
    heldOn: '2026-03-02',
    present: 'Amina, Siv',
    state: Object.fromEntries(safetyPoints.map((point) => [point, state])),
    ...more,
  });

describe('the talk about safety at work', () => {
  test('is whole when nothing is left to do', () => {
    const decided = decideSafetyTalk(form('done').data!, days);
    expect(decided.ok && standingOf(decided.value)).toBe('whole');
    expect(standingOf(undefined)).toBe('none');
  });

  test('has something left as long as one point is not done', () => {
    const decided = decideSafetyTalk(form('not-done').data!, days);
    expect(decided.ok && standingOf(decided.value)).toBe('left');
  });

  test('answers every point', () => {
    expect(form('done', { state: { fire: 'done' } }).success).toBe(false);
  });

  test.each([
    ['2026-03-05', 'date-ahead'],
    ['2025-12-01', 'before-start'],
  ])('on %s is refused', (heldOn, problem) => {
    const decided = decideSafetyTalk(form('done', { heldOn }).data!, days);
    expect(decided.ok ? undefined : decided.problem['heldOn']).toEqual([problem]);
  });
});
