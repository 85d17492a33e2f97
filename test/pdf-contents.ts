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

/** Every character that the file's fonts map back to, from their ToUnicode tables: what a reader or a search can get out. */
export function signsInPdf(pdf: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [, , hex] of openedPdf(pdf).matchAll(/<([0-9A-F]+)> <((?:[0-9A-F]{4})+)>/g))
    for (const sign of Buffer.from(hex as string, 'hex')
      .swap16()
      .toString('utf16le'))
      found.add(sign);
  return found;
}
