import { describe, expect, test } from 'vitest';
import { makeWorkbook, makeZip } from '#app/platform/files/testing/make-zip.ts';
import type { Cell, ReadingProblem, Row } from '#app/shared/cell.ts';
import { limits } from './limits.ts';
import { lookAtFile, readFileRows } from './read-apart.ts';
import { ReadingError } from './reading-error.ts';

async function allRows(bytes: Buffer, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of readFileRows(bytes, sheet)) rows.push(...batch);
  return rows;
}

async function problemOf(bytes: Buffer): Promise<string> {
  try {
    const { sheets } = await lookAtFile(bytes);
    await allRows(bytes);
    return `read ${sheets.length} sheets`;
  } catch (error) {
    if (error instanceof ReadingError) return error.problem;
    throw error;
  }
}

const sheet = (data: string) => ({ sheets: [{ name: 'Blad1', data }] });
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const hostile: [string, () => Buffer, ReadingProblem][] = [
  ['nothing at all', () => Buffer.alloc(0), 'empty-file'],
  ['more bytes than are taken', () => Buffer.alloc(limits.fileBytes + 1, 'a'), 'too-large'],
  ['the format before 2007', () => Buffer.concat([OLE, Buffer.alloc(2000)]), 'old-excel'],
  [
    'a workbook with a password',
    () => Buffer.concat([OLE, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  [
    'a workbook with macros',
    () => makeWorkbook({ ...sheet(oneCell), contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    'macros',
  ],
  [
    'macros under an innocent type',
    () => makeWorkbook({ ...sheet(oneCell), more: [{ name: 'xl/vbaProject.bin', body: 'x' }] }),
    'macros',
  ],
  [
    'a binary workbook',
    () => makeWorkbook({ ...sheet(oneCell), contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
    'macros',
  ],
  [
    'an OpenDocument table',
    () =>
      makeZip([
        { name: 'mimetype', body: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', body: '<a/>' },
      ]),
    'open-document',
  ],
  ['a zip of something else', () => makeZip([{ name: 'letter.txt', body: 'hej' }]), 'other-file-type'],
  [
    'a zip inside a zip',
    () => makeZip([{ name: 'inner.zip', body: makeZip([{ name: 'a', body: 'b' }]) }]),
    'other-file-type',
  ],
  ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\nxx', 'latin1'), 'other-file-type'],
  ['a web page called .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'other-file-type'],
  ['bytes that are no text', () => Buffer.from([65, 0, 66, 67, 0, 1, 2, 0, 68, 59, 70, 71]), 'not-text'],
  ['only spaces', () => Buffer.from(' \r\n;;;\r\n\r\n'), 'no-rows'],
  ['an end cut off', () => makeWorkbook(sheet(oneCell)).subarray(0, -40), 'file-damaged'],
  ['a part cut off', () => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(50)]), 'file-damaged'],
  [
    'two parts of one name',
    () => makeWorkbook({ ...sheet(oneCell), more: [{ name: 'xl/workbook.xml', body: '<x/>' }] }),
    'file-damaged',
  ],
  [
    'encrypted parts',
    () => makeWorkbook({ ...sheet(oneCell), change: (part) => ({ ...part, flags: 1 }) }),
    'encrypted',
  ],
  [
    'three thousand parts',
    () =>
      makeWorkbook({
        ...sheet(oneCell),
        more: Array.from({ length: 3000 }, (_, index) => ({ name: `x${index}`, body: '' })),
      }),
    'too-many-parts',
  ],
  [
    'a part that unpacks to 400 times its size',
    () => makeWorkbook({ ...sheet(`${oneCell}${' '.repeat(limits.inflatedBytes + 1000)}`) }),
    'too-large-inside',
  ],
  [
    'a size that is a lie',
    () =>
      makeWorkbook({
        ...sheet(`${oneCell}${' '.repeat(5_000_000)}`),
        change: (part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 900 } : part),
      }),
    'size-lies',
  ],
  [
    'three hundred megabytes declared, a few bytes there',
    () =>
      makeWorkbook({
        ...sheet(oneCell),
        change: (part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 300_000_000 } : part),
      }),
    'size-lies',
  ],
  [
    'one gigabyte declared, a few bytes there',
    () =>
      makeWorkbook({
        ...sheet(oneCell),
        change: (part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 1_000_000_000 } : part),
      }),
    'too-large-inside',
  ],
  [
    'four gigabytes declared',
    () =>
      makeWorkbook({
        ...sheet(oneCell),
        change: (part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 4_000_000_000 } : part),
      }),
    'too-large-inside',
  ],
  [
    'a billion laughs',
    () =>
      makeWorkbook({
        ...sheet(''),
        change: (part) =>
          part.name.endsWith('sheet1.xml')
            ? {
                ...part,
                body: '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>',
              }
            : part,
      }),
    'unsafe-xml',
  ],
  [
    'an entity that reads another file',
    () =>
      makeWorkbook({
        ...sheet(oneCell),
        change: (part) =>
          part.name === 'xl/workbook.xml'
            ? { ...part, body: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${part.body}` }
            : part,
      }),
    'unsafe-xml',
  ],
  ['ten million columns', () => makeWorkbook(sheet('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>')), 'too-many-columns'],
  [
    'a row of 5 000 cells',
    () => makeWorkbook(sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(5000)}</row>`)),
    'too-many-columns',
  ],
  ['5 000 columns of text', () => Buffer.from('a;'.repeat(5000)), 'too-many-columns'],
  [
    'rows that run backwards',
    () => makeWorkbook(sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>')),
    'file-damaged',
  ],
  ['a cell as long as a book', () => Buffer.from(`a;b\n${'x'.repeat(50_000)};1\n`), 'cell-too-long'],
  [
    'a shared text as long as a book',
    () =>
      makeWorkbook({
        ...sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        shared: [`<t>${'x'.repeat(90_000)}</t>`],
      }),
    'cell-too-long',
  ],
  [
    'an element that never ends',
    () => makeWorkbook(sheet(`<row r="1" x="${'y'.repeat(limits.tokenCharacters + 10)}`)),
    'file-damaged',
  ],
  ['a quote that is never closed', () => Buffer.from('a;b\n1;2\n"x;3\n4;5\n'), 'unclosed-quote'],
  [
    'XML that stops in the middle',
    () =>
      makeWorkbook({
        ...sheet(''),
        change: (part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, body: '<worksheet><sheetData><row r="1"><c' } : part,
      }),
    'file-damaged',
  ],
  ['a workbook without sheets', () => makeWorkbook({ sheets: [] }), 'no-rows'],
];

describe('a file that means harm or is broken ends in a clear message', () => {
  test.each(hostile)('%s', async (_, make, problem) => {
    expect(await problemOf(make())).toBe(problem);
  });

  test('and one that is whole is read', async () => {
    expect(await problemOf(makeWorkbook(sheet(oneCell)))).toBe('read 1 sheets');
    expect(await problemOf(Buffer.from('a;b\n1;2\n'))).toBe('read 1 sheets');
  });
});

describe('a workbook', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const cellsOf = async (data: string, more: object = {}) =>
    (await allRows(makeWorkbook({ ...sheet(data), styles, ...more }))).map((row) => row.cells);

  const cells: [string, string, Cell][] = [
    ['a number', '<c r="A1"><v>8501011234</v></c>', 8_501_011_234],
    ['a day in a built-in format', '<c r="A1" s="1"><v>45352</v></c>', ['day', '2024-03-01']],
    ['a day in an own format', '<c r="A1" s="2"><v>45352.75</v></c>', ['day', '2024-03-01']],
    ['a format of zeros is no day', '<c r="A1" s="3"><v>45352</v></c>', 45_352],
    ['a text with entities', '<c r="A1" t="inlineStr"><is><t>A &amp; B &#229;</t></is></c>', 'A & B å'],
    ['a shared text in pieces without its reading aid', '<c r="A1" t="s"><v>0</v></c>', 'Ali Farah'],
    ['the saved value of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>klart</v></c>', 'klart'],
    ['a formula without a value', '<c r="A1"><f>A2</f></c>', ['error', '#FORMEL']],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', ['error', '#REF!']],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a value in quotes that holds a greater-than', '<c r="A1" x="a>b"><v>7</v></c>', 7],
    ['a sign that XML has no place for', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    [
      'a hyperlink formula stays a text',
      '<c r="A1" t="inlineStr"><is><t>=HYPERLINK("http://x")</t></is></c>',
      '=HYPERLINK("http://x")',
    ],
  ];
  test.each(cells)('%s', async (_, cell, expected) => {
    const shared = ['<r><t>Ali </t></r><r><t>Farah</t></r><rPh><t>x</t></rPh>'];
    expect(await cellsOf(`<row r="1">${cell}</row>`, { shared })).toEqual([[expected]]);
  });

  test('counts from 1904 when it says so', async () => {
    expect(await cellsOf('<row r="1"><c r="A1" s="1"><v>43890</v></c></row>', { from1904: true })).toEqual([
      [['day', '2024-03-01']],
    ]);
  });

  test('keeps the numbers of its rows and the places of its cells', async () => {
    const bytes = makeWorkbook(
      sheet('<row r="3"><c r="C3"><v>1</v></c></row><row r="4"/><row r="9"><c><v>2</v></c></row>'),
    );
    expect(await allRows(bytes)).toEqual([
      { number: 3, cells: [null, null, 1] },
      { number: 9, cells: [2] },
    ]);
  });

  test('shows all its sheets and reads the chosen one', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Dold', data: oneCell, state: 'hidden' },
        { name: 'Deltagare', data: '<row r="1"><c r="A1"><v>2</v></c></row>' },
      ],
    });
    expect((await lookAtFile(bytes)).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Dold', true],
      ['Deltagare', false],
    ]);
    expect(await allRows(bytes, 1)).toEqual([{ number: 1, cells: [2] }]);
  });

  test('tells which columns were worked out by formulas', async () => {
    const rows = readFileRows(
      makeWorkbook(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>')),
      0,
    );
    let next = await rows.next();
    while (!next.done) next = await rows.next();
    expect(next.value).toEqual({ formulaColumns: [1] });
  });
});

describe('a text file', () => {
  const swedish = 'Namn;Född\r\nÅsa Öberg;1990-01-02\r\n';
  const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const encodings: [string, Buffer][] = [
    ['UTF-8', Buffer.from(swedish)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${swedish}`)],
    ['Windows-1252', Buffer.from(swedish, 'latin1')],
    ['UTF-16 little end first', wide(swedish)],
    ['UTF-16 big end first', wide(swedish).swap16()],
    ['UTF-16 without a mark', Buffer.from(swedish, 'utf16le')],
  ];
  test.each(encodings)('in %s', async (_, bytes) => {
    expect(await allRows(bytes)).toEqual([
      { number: 1, cells: ['Namn', 'Född'] },
      { number: 2, cells: ['Åsa Öberg', '1990-01-02'] },
    ]);
  });

  const texts: [string, string, Row[]][] = [
    [
      'commas',
      'a,b\n1,2',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['1', '2'] },
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['1', '2'] },
      ],
    ],
    [
      'upright lines',
      'a|b\n1|2\n',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['1', '2'] },
      ],
    ],
    [
      'semicolons beside commas',
      'Namn;Tel\nFarah, A;1,5\nBerg, B;2,5\n',
      [
        { number: 1, cells: ['Namn', 'Tel'] },
        { number: 2, cells: ['Farah, A', '1,5'] },
        { number: 3, cells: ['Berg, B', '2,5'] },
      ],
    ],
    ['a stated separator', 'sep=,\na,b\n', [{ number: 2, cells: ['a', 'b'] }]],
    [
      'quotes and a line break in a cell',
      'a;b\n"x;""y""\nz";2\n',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['x;"y"\nz', '2'] },
      ],
    ],
    [
      'a quote in the middle of a cell',
      'a;b\n12" bord;2\n',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['12" bord', '2'] },
      ],
    ],
    [
      'empty rows',
      'a;b\n\n;;\n1;2\n',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 4, cells: ['1', '2'] },
      ],
    ],
    [
      'old line ends',
      'a;b\r1;2\r',
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['1', '2'] },
      ],
    ],
    [
      'one column',
      'Namn\nÅsa\n',
      [
        { number: 1, cells: ['Namn'] },
        { number: 2, cells: ['Åsa'] },
      ],
    ],
  ];
  test.each(texts)('with %s', async (_, text, rows) => {
    expect(await allRows(Buffer.from(text))).toEqual(rows);
  });

  test('tells in which row a quote was opened and never closed', async () => {
    await expect(allRows(Buffer.from('a;b\n1;2\n"x;3\n'))).rejects.toMatchObject({ problem: 'unclosed-quote', row: 3 });
  });
});
