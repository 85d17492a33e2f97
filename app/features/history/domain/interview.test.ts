import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { completenessOf, filterRows } from './completeness.ts';
import type { FactKey } from './facts.ts';
import { type InterviewKey, interviewSteps, mayDecline, nextToAsk, stepBefore, stepToAsk } from './interview.ts';

const started = { startedOn: plainDate('2026-01-12'), endedOn: null, hasSex: true, hasBirth: true };
const today = plainDate('2026-03-04');
const nothing = { facts: [], situations: [] };
const fact = (key: FactKey, value: unknown) =>
  ({ point: 'entry', key, value, asOf: started.startedOn }) as Parameters<typeof interviewSteps>[2]['facts'][number];
const keysOf = (steps: { key: InterviewKey }[]) => steps.map(({ key }) => key);

describe('the interview at entry', () => {
  test('asks what the frameworks need and nothing else, in order, and nothing before she has started', () => {
    expect(keysOf(interviewSteps(['tia'], started, nothing, today))).toEqual(['reception-status']);
    expect(keysOf(interviewSteps(['coordination-association'], started, nothing, today))).toEqual([
      'occupation',
      'supports',
      'highest-education',
      'months-in-public-support',
    ]);
    expect(interviewSteps(['mucf'], started, nothing, today)).toEqual([]);
    expect(interviewSteps(['tia'], { ...started, startedOn: null }, nothing, today)).toEqual([]);
  });

  test('asks last what is her own where the ESF counts, also when it is known', () => {
    const own = (framework: 'esf-plus' | 'tia', hasBirth: boolean) =>
      interviewSteps([framework], { ...started, hasBirth }, nothing, today)
        .filter(({ key }) => key === 'sex' || key === 'born')
        .map(({ key, isAnswered }) => [key, isAnswered]);
    expect(own('tia', false)).toEqual([]);
    expect(own('esf-plus', false)).toEqual([
      ['sex', true],
      ['born', false],
    ]);
    expect(mayDecline({ key: 'born', neededBy: ['esf-plus'] })).toBe(false);
  });

  test('asks about the parents only when her own birth country does not say enough', () => {
    const steps = (country: string) =>
      keysOf(interviewSteps(['esf-plus'], started, { ...nothing, facts: [fact('birth-country', country)] }, today));
    expect(steps('SE')).toContain('parents-birth-countries');
    expect(steps('SY')).not.toContain('parents-birth-countries');
  });

  test('begins at the first question without an answer, goes on past answered ones, and comes back to those left for later', () => {
    const steps = interviewSteps(
      ['coordination-association'],
      started,
      { ...nothing, facts: [fact('supports', 'unknown')] },
      today,
    );
    expect(stepToAsk(steps, undefined)?.key).toBe('occupation');
    expect(stepToAsk(steps, 'supports')).toMatchObject({ key: 'supports', isAnswered: true });
    expect(stepToAsk(steps, 'minority')?.key).toBe('occupation');
    expect(nextToAsk(steps, 'occupation')).toBe('highest-education');
    expect(nextToAsk(steps, 'months-in-public-support')).toBe('occupation');
    expect(stepBefore(steps, 'highest-education')).toBe('supports');
    expect(stepBefore(steps, 'occupation')).toBeUndefined();
  });

  test('is over when everything is answered', () => {
    const steps = interviewSteps(
      ['tia'],
      started,
      { ...nothing, facts: [fact('reception-status', 'declined')] },
      today,
    );
    expect(stepToAsk(steps, undefined)).toBeUndefined();
    expect(nextToAsk(steps, 'reception-status')).toBeUndefined();
  });

  test.each([
    ['disability', ['esf-plus'], true],
    ['minority', ['esf-2014'], true],
    ['occupation', ['esf-plus'], false],
    ['occupation', ['coordination-association'], true],
    ['highest-education', ['coordination-association', 'esf-2014'], false],
    ['reception-status', ['tia'], false],
  ] as const)('offers not to answer about %s for %j: %s', (key, neededBy, expected) => {
    expect(mayDecline({ key, neededBy: [...neededBy] })).toBe(expected);
  });
});

describe('completeness', () => {
  const person = (enrolmentId: string, more: object = {}) => ({
    enrolmentId,
    personId: enrolmentId,
    name: enrolmentId,
    workerId: null,
    workerName: null,
    ...started,
    ...more,
  });

  test('says who lacks what, how many lack each fact, and whose work it is', () => {
    const people = [person('a'), person('b', { workerId: 'w', workerName: 'Karin' }), person('c', { hasSex: false })];
    const facts = new Map([['a', [fact('reception-status', 'asylum-seeker')]]]);
    const { total, rows, byFact } = completenessOf(['tia'], people, { facts, situations: new Map() }, today);
    expect([total, rows.map(({ enrolmentId }) => enrolmentId)]).toEqual([3, ['b', 'c']]);
    expect(byFact).toEqual([{ point: 'entry', key: 'reception-status', count: 2, overdue: 2 }]);
    expect(filterRows(rows, { worker: 'nobody' }).map(({ enrolmentId }) => enrolmentId)).toEqual(['c']);
    expect(filterRows(rows, { fact: 'entry:housing' })).toEqual([]);
  });

  test('counts sex and birth date where the ESF does', () => {
    const rows = (frameworks: Parameters<typeof completenessOf>[0]) =>
      completenessOf(
        frameworks,
        [person('a', { hasSex: false, hasBirth: false })],
        { facts: new Map(), situations: new Map() },
        today,
      ).rows;
    expect(rows(['esf-plus'])[0]?.own).toEqual(['sex', 'born']);
    expect(rows(['mucf'])).toEqual([]);
  });
});
