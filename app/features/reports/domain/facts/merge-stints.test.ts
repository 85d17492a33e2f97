import { describe, expect, test } from 'vitest';
import { type Case, INACTIVE, participationOf, reportOf } from '../../testing/indicator-cases.ts';

const codesOfWarnings = (one: Case) => participationOf('esf-plus', one).warnings.map((warning) => warning.code);
const stint = (entryDate: string, exit: unknown, rest: Record<string, unknown> = {}) => ({
  person: 'p',
  operation: 'op',
  entryDate,
  exit,
  ...rest,
});

describe('re-entry', () => {
  const again: Case = {
    person: { birthDate: '1995-06-01' },
    more: [
      stint(
        '2020-09-01',
        { date: '2021-01-31' },
        { entry: { ...INACTIVE, highestEducation: 6, disability: true }, followUp: { status: 'employed' } },
      ),
    ],
    record: { followUp: { status: 'unemployed' } },
  };

  test('keeps the first entry and its facts, and moves the exit to the final one', () => {
    const one = participationOf('esf-2014', again);
    expect(one.dates).toEqual({
      entry: '2020-01-10',
      exit: '2021-01-31',
      windowEnd: '2021-02-28',
      sixMonthDate: '2021-07-31',
    });
    expect(one.codes).toEqual(['CO01', 'CO06', 'CO10', 'CR06']);
    expect(one.stints).toBe(2);
  });

  test('is one participation in the totals', () => {
    expect(reportOf('esf-2014', again).operations[0]?.totals.grandTotal.total).toBe(1);
  });

  test('does not depend on the order of the records', () => {
    const turned = {
      person: again.person,
      record: { entryDate: '2020-09-01', exit: { date: '2021-01-31' }, followUp: { status: 'employed' } },
      more: [stint('2020-01-10', { date: '2020-06-30' }, { entry: INACTIVE })],
    };
    const one = participationOf('esf-plus', turned);
    expect(one.dates.entry).toBe('2020-01-10');
    expect(one.statuses.entry.status).toBe('inactive');
  });

  test('leaves the follow-up of the earlier exit aside with a warning', () => {
    expect(codesOfWarnings(again)).toEqual(['follow-up-for-earlier-exit']);
  });

  test('makes results anew: a job after the first exit that ended is no result', () => {
    const one: Case = {
      more: [stint('2020-09-01', { date: '2021-01-31' })],
      person: { history: { labour: [{ startsOn: '2020-07-01', endsOn: '2020-08-31', status: 'employed' }] } },
    };
    expect(participationOf('esf-plus', one).codes).not.toContain('EECR04');
    expect(participationOf('esf-plus', { person: one.person }).codes).not.toContain('EECR05');
  });

  test('keeps a qualification from the first stint', () => {
    const qualifications = [{ date: '2020-05-01', assessed: true, awardingBody: 'Yrkesnämnden', fromOperation: 'op' }];
    expect(
      participationOf('esf-plus', {
        more: [stint('2020-09-01', { date: '2021-01-31' })],
        person: { history: { qualifications } },
      }).codes,
    ).toContain('EECR03');
  });

  test('on the exit day itself is one participation too', () => {
    expect(participationOf('esf-plus', { more: [stint('2020-06-30', null)] }).outcomes.EECR04?.value).toBe('not-due');
  });

  test('that has not ended means that the person has not left', () => {
    const one = participationOf('esf-plus', { more: [stint('2020-09-01', null)] });
    expect(one.dates.exit).toBeNull();
    expect(one.outcomes.EECR05).toMatchObject({ value: 'not-due', reason: 'still-participating' });
  });

  test('after the report date is not seen yet', () => {
    const one = participationOf('esf-plus', { more: [stint('2020-09-01', null)], document: { asOf: '2020-08-15' } });
    expect(one.dates.exit).toBe('2020-06-30');
    expect(one.stints).toBe(1);
  });

  test('warns of an earlier stint that was left open or overlaps', () => {
    expect(codesOfWarnings({ record: { exit: null }, more: [stint('2020-09-01', { date: '2021-01-31' })] })).toEqual([
      'entered-during-open-stint',
    ]);
    expect(
      codesOfWarnings({
        record: { exit: { date: '2021-02-15' } },
        more: [stint('2020-09-01', { date: '2021-01-31' })],
      }),
    ).toEqual(['stints-overlap']);
    expect(
      participationOf('esf-plus', {
        record: { exit: { date: '2021-02-15' } },
        more: [stint('2020-09-01', { date: '2021-01-31' })],
      }).dates.exit,
    ).toBe('2021-02-15');
  });
});

