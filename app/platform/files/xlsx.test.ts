import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toXlsx } from './xlsx.ts';

/** The files of a zip archive by name, read from its central directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength, extra, comment, start] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const body = zip.subarray(from, from + size);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 8 ? inflateRawSync(body) : body).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

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
