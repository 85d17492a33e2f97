import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { areas, areasOpenTo, inOrder, type Matter } from './support.ts';
import { logForm } from './support-forms.ts';

describe('areas of life', () => {
  it.each([
    ['of the team', { guarded: false, agreedToHealth: true }, 'housing leisure other'],
    [
      'named, without her yes',
      { guarded: true, agreedToHealth: false },
      'income-support social-insurance child-care housing leisure other',
    ],
    ['named, with her yes', { guarded: true, agreedToHealth: true }, areas.join(' ')],
  ])('for somebody %s', (_, access, expected) => {
    expect(areasOpenTo(access).join(' ')).toBe(expected);
  });
});

describe('matters', () => {
  const aMatter = (id: string, wishes: Partial<Matter>): Matter => ({
    id,
    enrolmentId: 'e',
    area: 'housing',
    contactId: null,
    what: id,
    holder: 'person',
    state: 'open',
    nextContactOn: null,
    openedOn: plainDate('2026-01-01'),
    settledOn: null,
    version: 1,
    ...wishes,
  });

  it('stand in the order in which something is to be done, settled ones last', () => {
    const all = [
      aMatter('settled', { state: 'done', settledOn: plainDate('2026-02-01') }),
      aMatter('some day', {}),
      aMatter('later', { nextContactOn: plainDate('2026-04-01') }),
      aMatter('soon', { state: 'waiting', nextContactOn: plainDate('2026-03-01') }),
    ];
    expect(inOrder(all).map(({ id }) => id)).toEqual(['soon', 'later', 'some day', 'settled']);
  });

  it.each([
    ['open', '2026-04-01', true],
    ['done', '', true],
    ['done', '2026-04-01', false],
  ])('%s with the next contact on "%s": %s', (state, nextContactOn, fits) => {
    const form = {
      id: crypto.randomUUID(),
      version: '1',
      happenedOn: '2026-03-04',
      channel: 'phone',
      note: 'Ringde',
      holder: 'person',
    };
    expect(logForm.safeParse({ ...form, state, nextContactOn }).success).toBe(fits);
  });
});
