import { createInflateRaw } from 'node:zlib';
import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';

type Part = { name: string; isPacked: boolean; packedBytes: number; declaredBytes: number; startsAt: number };

/** A zip archive in memory whose parts are unpacked one at a time, in pieces, never to disk. */
export type Archive = {
  names: string[];
  has(name: string): boolean;
  /** The bytes of a part in pieces. Throws ReadingError when more comes out than was declared, or than is allowed. */
  inflate(name: string): AsyncGenerator<Buffer>;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 65_535;
const IS_ENCRYPTED = 1;
const PIECE_BYTES = 128 * 1024;

/** Reads the directory of a zip archive. Throws ReadingError for what is damaged, encrypted, or claims to be too much. */
export function openArchive(bytes: Buffer): Archive {
  const parts = readDirectory(bytes);
  // What was really unpacked so far, over all parts: declared sizes are claims.
  let inflatedBytes = 0;
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    async *inflate(name) {
      const part = parts.get(name);
      if (part === undefined) throw new ReadingError('file-damaged');
      if (part.declaredBytes > limits.inflatedBytes) throw new ReadingError('too-large-inside');
      let partBytes = 0;
      for await (const piece of unpack(bodyOf(bytes, part), part)) {
        partBytes += piece.length;
        inflatedBytes += piece.length;
        if (partBytes > part.declaredBytes) throw new ReadingError('size-lies');
        if (inflatedBytes > limits.inflatedBytes) throw new ReadingError('too-large-inside');
        yield piece;
      }
      if (partBytes !== part.declaredBytes) throw new ReadingError('size-lies');
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Part> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > limits.parts) throw new ReadingError('too-many-parts');
  if (count === 0) throw new ReadingError('file-damaged');
  const parts = new Map<string, Part>();
  let declared = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ReadingError('file-damaged');
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (flags & IS_ENCRYPTED) throw new ReadingError('encrypted');
    if (method !== 0 && method !== 8) throw new ReadingError('file-damaged');
    // Two parts of one name: which one counts would be a matter of taste.
    if (parts.has(name)) throw new ReadingError('file-damaged');
    const part = {
      name,
      isPacked: method === 8,
      packedBytes: bytes.readUInt32LE(at + 20),
      declaredBytes: bytes.readUInt32LE(at + 24),
      startsAt: bytes.readUInt32LE(at + 42),
    };
    declared += part.declaredBytes;
    parts.set(name, part);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (declared > 4 * limits.inflatedBytes) throw new ReadingError('too-large-inside');
  return parts;
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - SHORTEST_END - LONGEST_COMMENT);
  for (let at = bytes.length - SHORTEST_END; at >= earliest; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new ReadingError('file-damaged');
}

function bodyOf(bytes: Buffer, part: Part): Buffer {
  const { startsAt, packedBytes } = part;
  if (startsAt + 30 > bytes.length || bytes.readUInt32LE(startsAt) !== LOCAL_ENTRY)
    throw new ReadingError('file-damaged');
  const from = startsAt + 30 + bytes.readUInt16LE(startsAt + 26) + bytes.readUInt16LE(startsAt + 28);
  if (from + packedBytes > bytes.length) throw new ReadingError('file-damaged');
  return bytes.subarray(from, from + packedBytes);
}

async function* unpack(body: Buffer, part: Part): AsyncGenerator<Buffer> {
  if (!part.isPacked) {
    yield body;
    return;
  }
  const inflating = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflating.end(body);
  try {
    for await (const piece of inflating) yield piece as Buffer;
  } catch (error) {
    throw error instanceof ReadingError ? error : new ReadingError('file-damaged');
  } finally {
    inflating.destroy();
  }
}
