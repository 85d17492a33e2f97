import { Unzip, type UnzipFile, UnzipInflate, zipSync } from 'fflate';
import { type FileProblem, RefusedFile } from './cleaned.ts';
import { withoutJpegInformation, withoutPngInformation } from './picture-segments.ts';

const MOST_UNPACKED_BYTES = 80 * 1024 * 1024;
const MOST_ENTRIES = 2000;
// A step this small unpacks to at most some 16 MB before the count is looked at again.
const STEP_BYTES = 16 * 1024;
// A packed file tells when each part was last saved; this one tells nothing.
const NO_TIME = new Date(1980, 0, 1, 12);

export type Parts = Map<string, Uint8Array>;

/** What a packed file holds, counted while it unpacks and never by what it says of itself. Throws RefusedFile: 'file-bomb', 'file-broken'. */
export function unpack(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  let unpacked = 0;
  // The library swallows what is thrown while it unpacks: the first problem is kept and looked at after each step.
  let problem: FileProblem | undefined;
  const unzip = new Unzip((file: UnzipFile) => {
    if (parts.size >= MOST_ENTRIES) problem ??= 'file-bomb';
    if (!isHarmlessName(file.name) || parts.has(file.name)) problem ??= 'file-broken';
    if (problem !== undefined) return;
    parts.set(file.name, new Uint8Array());
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      unpacked += chunk?.length ?? 0;
      if (unpacked > MOST_UNPACKED_BYTES) problem ??= 'file-bomb';
      if (error) problem ??= 'file-broken';
      if (problem !== undefined) return;
      chunks.push(chunk);
      if (isLast) parts.set(file.name, new Uint8Array(Buffer.concat(chunks)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    const end = at + STEP_BYTES;
    unzip.push(bytes.subarray(at, end), end >= bytes.length);
    if (problem !== undefined) throw new RefusedFile(problem);
  }
  for (const name of parts.keys()) if (name.endsWith('/')) parts.delete(name);
  return parts;
}

/** Packs the parts anew. `first` stands at the beginning, unpacked, as OpenDocument asks for. Pictures lose what they tell of themselves. */
export function pack(parts: Parts, first?: string): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first));
  const held = Object.fromEntries(
    names.map((name) => [
      name,
      [
        clean(name, parts.get(name) as Uint8Array),
        { mtime: NO_TIME, level: name === first ? (0 as const) : (6 as const) },
      ] as [Uint8Array, { mtime: Date; level: 0 | 6 }],
    ]),
  );
  return zipSync(held);
}

/** A part as text. Throws RefusedFile when it brings a document type of its own, which can make a reader fetch or grow anything. */
export function xmlOf(parts: Parts, name: string): string {
  const text = new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new RefusedFile('file-broken');
  return text;
}

/** Puts a text in place of a part. */
export function setXml(parts: Parts, name: string, text: string): void {
  parts.set(name, new TextEncoder().encode(text));
}

function clean(name: string, bytes: Uint8Array): Uint8Array {
  if (/\.jpe?g$/i.test(name)) return withoutJpegInformation(bytes);
  return /\.png$/i.test(name) ? withoutPngInformation(bytes) : bytes;
}

function isHarmlessName(name: string): boolean {
  return name.length <= 200 && !/(^\/)|\\|(^|\/)\.\.?(\/|$)|\0/.test(name);
}
