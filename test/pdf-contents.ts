import { inflateSync } from 'node:zlib';

/** The file with every compressed stream written out, so that what it holds can be searched. */
export function openedPdf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const plain = bytes.toString('latin1');
  const streams = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return inflateSync(bytes.subarray(index + start.length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [plain, ...streams].join('\n');
}

/**
 * Every character that a reader or a search can get out: what the file's fonts map back to (ToUnicode), and what is written beside signs that
 * one glyph alone does not tell apart, such as Arabic letters drawn as a body with dots (ActualText).
 */
export function signsInPdf(pdf: Uint8Array): Set<string> {
  const inside = openedPdf(pdf);
  const mapped = [...inside.matchAll(/<[0-9A-F]+> <((?:[0-9A-F]{4})+)>/g)];
  const written = [...inside.matchAll(/\/ActualText <FEFF((?:[0-9A-F]{4})+)>/g)];
  return new Set(
    [...mapped, ...written].flatMap(([, hex = '']) => [...Buffer.from(hex, 'hex').swap16().toString('utf16le')]),
  );
}
