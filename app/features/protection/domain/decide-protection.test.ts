import { describe, expect, it } from 'vitest';
import {
  decideBar,
  decideLift,
  decideLiftRequest,
  decideNaming,
  decideRemoval,
  decideSetting,
} from './decide-protection.ts';
import { opensInEmergency, statedKinds } from './kinds.ts';
import { barForm, emergencyForm, protectionForm } from './protection-forms.ts';
import { parseReference, printReference } from './reference.ts';
import { tellsOfFictitiousData } from './unwritable.ts';

const state = { isProtected: true, readers: ['ann', 'bo'], liftAskedBy: null, liftAskedRole: null };

describe('protection', () => {
  it('is set once', () => {
    expect(decideSetting({ isProtected: false }).ok).toBe(true);
    expect(decideSetting({ isProtected: true })).toEqual({ ok: false, problem: 'already-protected' });
  });

  it.each([
    ['by one of two readers', state, undefined],
    ['once at a time', { ...state, liftAskedBy: 'ann' }, 'lift-already-asked'],
    ['never by the only reader', { ...state, readers: ['ann'] }, 'second-reader-needed'],
    ['not when there is nothing to lift', { ...state, isProtected: false }, 'not-protected'],
  ])('is asked to be lifted %s', (_, given, problem) => {
    const decided = decideLiftRequest(given);
    expect(decided.ok ? undefined : decided.problem).toBe(problem);
  });

  const askedBy = (role: string) => ({ ...state, liftAskedBy: 'ann', liftAskedRole: role });
  it.each([
    ['a coordinator after a case worker', askedBy('case-worker'), 'bo', 'coordinator', undefined],
    ['a case worker after a coordinator', askedBy('coordinator'), 'bo', 'case-worker', undefined],
    ['two coordinators', askedBy('coordinator'), 'bo', 'coordinator', undefined],
    ['not two case workers', askedBy('case-worker'), 'bo', 'case-worker', 'coordinator-needed'],
    ['never the one who asked', askedBy('coordinator'), 'ann', 'coordinator', 'second-look-by-another'],
    ['nobody unasked', state, 'bo', 'coordinator', 'lift-not-asked'],
  ] as const)('is lifted by %s', (_, given, accountId, role, problem) => {
    const decided = decideLift(given, { accountId, role });
    expect(decided.ok ? undefined : decided.problem).toBe(problem);
  });
});

describe('named readers', () => {
  it('come from the team, each once', () => {
    expect(decideNaming(['ann'], ['ann', 'bo'], 'bo').ok).toBe(true);
    expect(decideNaming(['ann'], ['ann', 'bo'], 'ann')).toMatchObject({ problem: 'already-reader' });
    expect(decideNaming(['ann'], ['ann', 'bo'], 'eve')).toMatchObject({ problem: 'choose' });
  });

  it('go, but for the last one', () => {
    expect(decideRemoval(['ann', 'bo'], 'bo').ok).toBe(true);
    expect(decideRemoval(['ann'], 'ann')).toMatchObject({ problem: 'last-reader' });
    expect(decideRemoval(['ann'], 'bo')).toMatchObject({ problem: 'not-a-reader' });
  });
});

describe('a bar', () => {
  const round = { isProtected: true, readers: ['ann'], barred: ['eve'], accounts: ['ann', 'bo', 'eve'] };
  it('can be put on anybody in the organisation, once, but not on the last who sees a protected person', () => {
    expect(decideBar(round, 'bo').ok).toBe(true);
    expect(decideBar({ ...round, isProtected: false }, 'ann').ok).toBe(true);
    expect(decideBar(round, 'ann')).toMatchObject({ problem: 'last-reader' });
    expect(decideBar(round, 'eve')).toMatchObject({ problem: 'already-barred' });
    expect(decideBar(round, 'stranger')).toMatchObject({ problem: 'choose' });
  });

  it('does not end before it begins', () => {
    const bar = { id: crypto.randomUUID(), accountId: crypto.randomUUID(), reason: 'asked' };
    expect(barForm.safeParse({ ...bar, validFrom: '2026-03-04', validTo: '2026-03-04' }).success).toBe(true);
    expect(barForm.safeParse({ ...bar, validFrom: '2026-03-04', validTo: '2026-03-03' }).success).toBe(false);
  });
});

describe('the reference of a file', () => {
  it.each([
    ['K7QM3XTP', 'K7QM3XTP'],
    ['k7qm-3xtp', 'K7QM3XTP'],
    [' k7qm – 3xtp ', 'K7QM3XTP'],
    ['OIL0QM3X', '0110QM3X'],
    ['K7QM3XT', undefined],
    ['K7QM3XTU', undefined],
    ['Amira Hassan', undefined],
    ['', undefined],
  ])('is read from %j', (text, reference) => expect(parseReference(text)).toBe(reference));

  it('is printed in two halves', () => expect(printReference('K7QM3XTP')).toBe('K7QM-3XTP'));
});

describe('fictitious personal data', () => {
  it('has no kind', () => {
    expect(Object.keys(opensInEmergency).sort()).toEqual([...statedKinds, 'unspecified'].sort());
    expect(JSON.stringify(statedKinds)).not.toMatch(/finger|fict/);
  });

  it.each([
    'Har fingerade personuppgifter',
    'FINGERADE uppg.',
    'hon har fått ny identitet',
    'fiktiv identitet sedan 2020',
    'uses a new identity',
  ])('is not kept in a note: %s', (note) => {
    expect(tellsOfFictitiousData(note)).toBe(true);
    const form = { kind: 'local', source: 'person', note };
    expect(protectionForm.safeParse(form).error?.issues[0]?.message).toBe('never-write-that');
  });

  it.each(['Ring bara mobilen', 'Kontrollera identiteten vid besök', 'Pekar med fingret på bilden', ''])(
    'is not seen where it is not: %j',
    (note) => expect(tellsOfFictitiousData(note)).toBe(false),
  );
});

describe('emergency access', () => {
  const form = { id: crypto.randomUUID(), asked: 'K7QM-3XTP', reasonCode: 'danger' };
  it('is asked for with a reason in words', () => {
    expect(emergencyForm.safeParse({ ...form, reason: 'Ansvarig är sjuk och hen står här nu' }).success).toBe(true);
    for (const reason of ['', 'akut', ' '.repeat(40), 'nitton tecken långt'])
      expect(emergencyForm.safeParse({ ...form, reason }).success, reason).toBe(false);
  });

  it('never opens where place and time say where she is, nor while nobody has said which protection it is', () => {
    expect(opensInEmergency).toEqual({
      'secrecy-marking': true,
      local: true,
      'protected-registration': false,
      unspecified: false,
    });
  });
});
