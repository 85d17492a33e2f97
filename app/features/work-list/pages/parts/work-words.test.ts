import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { moreOf } from './work-words.ts';

const view = { locale: 'sv', today: plainDate('2026-11-22') } as const;
const item = (
  kind:
    | 'offer-ending'
    | 'drop-in-unfinished'
    | 'measurement-due'
    | 'no-meeting'
    | 'consent-ending'
    | 'meeting-without-host',
  sinceOn: string,
) => moreOf(view, { kind, enrolmentId: 'e', subjectId: 's', sinceOn: plainDate(sinceOn) });

describe('what is said of a matter besides its name', () => {
  test.each([
    ['measurement-due', '2026-11-21', 'skulle ha varit klart 21 nov. 2026'],
    ['measurement-due', '2026-11-22', 'senast 22 nov. 2026'],
    ['measurement-due', '2026-11-24', 'senast 24 nov. 2026'],
    ['offer-ending', '2026-11-21', 'skulle ha varit klart 21 nov. 2026'],
    ['offer-ending', '2026-11-24', 'senast 24 nov. 2026'],
    ['drop-in-unfinished', '2026-11-20', 'sedan 20 nov. 2026'],
    ['no-meeting', '2026-10-01', 'sedan 1 okt. 2026'],
    ['meeting-without-host', '2026-12-03', '3 dec. 2026'],
    ['consent-ending', '2026-12-01', 'slutar 1 dec. 2026'],
  ] as const)('%s of %s: %s', (kind, on, said) => expect(item(kind, on)).toBe(said));
});
