import type { SoundType } from '../../domain/document.ts';
import { type Cleaned, RefusedFile } from './cleaned.ts';

/** What recorders write, by how the content is recognised, and what it is kept as. */
export const soundContainers: ReadonlyMap<string, SoundType> = new Map([
  ['audio/mpeg', 'audio/mpeg'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/mp4', 'audio/mp4'],
  // What a browser records as MP4 names no kind of its own; whether it is sound alone stands in its boxes.
  ['video/mp4', 'audio/mp4'],
  ['audio/ogg', 'audio/ogg'],
  ['audio/ogg; codecs=opus', 'audio/ogg'],
  ['audio/opus', 'audio/ogg'],
  ['video/webm', 'audio/webm'],
  ['audio/webm', 'audio/webm'],
  ['audio/wav', 'audio/wav'],
  ['audio/vnd.wave', 'audio/wav'],
]);

/** A recording without what its file tells besides the sound: name, place, device. One that also holds moving pictures is refused. */
export async function cleanSound(bytes: Uint8Array, container: string): Promise<Cleaned> {
  const type = soundContainers.get(container);
  if (type === undefined) return { problem: 'type-not-allowed' };
  const file = Buffer.from(bytes);
  if (type === 'audio/webm' && /V_(VP8|VP9|AV1|MPEG)/.test(file.toString('latin1', 0, 65_536)))
    return { problem: 'type-not-allowed' };
  const cleaned = type === 'audio/mpeg' ? withoutTags(file) : type === 'audio/wav' ? onlySound(file) : file;
  if (type === 'audio/mp4' && !blankInformation(cleaned, 0, cleaned.length)) return { problem: 'type-not-allowed' };
  return { type, bytes: new Uint8Array(cleaned), remarks: ['information-removed'] };
}

/** MP3 without ID3: its tags stand before and after the sound. */
function withoutTags(file: Buffer): Buffer {
  let from = 0;
  while (file.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= file.length) {
    const [a = 0, b = 0, c = 0, d = 0] = file.subarray(from + 6, from + 10);
    from += 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  }
  const to = file.toString('latin1', file.length - 128, file.length - 125) === 'TAG' ? file.length - 128 : file.length;
  if (from >= to) throw new RefusedFile('file-broken');
  return file.subarray(from, to);
}

/** WAV with its format and its samples alone. */
function onlySound(file: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= file.length; ) {
    const end = Math.min(file.length, at + 8 + file.readUInt32LE(at + 4) + (file.readUInt32LE(at + 4) % 2));
    if (['fmt ', 'fact', 'data'].includes(file.toString('latin1', at, at + 4))) kept.push(file.subarray(at, end));
    at = end;
  }
  if (kept.length < 2) throw new RefusedFile('file-broken');
  const body = Buffer.concat(kept);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([head, body]);
}

/**
 * M4A: boxes that tell of the recording become empty space of the same size, so that nothing moves. Pictures that move are refused.
 * Answers whether there is a track of sound.
 */
function blankInformation(file: Buffer, from: number, to: number): boolean {
  let hasSound = false;
  for (let at = from; at + 8 <= to; ) {
    const kind = file.toString('latin1', at + 4, at + 8);
    const { head, size } = sizeOfBox(file, at, to);
    const end = at + size;
    if (end > to || size < head) throw new RefusedFile('file-broken');
    if (kind === 'hdlr') {
      const handled = file.toString('latin1', at + head + 8, at + head + 12);
      if (handled === 'vide') throw new RefusedFile('type-not-allowed');
      hasSound ||= handled === 'soun';
    } else if (['udta', 'meta', 'uuid'].includes(kind)) {
      file.write('free', at + 4, 'latin1');
      file.fill(0, at + head, end);
    } else if (['moov', 'trak', 'mdia'].includes(kind) && blankInformation(file, at + head, end)) hasSound = true;
    at = end;
  }
  return hasSound;
}

// A size of 0 means to the end, 1 that it follows in 64 bits.
function sizeOfBox(file: Buffer, at: number, to: number): { head: number; size: number } {
  const size = file.readUInt32BE(at);
  if (size === 0) return { head: 8, size: to - at };
  if (size !== 1) return { head: 8, size };
  return { head: 16, size: at + 16 <= to ? Number(file.readBigUInt64BE(at + 8)) : 0 };
}
