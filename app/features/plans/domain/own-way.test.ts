import { describe, expect, it } from 'vitest';
import { decideTick, mayAskHelp, stepsCounted } from './own-way.ts';
import { doers, stepStates } from './steps.ts';

describe('her own hand in her plan', () => {
  const ok = (value: string | undefined) => ({ ok: true, value });
  const no = (code: string) => ({ ok: false, problem: { '': [code] } });

  it.each([
    ['herself', 'planned', 'done', ok('done')],
    ['herself', 'doing', 'done', ok('done')],
    ['herself', 'done', 'done', ok(undefined)],
    ['herself', 'done', 'undo', ok('doing')],
    ['herself', 'planned', 'undo', ok(undefined)],
    ['herself', 'dropped', 'done', no('not-yours')],
    ['herself', 'not-done', 'done', no('not-yours')],
    ['case-worker', 'planned', 'done', no('not-yours')],
    ['partner', 'doing', 'done', no('not-yours')],
  ] as const)('a step of %s that is %s, marked %s', (doer, state, act, expected) => {
    expect(decideTick({ doer, state, version: 3 }, { act, version: 3 })).toEqual(expected);
  });

  it('says that a step was changed meanwhile, but not to her who only sends the same tick again', () => {
    expect(decideTick({ doer: 'herself', state: 'planned', version: 4 }, { act: 'done', version: 3 })).toEqual(
      no('changed'),
    );
    expect(decideTick({ doer: 'herself', state: 'done', version: 4 }, { act: 'done', version: 3 })).toEqual(
      ok(undefined),
    );
  });

  it('never lets her touch a step of somebody else, whatever its state', () => {
    for (const doer of doers)
      for (const state of stepStates)
        for (const act of ['done', 'undo'] as const)
          if (doer !== 'herself') expect(decideTick({ doer, state, version: 1 }, { act, version: 1 }).ok).toBe(false);
  });

  it('takes a wish for help while the step lies ahead', () => {
    expect(stepStates.filter((state) => mayAskHelp({ state }))).toEqual(['planned', 'doing']);
  });

  it('counts how far she has come without what was dropped', () => {
    const states = ['done', 'planned', 'dropped', 'not-done', 'doing', 'done'] as const;
    expect(stepsCounted(states.map((state) => ({ state })))).toEqual({ done: 2, all: 4 });
  });
});
