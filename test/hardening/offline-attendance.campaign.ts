import fc from 'fast-check';
import { describe, it } from 'vitest';
import { histories, live } from '#app/features/offline-attendance/testing/histories.ts';

const HISTORIES = 50_000;

describe('attendance without a connection', () => {
  it(`keeps its promises in ${HISTORIES} histories never seen before`, { timeout: 600_000 }, () => {
    const seed = Date.now();
    console.log(`offline attendance: ${HISTORIES} histories from seed ${seed}`);
    fc.assert(
      fc.property(histories, (history) => live(history)),
      { seed, numRuns: HISTORIES },
    );
  });
});
