import { describe, expect, it } from 'vitest';
import { run } from './clean-file.ts';

const latin1 = (words: string) => Buffer.from(words, 'latin1');

function box(kind: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length + 8);
  return Buffer.concat([head, latin1(kind), body]);
}

function longBox(kind: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length + 16));
  return Buffer.concat([Buffer.from([0, 0, 0, 1]), latin1(kind), size, body]);
}

const brand = (name: string) => box('ftyp', latin1(`${name}\0\0\0\0${name}mp41`));
const track = (handler: string) =>
  box('trak', box('mdia', box('hdlr', Buffer.alloc(8), latin1(handler), Buffer.alloc(13))));
const told = box('udta', latin1('Kanarie'));
const samples = box('mdat', Buffer.alloc(64, 7));

function webm(codec: string): Buffer {
  const head = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d]);
  return Buffer.concat([head, latin1(`\u0018S\u0080g${codec}`), Buffer.alloc(64)]);
}

const recordings: [string, Buffer, object][] = [
  ['WebM with Opus, as Chromium and Firefox write it', webm('A_OPUS'), { type: 'audio/webm' }],
  ['WebM with a film', webm('V_VP9 A_OPUS'), { problem: 'type-not-allowed' }],
  ['M4A of a telephone', Buffer.concat([brand('M4A '), box('moov', track('soun')), samples]), { type: 'audio/mp4' }],
  [
    'MP4 in pieces, as Safari and Chromium write it',
    Buffer.concat([brand('iso5'), box('moov', told, track('soun')), box('moof', Buffer.alloc(16)), samples]),
    { type: 'audio/mp4' },
  ],
  [
    'MP4 whose samples are counted in 64 bits before what tells of them',
    Buffer.concat([brand('mp42'), longBox('mdat', Buffer.alloc(64, 7)), box('moov', told, track('soun'))]),
    { type: 'audio/mp4' },
  ],
  [
    'MP4 with a film beside the sound',
    Buffer.concat([brand('isom'), box('moov', track('soun'), track('vide')), samples]),
    { problem: 'type-not-allowed' },
  ],
  [
    'MP4 with a film in a box of 64 bits',
    Buffer.concat([brand('isom'), longBox('moov', track('vide'), track('soun')), samples]),
    { problem: 'type-not-allowed' },
  ],
  ['MP4 without sound', Buffer.concat([brand('isom'), box('moov'), samples]), { problem: 'type-not-allowed' }],
  [
    'MP4 with a box that reaches past its end',
    Buffer.concat([brand('isom'), box('moov', Buffer.from([0, 0, 1, 0]), latin1('trak'), Buffer.alloc(8)), samples]),
    { problem: 'file-broken' },
  ],
  [
    'MP4 with a box of 64 bits and no size',
    Buffer.concat([brand('isom'), Buffer.from([0, 0, 0, 1]), latin1('mdat')]),
    { problem: 'file-broken' },
  ],
];

describe('a recording', () => {
  it.each(recordings)('as %s', async (_, bytes, expected) => {
    const cleaned = await run({ bytes: new Uint8Array(bytes) });
    expect(cleaned).toMatchObject(expected);
    if ('problem' in cleaned) return;
    expect(cleaned.bytes.length).toBe(bytes.length);
    expect(Buffer.from(cleaned.bytes).toString('latin1')).not.toContain('Kanarie');
  });
});
