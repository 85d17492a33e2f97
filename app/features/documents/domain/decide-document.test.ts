import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decider, decideChange, decideGuarding, isIn } from './decide-document.ts';
import { audiences, documentClasses, documentKinds, leastClassOf } from './document.ts';
import { neutralFileName } from './document-type.ts';

const caseWorker: Decider = { role: 'case-worker', hasAdded: true, isResponsible: false };
const coordinator: Decider = { role: 'coordinator', hasAdded: false, isResponsible: false };

describe('how a document is guarded', () => {
  it.each([
    ['other', undefined, 'team', 2],
    ['cv', undefined, 'team', 3],
    ['permit', 4, 'own', 4],
    ['health', undefined, 'handlers', 4],
  ] as const)('%s with class %s for %s is class %i', (kind, chosen, audience, expected) => {
    expect(decideGuarding({ kind, class: chosen, audience })).toEqual({
      ok: true,
      value: { kind, class: expected, audience },
    });
  });

  it.each([
    ['cv', 2, 'team', { class: ['class-below-kind'] }],
    ['health', undefined, 'team', { audience: ['audience-too-wide'] }],
    ['other', 4, 'team', { audience: ['audience-too-wide'] }],
  ] as const)('%s with class %s for %s is refused', (kind, chosen, audience, problem) => {
    expect(decideGuarding({ kind, class: chosen, audience })).toEqual({ ok: false, problem });
  });

  it.each([
    ['lower, by a case worker', caseWorker, { class: 2, reason: 'Fel' }, { class: ['not-yours-to-lower'] }],
    ['lower, without a reason', coordinator, { class: 2 }, { reason: ['reason-required'] }],
    ['for more people, without a reason', caseWorker, { audience: 'team' }, { reason: ['reason-required'] }],
    [
      'out of her own reach',
      { ...caseWorker, hasAdded: false },
      { audience: 'own' },
      { audience: ['not-in-audience'] },
    ],
  ] as const)('is refused when it is made %s', (_, decider, wished, problem) => {
    const old = { kind: 'other', class: 3, audience: 'handlers' } as const;
    expect(decideChange(old, { ...old, ...wished }, decider)).toEqual({ ok: false, problem });
  });

  it('never falls unless a coordinator says why, never below its kind, never out of the reach of who decides', () => {
    const guarding = fc.record({
      kind: fc.constantFrom(...documentKinds),
      class: fc.constantFrom(...documentClasses),
      audience: fc.constantFrom(...audiences),
    });
    const decider = fc.record({
      role: fc.constantFrom('coordinator' as const, 'case-worker' as const),
      hasAdded: fc.boolean(),
      isResponsible: fc.boolean(),
    });
    fc.assert(
      fc.property(
        guarding,
        guarding,
        fc.option(fc.constant('Skäl'), { nil: undefined }),
        decider,
        (old, wished, reason, who) => {
          const decided = decideChange(old, { ...wished, reason }, who);
          if (!decided.ok) return;
          expect(wished.class).toBeGreaterThanOrEqual(leastClassOf(wished.kind));
          expect(wished.class === 4 && wished.audience === 'team').toBe(false);
          expect(isIn(wished.audience, who)).toBe(true);
          if (wished.class < old.class) expect([who.role, reason]).toEqual(['coordinator', 'Skäl']);
        },
      ),
    );
  });
});

describe('the name a document is saved under', () => {
  it('tells neither whose it is nor what', () => {
    expect(neutralFileName('0193a0c2-1111-7222-8333-44441f3a9c02', 2, 'application/pdf')).toBe(
      'dokument-1f3a9c02-2.pdf',
    );
  });
});
