import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import type { OwnEntry } from '../schedule/own-entries.ts';
import { keptOf } from './kept-entry.ts';

const when = {
  key: 'k',
  day: plainDate('2026-11-23'),
  startsAt: '09:00',
  endsAt: '12:00',
  isCancelled: false,
  was: undefined,
} as const;
const session = {
  id: 'x',
  enrolmentId: 'x',
  programmeId: 'x',
  activityId: 'x',
  activityName: 'Livet efter våldet',
  kind: 'group-session',
  form: 'group',
  heldOn: when.day,
  startsAt: when.startsAt,
  endsAt: when.endsAt,
  place: 'Sal 2',
  venue: null,
  bring: 'Penna',
  isCancelled: false,
  leaders: ['Petra'],
  parts: [{ kind: 'other', words: 'Hjälper Sara' }],
  was: undefined,
  said: { says: 'absent', reason: 'sick', ownReason: 'sick', minutesLate: null, id: 'x', isOwn: true },
  isHere: false,
} as unknown as Extract<OwnEntry, { source: 'session' }>['session'];

describe('what a phone keeps of her week', () => {
  test('is when, where, what kind and what to bring, and nothing anybody wrote or said about her', () => {
    expect(keptOf({ ...when, source: 'session', session })).toEqual({
      ...{ source: 'session', day: when.day, startsAt: '09:00', endsAt: '12:00', isCancelled: false },
      ...{ kind: 'group-session', place: 'Sal 2', bring: 'Penna' },
    });
  });

  test('does not tell that something is about her health', () => {
    expect(keptOf({ ...when, source: 'session', session: { ...session, kind: 'wellness' } })).not.toHaveProperty(
      'kind',
    );
  });

  test('names nobody she meets, and holds no note', () => {
    const meeting = { ...when, id: 'm', kind: 'coaching', hostName: 'Samira', form: 'phone', place: '' } as const;
    const occupation = { ...when, kind: 'other', title: 'Vården', place: 'Biblioteket' } as never;
    const kept = [
      keptOf({ ...when, source: 'meeting', meeting }),
      keptOf({ ...when, source: 'occupation', occupation }),
    ];
    expect(kept).toMatchObject([
      { kind: 'phone', place: null },
      { kind: 'other', place: 'Biblioteket' },
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/Samira|Vården/);
  });
});
