/** A JPEG without the parts that tell of place, camera and author (Exif, XMP, IPTC, comments); its picture is untouched. As it was, when it is no JPEG. */
export function withoutJpegInformation(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // From the scan on there is picture alone.
    if (marker === 0xda) break;
    const length = 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    const tellsMore = marker === 0xe1 || marker === 0xed || marker === 0xfe;
    if (!tellsMore) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  kept.push(bytes.subarray(at));
  return joined(kept);
}

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const informing = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** The same for a PNG. */
export function withoutPngInformation(bytes: Uint8Array): Uint8Array {
  if (!PNG_HEAD.every((byte, index) => bytes[index] === byte)) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!informing.has(type)) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  return joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
