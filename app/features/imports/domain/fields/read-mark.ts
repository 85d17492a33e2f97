import type { AbsenceReason, Mark } from '#app/features/attendance/domain/mark.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { bareWord } from './plain-text.ts';

const PRESENT = [
  'x',
  'xx',
  '1',
  'ja',
  'j',
  'när',
  'närv',
  'närvarande',
  'närvaro',
  'n',
  'deltog',
  'med',
  'present',
  'yes',
  '✓',
  '✔',
  'v',
];
const ABSENT: Record<string, AbsenceReason> = {};
for (const word of ['sjuk', 'sj', 'sjukdom', 'sjukskriven', 'sjukanmäld', 'sick']) ABSENT[word] = 'sick';
for (const word of ['vab', 'vård av barn', 'sjukt barn', 'care of child']) ABSENT[word] = 'care-of-child';
for (const word of [
  'möte',
  'myndighet',
  'myndighetsmöte',
  'myndighetsbesök',
  'arbetsförmedlingen',
  'af',
  'migrationsverket',
])
  ABSENT[word] = 'agency-meeting';
for (const word of [
  'giltig',
  'giltig frånvaro',
  'anmäld',
  'anmäld frånvaro',
  'ledig',
  'ledighet',
  'g',
  'praktik',
  'arbete',
])
  ABSENT[word] = 'other-valid';
for (const word of [
  '0',
  'nej',
  'frånvarande',
  'frånv',
  'frånvaro',
  'f',
  'ogiltig',
  'ogiltig frånvaro',
  'o',
  'ej',
  'absent',
  'no',
  'oanmäld',
])
  ABSENT[word] = 'no-notice';
for (const word of ['sfi', 'svenska', 'svenska för invandrare']) ABSENT[word] = 'sfi';
const NOT_REQUIRED = ['ej krav', 'inget krav', 'ej kallad', 'inte kallad', 'behövs inte', 'befriad', 'not required'];
const NOT_MARKED = ['', '-', '–', '/', '.', 'ej anmäld', 'ingen träff', 'inställt', 'inställd'];

/**
 * A mark as people write it in lists: x, 1, ja, sjuk, vab, sen 15, gick 30, ej krav, 0. Null: not marked.
 * Problems: 'mark-unknown', 'mark-minutes' (late or left early, but not how long), 'cell-error'.
 */
export function readMark(cell: Cell): Result<Mark | null, string> {
  if (Array.isArray(cell) && cell[0] === 'error') return refuse('cell-error');
  const word = bareWord(cellText(cell));
  if (NOT_MARKED.includes(word)) return ok(null);
  if (PRESENT.includes(word)) return ok({ mark: 'present' });
  if (NOT_REQUIRED.includes(word)) return ok({ mark: 'not-required' });
  const reason = ABSENT[word];
  if (reason !== undefined) return ok({ mark: 'absent', reason });
  const partly =
    /^(sen|sent|sen ankomst|kom sent|late|gick|gick tidigt|gick tidigare|left) ?(\d{1,3})? ?(min|minuter|m)?$/.exec(
      word,
    );
  if (partly === null) return refuse('mark-unknown');
  if (partly[2] === undefined) return refuse('mark-minutes');
  const mark = /^(sen|kom|late)/.test(word) ? 'late' : 'left-early';
  return ok({ mark, minutesMissed: Number(partly[2]) });
}
