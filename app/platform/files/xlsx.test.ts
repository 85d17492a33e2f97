import { describe, expect, test } from 'vitest';
import { unzip } from '#test/unzip.ts';
import { toXlsx } from './xlsx.ts';

describe('an Excel file', () => {
  test('holds numbers as numbers, days as dates and formulas as text', async () => {
    const files = unzip(
      await toXlsx([
        {
          name: 'Lista',
          columns: [
            { header: 'Namn', type: 'text' },
            { header: 'Antal', type: 'number' },
            { header: 'Dag', type: 'day' },
          ],
          rows: [
            ['=1+1', -5, '2026-01-01'],
            [null, 0, null],
          ],
        },
      ]),
    );
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const texts = files.get('xl/sharedStrings.xml') ?? sheet;
    expect(texts).toContain('=1+1');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>-5</v>');
    // Day 46023 of the spreadsheet's own count is 1 January 2026.
    expect(sheet).toContain('<v>46023</v>');
  });

  test('takes names of sheets that Excel would refuse', async () => {
    const files = unzip(
      await toXlsx([
        { name: 'A/B: [2026] och ett mycket långt namn på bladet', columns: [{ header: 'x', type: 'text' }], rows: [] },
      ]),
    );
    expect(files.get('xl/workbook.xml')).toContain('A B   2026  och ett mycket lång');
  });
});
