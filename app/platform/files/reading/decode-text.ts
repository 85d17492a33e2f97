import { ReadingError } from './reading-error.ts';

export type DecodedText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' };

/**
 * The text of a file whose encoding nobody states: by its byte order mark; without one by where its zeros lie (UTF-16), by
 * whether it is faultless UTF-8, and otherwise as the Western European Windows that Swedish spreadsheets long saved in.
 * Throws ReadingError 'not-text' for what is no text.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  if (decoded.text.includes('\0')) throw new ReadingError('not-text');
  return decoded;
}

function decode(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes.subarray(2), 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide !== undefined) return as(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as(bytes, 'windows-1252');
  }
}

function as(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

// Two bytes a sign leave a zero beside every Latin letter.
function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return undefined;
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) first++;
    if (sample[at + 1] === 0) second++;
  }
  if (second > pairs * 0.6 && first < pairs * 0.1) return 'utf-16le';
  return first > pairs * 0.6 && second < pairs * 0.1 ? 'utf-16be' : undefined;
}
