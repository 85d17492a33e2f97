import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, histories, live } from '../testing/histories.ts';

const HISTORIES = 2000;

describe('three tablets and a server', () => {
  it('come to the same, lose nothing that was acknowledged, do everything once and overwrite nothing unseen', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(histories, (history) => live(history)),
      { seed: 20261122, numRuns: HISTORIES },
    );
  });

  it.each<[string, Fault]>([
    ['a server that forgets which saves it has taken', { server: 'forgets-keys' }],
    ['a server that looks at no version', { server: 'ignores-versions' }],
    ['a server that takes saves in any order', { server: 'takes-any-order' }],
    ['a server that takes marks for a cancelled session', { server: 'takes-cancelled' }],
    ['a server that still takes from a revoked device', { server: 'takes-revoked' }],
    ['a server that cancels over marks nobody saw', { server: 'cancels-unseen' }],
    ['a tablet that forgets what was not answered', { tablet: 'forgets-unanswered' }],
    ['a tablet whose queue goes when it fetches anew', { tablet: 'drops-queue-on-fetch' }],
    ['a tablet that sends the newest version instead of the one it showed', { tablet: 'trusts-latest-version' }],
    ['a tablet that takes every answer for a yes', { tablet: 'believes-every-answer' }],
    ['a tablet that believes what it hands in to be there', { tablet: 'believes-handing-in' }],
    ['a tablet that keeps names after revocation', { tablet: 'keeps-names' }],
  ])('are caught when there is %s', { timeout: 60_000 }, (_, fault) => {
    const run = () =>
      fc.assert(
        fc.property(histories, (history) => live(history, fault)),
        { seed: 4711, numRuns: 3000, endOnFailure: true },
      );
    expect(run).toThrow();
  });
});
