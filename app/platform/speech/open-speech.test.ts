import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '#app/platform/config/config.ts';
import { openSpeech } from './open-speech.ts';
import { findProgram } from './run-program.ts';
import { wholeWav } from './wav.ts';

const all = new Set(['sv', 'en', 'ar', 'fa', 'so', 'ti', 'uk']);
const folder = mkdtempSync(join(tmpdir(), 'egenvag-speech-'));
const said = join(folder, 'said');

// Speaks like the engine: lists its voices, notes what it was given and asked, and streams a second of silence.
const engine = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
if (process.argv[2] === '--voices') {
  console.log('Pty Language       Age/Gender VoiceName          File                 Other Languages');
  for (const code of ['sv', 'en-gb', 'uk']) console.log(' 5  ' + code + '  --/M  Name  x/' + code);
  process.exit(0);
}
const text = readFileSync(0, 'utf8');
appendFileSync(${JSON.stringify(said)}, JSON.stringify({ given: process.argv.slice(2), text, env: Object.keys(process.env) }) + '\\n');
if (text.includes('crash')) process.exit(3);
const head = Buffer.alloc(44);
head.write('RIFF'); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16); head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22);
head.writeUInt32LE(22050, 24); head.writeUInt32LE(44100, 28); head.writeUInt16LE(2, 32); head.writeUInt16LE(16, 34); head.write('data', 36);
head.writeUInt32LE(0x7ffff000, 40);
process.stdout.write(text.includes('noise') ? 'noise' : Buffer.concat([head, Buffer.alloc(44100)]));
`;

const notes = () =>
  readFileSync(said, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { given: string[]; text: string; env: string[] });
const speech = async () =>
  (await openSpeech({ languages: all, path: folder })) as NonNullable<Awaited<ReturnType<typeof openSpeech>>>;

beforeAll(() => {
  const file = join(folder, 'espeak-ng');
  writeFileSync(file, engine);
  chmodSync(file, 0o755);
  writeFileSync(said, '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading aloud', () => {
  test('is offered in the languages the engine says it has, and only in those wanted', async () => {
    expect([...(await speech()).languages]).toEqual(['sv', 'sv-x-lattlast', 'en', 'uk']);
    const fewer = await openSpeech({ languages: new Set(['uk', 'ti']), path: folder });
    expect([...(fewer?.languages ?? [])]).toEqual(['uk']);
  });

  test('is not offered without an engine, or when switched off', async () => {
    expect(await openSpeech({ languages: all, path: '/nowhere:.:relative' })).toBeUndefined();
    expect(await openSpeech({ languages: new Set(), path: folder })).toBeUndefined();
  });

  test('gives a whole WAV of 16 kHz, slower in easy Swedish, and says the same words once', async () => {
    const { speak } = await speech();
    const [first, again] = await Promise.all([speak('Hej.  Välkommen!', 'sv'), speak('Hej. Välkommen!', 'sv')]);
    expect(first.type).toBe('audio/wav');
    expect(again.body).toBe(first.body);
    expect(first.body).toHaveLength(44 + 32_000);
    expect(Buffer.from(first.body).readUInt32LE(40)).toBe(32_000);
    await speak('Hej.', 'sv-x-lattlast');
    const [swedish, easy] = notes();
    expect(notes()).toHaveLength(2);
    expect(swedish?.text).toBe('Hej. Välkommen!');
    expect([swedish, easy].map((note) => note?.given.join(' '))).toEqual([
      '--stdin -b 1 -v sv -s 150 --stdout',
      '--stdin -b 1 -v sv -s 120 --stdout',
    ]);
  });

  test('hands over words as words: neither arguments, nor shell, nor sounds, nor anything of our environment', async () => {
    const { speak } = await speech();
    await speak('--voices; $(touch /tmp/x) `id` "x" \u2067[[k@t]]\u2069\u0000', 'sv');
    const note = notes().at(-1);
    expect(note?.text).toBe('--voices; $(touch /tmp/x) `id` "x"  k@t');
    expect(note?.given).toHaveLength(8);
    expect(note?.env).toEqual(['LC_ALL']);
  });

  test('refuses what it has no voice for, what is too long, and what the engine cannot do', async () => {
    const { speak } = await speech();
    await expect(speak('ሰላም', 'ti')).rejects.toMatchObject({ reason: 'no-voice' });
    await expect(speak('a'.repeat(1501), 'sv')).rejects.toMatchObject({ reason: 'too-long' });
    await expect(speak('crash', 'sv')).rejects.toMatchObject({ reason: 'failed' });
    await expect(speak('noise', 'sv')).rejects.toMatchObject({ reason: 'failed' });
    await expect(speak('Hej igen.', 'sv')).resolves.toMatchObject({ type: 'audio/wav' });
  });

  test('turns away who comes when very many wait', async () => {
    const { speak } = await speech();
    const asked = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => speak(`Nummer ${i}`, 'sv')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(22);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'busy' } });
  });
});

test('what is no speech is no WAV', () => {
  expect(() => wholeWav(Buffer.from('<html>'))).toThrow(RangeError);
});

const { path } = loadConfig().speech;
const installed = await findProgram('espeak-ng', path);

// Without the engine on this machine the fake above stands for it.
describe.skipIf(installed === undefined)('with the engine of this machine', () => {
  test('Swedish, English, Arabic, Persian and Ukrainian are heard', async () => {
    const real = await openSpeech({ languages: all, path });
    expect([...(real?.languages ?? [])]).toEqual(['sv', 'sv-x-lattlast', 'en', 'ar', 'fa', 'uk']);
    const words = {
      sv: 'Hej, kom i morgon.',
      ar: 'أهلًا، تعال غدًا.',
      fa: 'سلام، فردا بیایید.',
      uk: 'Вітаємо, приходьте завтра.',
    };
    for (const [language, text] of Object.entries(words)) {
      const { type, body } = (await real?.speak(text, language as keyof typeof words)) ?? { type: '', body: [] };
      expect(type, language).toMatch(/^audio\/(mpeg|wav)$/);
      expect(body.length, language).toBeGreaterThan(3000);
    }
  });
});
