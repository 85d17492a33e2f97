import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Corrected, monthsToSendAgain, monthToSendFirst, type Sent } from './months-to-send.ts';

const month = (number: number) => plainDate(`2026-${String(number).padStart(2, '0')}-01`);
const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 0, minute)).toISOString();
const sent = (number: number, minute: number): Sent => ({ month: month(number), sentAt: at(minute) });
const corrected = (number: number, minute: number): Corrected => ({ month: month(number), correctedAt: at(minute) });

describe('months to send again', () => {
  it.each<[string, Sent[], Corrected[], number[]]>([
    ['nothing was corrected', [sent(9, 1), sent(10, 2)], [], []],
    ['a month that was not sent', [sent(9, 1)], [corrected(10, 5)], []],
    ['the corrected month and every later one', [sent(9, 1), sent(10, 2), sent(11, 3)], [corrected(10, 5)], [10, 11]],
    ['not the earlier ones', [sent(9, 1), sent(10, 2)], [corrected(11, 5)], []],
    ['a later one also when its own month is right', [sent(9, 1), sent(11, 3)], [corrected(9, 5)], [9, 11]],
    ['not what was sent after the correction', [sent(9, 1), sent(10, 2), sent(9, 6)], [corrected(9, 5)], [10]],
    ['all is sent again', [sent(9, 1), sent(10, 2), sent(9, 6), sent(10, 7)], [corrected(9, 5)], []],
  ])('%s', (_, sendings, corrections, expected) => {
    expect(monthsToSendAgain(sendings, corrections)).toEqual(expected.map(month));
  });

  it('are sent in their order: what comes first is locked, earlier, and waits', () => {
    const locked = [month(9), month(10), month(11)];
    expect(monthToSendFirst(month(11), locked, [sent(9, 1)], [])).toBe(month(10));
    expect(monthToSendFirst(month(10), locked, [sent(9, 1)], [])).toBeUndefined();
    expect(monthToSendFirst(month(10), locked, [sent(9, 1), sent(10, 2)], [corrected(9, 5)])).toBe(month(9));
    expect(monthToSendFirst(month(9), locked, [sent(9, 1)], [corrected(9, 5)])).toBeUndefined();
  });

  it('are none once they have been sent again one after the other, whatever was corrected before', () => {
    const entries = fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 12 }), minute: fc.integer({ min: 0, max: 99 }) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(entries, entries, (first, wrong) => {
        const sendings = first.map(({ number, minute }) => sent(number, minute));
        const corrections = wrong.map(({ number, minute }) => corrected(number, minute));
        let minute = 100;
        for (let next = monthsToSendAgain(sendings, corrections)[0]; next !== undefined; ) {
          const again = monthsToSendAgain(sendings, corrections);
          expect(again).toEqual([...again].sort());
          sendings.push({ month: next, sentAt: at(minute) });
          minute += 1;
          const left = monthsToSendAgain(sendings, corrections);
          expect(left).toEqual(again.slice(1));
          next = left[0];
        }
      }),
    );
  });
});
