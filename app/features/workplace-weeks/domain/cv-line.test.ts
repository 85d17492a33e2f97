import { describe, expect, it } from 'vitest';
import { type CvAnswer, decideCvLine, wordsOfLine } from './cv-line.ts';

const tasks = [
  { id: 'a', words: 'Skala grönsaker' },
  { id: 'b', words: 'Diska' },
];
const none: CvAnswer = { number: 0, stands: false, taskIds: [] };
const open = { tasks, isOpen: true };
const tap = (now: CvAnswer, act: 'in' | 'out' | 'line-out', taskId = '') =>
  decideCvLine(now, { act, taskId, number: now.number }, open);

describe('a placement’s line in her CV', () => {
  it('stands with the tasks she has said yes to, and falls with the last', () => {
    const one = { number: 1, stands: true, taskIds: ['b'] };
    const two = { number: 2, stands: true, taskIds: ['b', 'a'] };
    expect(tap(none, 'in', 'b')).toEqual({ ok: true, value: one });
    expect(tap(one, 'in', 'a')).toEqual({ ok: true, value: two });
    expect(tap(two, 'in', 'a')).toMatchObject({ value: { taskIds: ['b', 'a'] } });
    expect(tap(one, 'out', 'b')).toEqual({ ok: true, value: { number: 2, stands: false, taskIds: [] } });
    expect(tap(two, 'line-out')).toEqual({ ok: true, value: { number: 3, stands: false, taskIds: [] } });
    expect(wordsOfLine(tasks, two.taskIds)).toBe('Skala grönsaker, Diska');
  });

  it('takes no task that the workplace has not confirmed, and no answer to what has changed', () => {
    expect(tap(none, 'in', 'c')).toEqual({ ok: false, problem: { '': ['choose'] } });
    expect(decideCvLine(none, { act: 'in', taskId: 'a', number: 4 }, open)).toEqual({
      ok: false,
      problem: { '': ['stale'] },
    });
  });

  it('can be taken away after she has left, and nothing put in', () => {
    const line = { number: 1, stands: true, taskIds: ['a', 'b'] };
    const left = { tasks, isOpen: false };
    expect(decideCvLine(line, { act: 'in', taskId: 'a', number: 1 }, left).ok).toBe(false);
    expect(decideCvLine(line, { act: 'line-out', taskId: '', number: 1 }, left).ok).toBe(true);
  });
});
