import { posix } from 'node:path';
import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';
import { attribute, XmlReader } from './xml-reader.ts';
import type { Archive } from './zip-archive.ts';

export type WorkbookSheet = { name: string; hidden: boolean; part: string };

/** What must be known of a workbook before its sheets can be read. */
export type Workbook = {
  sheets: WorkbookSheet[];
  from1904: boolean;
  /** Texts that cells point at by number. */
  sharedTexts: string[];
  /** Whether a cell of the style with this number shows a day. */
  isDayStyle: boolean[];
};

type Opened = (name: string, attributes: string) => void;

/** Reads names of sheets, styles and shared texts. Throws ReadingError for macros and for what is no workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const contentTypes = await typesOf(archive);
  if (contentTypes.some((type) => /macroEnabled|vbaProject/i.test(type)) || archive.names.some(isMacro))
    throw new ReadingError('macros');
  if (contentTypes.some((type) => /sheet\.binary/i.test(type))) throw new ReadingError('binary-workbook');
  const main = await mainPart(archive);
  const folder = posix.dirname(main);
  const targets = await relations(archive, posix.join(folder, '_rels', `${posix.basename(main)}.rels`), folder);
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await readPart(archive, main, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const part = targets.byId.get(attribute(attributes, 'id') ?? '');
    const state = attribute(attributes, 'state') ?? 'visible';
    if (part !== undefined && archive.has(part) && part.includes('worksheets/'))
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden: state !== 'visible', part });
  });
  if (sheets.length === 0) throw new ReadingError('no-rows');
  return {
    sheets: sheets.slice(0, limits.sheets),
    from1904,
    sharedTexts: await readSharedTexts(archive, targets.byType.get('sharedStrings')),
    isDayStyle: await readDayStyles(archive, targets.byType.get('styles')),
  };
}

const isMacro = (name: string) => /vbaProject|(^|\/)macrosheets\//i.test(name);

async function typesOf(archive: Archive): Promise<string[]> {
  if (!archive.has('[Content_Types].xml')) throw new ReadingError(otherArchive(archive));
  const types: string[] = [];
  await readPart(archive, '[Content_Types].xml', (_, attributes) => {
    types.push(attribute(attributes, 'ContentType') ?? '');
  });
  return types;
}

function otherArchive({ names }: Archive) {
  return names.includes('content.xml') && names.includes('mimetype') ? 'open-document' : 'other-file-type';
}

async function mainPart(archive: Archive): Promise<string> {
  if (!archive.has('_rels/.rels')) throw new ReadingError('other-file-type');
  const { byType } = await relations(archive, '_rels/.rels', '');
  const main = byType.get('officeDocument');
  if (main === undefined || !archive.has(main)) throw new ReadingError('other-file-type');
  // Word and PowerPoint files are packed the same way.
  if (!/workbook[^/]*\.xml$/i.test(main)) throw new ReadingError('other-file-type');
  return main;
}

/** What a part points at, inside the file alone: links to other files and to the web are passed over. */
async function relations(archive: Archive, part: string, folder: string) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  if (!archive.has(part)) return { byId, byType };
  await readPart(archive, part, (name, attributes) => {
    const target = attribute(attributes, 'Target');
    if (name !== 'Relationship' || target === undefined || attribute(attributes, 'TargetMode') === 'External') return;
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    byId.set(attribute(attributes, 'Id') ?? '', path);
    byType.set((attribute(attributes, 'Type') ?? '').split('/').pop() ?? '', path);
  });
  return { byId, byType };
}

async function readPart(archive: Archive, part: string, open: Opened): Promise<void> {
  const reader = new XmlReader({ open, text: () => {}, close: () => {} });
  for await (const piece of archive.inflate(part)) reader.push(piece);
  reader.end();
}

async function readSharedTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined || !archive.has(part)) return texts;
  let characters = 0;
  let item: string | undefined;
  let isText = false;
  let phonetic = 0;
  const reader = new XmlReader({
    open(name, _, isEmpty) {
      if (name === 'si') {
        item = '';
        if (isEmpty) texts.push('');
      } else if (name === 't') isText = !isEmpty;
      else if (name === 'rPh' && !isEmpty) phonetic++;
    },
    text(text) {
      if (!isText || phonetic > 0 || item === undefined) return;
      item += text;
      characters += text.length;
      if (item.length > 2 * limits.cellCharacters) throw new ReadingError('cell-too-long');
      if (characters > limits.sharedCharacters) throw new ReadingError('too-large-inside');
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') texts.push(unescapeText(item ?? ''));
    },
  });
  for await (const piece of archive.inflate(part)) reader.push(piece);
  reader.end();
  return texts;
}

/** Workbooks write characters that XML has no place for as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function readDayStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined || !archive.has(part)) return styles;
  const formats = new Map<number, string>();
  let isInCellFormats = false;
  const reader = new XmlReader({
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isInCellFormats = true;
      else if (name === 'xf' && isInCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(showsDay(id, formats.get(id)));
      }
    },
    text: () => {},
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  for await (const piece of archive.inflate(part)) reader.push(piece);
  reader.end();
  return styles;
}

/** Whether a number format shows a day: the built-in ones, and own ones with a day or a year in them. */
export function showsDay(id: number, format: string | undefined): boolean {
  if (format === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yå]/i.test(signs) || (/d/i.test(signs) && /m/i.test(signs));
}
