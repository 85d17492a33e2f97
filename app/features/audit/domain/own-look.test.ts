import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { groupLooks, type LookRow, reasonBehind } from './own-look.ts';

const row = (more: Partial<LookRow>): LookRow => ({
  day: plainDate('2026-03-04'),
  accountId: 'a',
  name: 'Anna',
  organisation: 'Kommunen',
  role: 'case-worker',
  action: 'read',
  purpose: 'participant.read',
  times: 1,
  lastAt: '2026-03-04T09:00:00.000Z',
  ...more,
});

describe('looks', () => {
  it('are told by day and reader, each thing once', () => {
    const days = groupLooks([
      row({ purpose: 'plan.read' }),
      row({ purpose: 'goal.read' }),
      row({ purpose: 'plan.change', action: 'write' }),
      row({ accountId: 'b', name: 'Bo', role: 'coordinator', purpose: 'person.reveal-number', action: 'reveal' }),
      row({ day: plainDate('2026-03-01'), action: 'export', purpose: 'participant.export' }),
    ]);
    expect(days.map(({ day, looks }) => [day, looks.map(({ name, did }) => [name, did])])).toEqual([
      [
        '2026-03-04',
        [
          ['Anna', { read: ['plan'], wrote: ['plan'] }],
          ['Bo', { read: ['number'] }],
        ],
      ],
      ['2026-03-01', [['Anna', { took: ['list'] }]]],
    ]);
  });

  it('of one account in two roles are two readers', () => {
    const [day] = groupLooks([row({}), row({ role: 'coordinator' })]);
    expect(day?.looks).toHaveLength(2);
  });

  it('for a purpose that nobody has named yet are for something else', () => {
    expect(reasonBehind('weather.read')).toBeUndefined();
    expect(groupLooks([row({ purpose: 'weather.read' })])[0]?.looks[0]?.did).toEqual({ read: ['other'] });
  });
});