describe('the exit', () => {
  test('is not a pause', () => {
    const one = participationOf('esf-plus', { record: { exit: { date: '2020-06-30', reason: 'paused' } } });
    expect(one.dates.exit).toBeNull();
    expect(one.outcomes.EECR04).toMatchObject({ value: 'not-due', reason: 'paused' });
  });

  test('is not a pause between two stints either, and that needs no warning', () => {
    const one: Case = {
      record: { exit: { date: '2020-03-01', reason: 'paused' } },
      more: [stint('2020-05-01', { date: '2020-06-30' })],
    };
    expect(participationOf('esf-plus', one).dates.exit).toBe('2020-06-30');
    expect(codesOfWarnings(one)).toEqual([]);
  });

  test('of somebody who vanished is the last attended day', () => {
    const one: Case = { record: { exit: { date: '2020-06-30', reason: 'vanished', lastAttendedOn: '2020-05-12' } } };
    expect(participationOf('esf-plus', one).dates.exit).toBe('2020-05-12');
    expect(codesOfWarnings(one)).toEqual(['exit-moved-to-last-attended-day']);
    expect(
      participationOf('esf-plus', { ...one, document: { settings: { 'esf-plus': { vanishedExit: 'recorded-date' } } } })
        .dates.exit,
    ).toBe('2020-06-30');
  });

  test('of an early leaver keeps the outputs and may give results', () => {
    const one = participationOf('esf-2014', {
      record: { exit: { date: '2020-01-15', reason: 'dropped-out', situation: { status: 'employed' } } },
    });
    expect(one.codes).toEqual(['CO01', 'CO10', 'CR04']);
  });

  test('on the entry day is possible', () => {
    expect(participationOf('esf-2014', { record: { exit: { date: '2020-01-10' } } }).dates.windowEnd).toBe(
      '2020-02-07',
    );
  });
});

describe('results that are not due', () => {
  const at = (asOf: string) =>
    participationOf('esf-2014', { document: { asOf }, record: { followUp: { status: 'employed' } } }).outcomes;

  test('are the immediate ones until the window has passed', () => {
    expect(at('2020-07-27').CR04).toMatchObject({ value: 'not-due', reason: 'window-open' });
    expect(at('2020-07-28').CR04?.value).toBe('unknown');
  });

  test('are the longer-term ones until the six-month date has come', () => {
    expect(at('2020-12-29').CR06).toMatchObject({ value: 'not-due', reason: 'follow-up-not-due' });
    expect(at('2020-12-30').CR06?.value).toBe('yes');
  });

  test('are all of somebody whose exit lies after the report date', () => {
    expect(at('2020-06-29').CR04).toMatchObject({ value: 'not-due', reason: 'still-participating' });
  });

  test('go by the report date of the operation before that of the document', () => {
    const one = participationOf('esf-2014', { document: { asOf: '2020-07-01' }, operation: { asOf: '2021-01-31' } });
    expect(one.outcomes.CR04?.value).toBe('unknown');
  });
});

describe('who is no participant', () => {
  const excluded = (one: Case) => {
    const [operation] = reportOf('esf-plus', one).operations;
    expect(operation?.participations).toEqual([]);
    expect(operation?.totals.grandTotal.total).toBe(0);
    return operation?.excluded.map((exclusion) => exclusion.reason);
  };

  test('a record made by mistake', () => {
    expect(excluded({ record: { exit: { date: '2020-06-30', reason: 'mistaken' } } })).toEqual(['mistaken']);
    expect(excluded({ record: { mistaken: true } })).toEqual(['mistaken']);
  });

  test('a mistaken first stint gives way to the real one', () => {
    const one = participationOf('esf-plus', {
      record: { exit: { date: '2020-01-12', reason: 'mistaken' } },
      more: [stint('2020-03-01', { date: '2020-06-30' }, { entry: INACTIVE })],
    });
    expect(one.dates.entry).toBe('2020-03-01');
    expect(one.statuses.entry.status).toBe('inactive');
  });

  test.each(['drop-in', 'anonymous', 'information-meeting', 'service-staff', 'indirect-beneficiary', 'never-started'])(
    '%s',
    (kind) => {
      expect(excluded({ record: { kind } })).toEqual([kind]);
    },
  );

  test('somebody who cannot be identified', () => {
    expect(excluded({ record: { identified: false } })).toEqual(['not-identified']);
  });

  test('somebody who starts after the report date', () => {
    expect(excluded({ document: { asOf: '2020-01-09' } })).toEqual(['not-started-yet']);
  });
});

describe('two operations', () => {
  test('are two participations with their own entry facts, also on the same day', () => {
    const report = reportOf('esf-2014', {
      document: { operations: [{ key: 'op' }, { key: 'next' }] },
      more: [
        { person: 'p', operation: 'next', entryDate: '2020-06-30', entry: { status: 'employed', highestEducation: 6 } },
      ],
    });
    expect(report.operations.map((operation) => operation.participations[0]?.codes)).toEqual([
      ['CO01', 'CO10'],
      ['CO05', 'CO11'],
    ]);
  });
});
