import { expect, test } from 'vitest';
import { newActivityInput } from './activity-input.ts';

const good = {
  id: '0190a000-0000-7000-8000-000000000001',
  programmeId: '0190a000-0000-7000-8000-000000000002',
  name: 'Gruppträff',
  form: 'group',
  kind: 'group-session',
  startsOn: '2026-02-02',
  endsOn: '2027-12-30',
  times: [{ weekdays: ['3'], startsAt: '09:00', endsAt: '12:00' }],
};

test.each(['0', '-0', '-1', '0.5', 'x', '1e9', 'Infinity'])(
  'a rhythm of every %s weeks is refused at its field',
  (everyWeeks) => {
    const parsed = newActivityInput.safeParse({ ...good, everyWeeks });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain('everyWeeks');
  },
);

test.each(['1', '4'])('a rhythm of every %s weeks is taken', (everyWeeks) => {
  expect(newActivityInput.safeParse({ ...good, everyWeeks }).error?.issues ?? []).toEqual([]);
});
