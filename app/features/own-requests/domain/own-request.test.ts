import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type AskableKind, type AskForm, answerForm, decideRequest, stateOfRequest } from './own-request.ts';

const today = plainDate('2026-03-04');
const day = (text: string) => plainDate(text);

describe('a request of her own', () => {
  it.each<[kind: AskableKind, form: Omit<AskForm, 'id'>, problems: Record<string, string[]> | undefined]>([
    ['name', { words: 'Mitt namn stavas Selam' }, undefined],
    ['name', {}, { words: ['required'] }],
    ['number', { words: '' }, { words: ['required'] }],
    ['apart', { words: 'En man som heter …' }, undefined],
    ['apart', {}, { words: ['required'] }],
    ['leave', {}, undefined],
    ['leave', { words: 'Jag har fått arbete' }, undefined],
    ['pause', { reason: 'family', fromOn: today }, undefined],
    ['pause', { reason: 'family', fromOn: today, untilOn: today }, undefined],
    ['pause', {}, { reason: ['choose'], fromOn: ['required'] }],
    ['pause', { reason: 'rest', fromOn: day('2026-03-03') }, { fromOn: ['in-the-past'] }],
    ['pause', { reason: 'rest', fromOn: day('2026-03-10'), untilOn: day('2026-03-09') }, { untilOn: ['before-start'] }],
  ])('%s with %o: %o', (kind, form, problems) => {
    const decided = decideRequest(kind, form, today);
    if (problems === undefined) expect(decided.ok).toBe(true);
    else expect(decided).toEqual({ ok: false, problem: problems });
  });

  it('keeps days and a reason of a pause alone', () => {
    expect(decideRequest('leave', { reason: 'work', fromOn: today, words: 'Hej' }, today)).toEqual({
      ok: true,
      value: { words: 'Hej', reason: null, fromOn: null, untilOn: null },
    });
  });

  it.each([
    [{ answer: null, takenBackAt: null }, 'waiting'],
    [{ answer: null, takenBackAt: '2026-03-04T09:00:00.000Z' }, 'taken-back'],
    [{ answer: 'done', takenBackAt: null }, 'done'],
    [{ answer: 'declined', takenBackAt: null }, 'declined'],
  ] as const)('%o is %s', (request, state) => {
    expect(stateOfRequest(request)).toBe(state);
  });

  it('is declined with words, and granted with or without', () => {
    expect(answerForm.safeParse({ answer: 'declined' }).success).toBe(false);
    expect(answerForm.safeParse({ answer: 'declined', words: 'För att …' }).success).toBe(true);
    expect(answerForm.safeParse({ answer: 'done' }).success).toBe(true);
  });
});
