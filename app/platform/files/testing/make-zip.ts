import { deflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  body: Buffer | string;
  /** What the directory claims instead of the truth. */
  claimedBytes?: number;
  flags?: number;
  method?: number;
};

/** A zip archive made by hand, so that tests can make it lie. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, body, claimedBytes, flags = 0, method = 8 } of parts) {
    const plain = Buffer.from(body as string);
    const packed = method === 8 ? deflateRawSync(plain, { level: 9 }) : plain;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimedBytes ?? plain.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedBytes ?? plain.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(local, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type WorkbookWishes = {
  /** What stands inside <sheetData>, for each sheet. */
  sheets: readonly { name: string; data: string; state?: string }[];
  shared?: readonly string[];
  styles?: string;
  from1904?: boolean;
  contentType?: string;
  more?: readonly ZipPart[];
  /** Changes to the parts just before they are packed. */
  change?: (part: ZipPart) => ZipPart;
};

/** A workbook of the parts that a reader needs, with whatever a test wants to stand in them. */
export function makeWorkbook(wishes: WorkbookWishes): Buffer {
  const { sheets, shared, styles, from1904, more = [], change = (part) => part } = wishes;
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      body: xml(
        `<Types><Override PartName="/xl/workbook.xml" ContentType="${wishes.contentType ?? `${SPREADSHEET}.sheet.main+xml`}"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      body: xml(`<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    },
    {
      name: 'xl/workbook.xml',
      body: xml(
        `<workbook xmlns:r="${OFFICE}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
          .map(
            ({ name, state }, index) =>
              `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: xml(
        `<Relationships>${sheets.map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
      ),
    },
    ...sheets.map(({ data }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      body: xml(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
    })),
    ...(shared
      ? [{ name: 'xl/sharedStrings.xml', body: xml(`<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`) }]
      : []),
    ...(styles ? [{ name: 'xl/styles.xml', body: xml(styles) }] : []),
    ...more,
  ];
  return makeZip(parts.map(change));
}
