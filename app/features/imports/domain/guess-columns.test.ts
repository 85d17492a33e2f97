import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '#app/shared/cell.ts';
import { plainDate } from '#app/shared/dates.ts';
import { findHeader, guessColumns, headedAt } from './guess-columns.ts';
import type { ImportKind } from './kinds.ts';

const ground = { today: plainDate('2026-03-04'), from1904: false };
const rowsOf = (...cells: Cell[][]): Row[] => cells.map((row, index) => ({ number: index + 1, cells: row }));

function guess(kind: ImportKind, rows: Row[]): string[] {
  const header = findHeader(kind, rows, ground);
  return guessColumns(kind, headedAt(rows, header), ground, rows.find(({ number }) => number === header)?.cells ?? []);
}

describe('columns', () => {
  test.each<[string, ImportKind, Cell[][], string[]]>([
    [
      'in any order under Swedish headings',
      'participants',
      [['Startdatum', 'Förnamn', 'Personnr', 'Efternamn', 'Tel.']],
      ['startedOn', 'givenName', 'number', 'familyName', 'phone'],
    ],
    [
      'with misspelt headings',
      'participants',
      [['Personnumer', 'Förnam', 'Efternamnn', 'Moders mål']],
      ['number', 'givenName', 'familyName', 'firstLanguage'],
    ],
    [
      'in English',
      'participants',
      [['First name', 'Last name', 'Date of birth', 'E-mail']],
      ['givenName', 'familyName', 'bornOn', 'email'],
    ],
    [
      'below titles and empty rows',
      'participants',
      [
        ['Deltagarlista våren 2026'],
        ['Uppdaterad av Sara'],
        ['Namn', 'Kön', 'Kommun'],
        ['Farah, Amina', 'K', 'Köping'],
      ],
      ['fullName', 'sex', 'municipality'],
    ],
    [
      'without headings of use, by what stands in them',
      'participants',
      [
        ['A', 'B', 'C', 'D'],
        ['19900101-9802', 'Farah, Amina', 'K', 'a@example.org'],
        ['19910203-9808', 'Berg, Nils', 'M', 'n@example.org'],
        ['19920203-9807', 'Ek, Eva', 'K', 'e@example.org'],
      ],
      ['number', 'fullName', 'sex', 'email'],
    ],
    [
      'of days in a crosstab',
      'attendance',
      [['Namn', '3/2', ['day', '2026-02-04'], '2026-02-05', 'Summa']],
      ['fullName', 'mark:2026-02-03', 'mark:2026-02-04', 'mark:2026-02-05', ''],
    ],
    [
      'of history',
      'history',
      [['Namn', 'Sysselsättning', 'Fr.o.m.', 'T.o.m.', 'Omfattning']],
      ['fullName', 'kind', 'startsOn', 'endsOn', 'extentPercent'],
    ],
  ])('%s', (_, kind, cells, expected) => {
    expect(guess(kind, rowsOf(...cells))).toEqual(expected);
  });

  test('are each given to one column only', () => {
    expect(guess('participants', rowsOf(['Namn', 'Deltagare', 'Telefon', 'Mobil']))).toEqual([
      'fullName',
      '',
      'phone',
      '',
    ]);
  });
});
