import { createHash } from 'node:crypto';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { findProgram, runProgram } from './run-program.ts';
import { type Speech, SpeechError } from './speech.ts';
import { wholeWav } from './wav.ts';

type Spoken = Awaited<ReturnType<Speech['speak']>>;

const MOST_LETTERS = 1500;
const MOST_MS = 10_000;
const AT_ONCE = 2;
const MOST_WAITING = 20;
const MOST_CACHED_BYTES = 16 * 1024 * 1024;

// What the engine calls the voice, and how many words a minute: slower than its 175, easy Swedish slower still.
const voices: Record<PortalLanguage, { voice: string; wordsPerMinute: number }> = {
  sv: { voice: 'sv', wordsPerMinute: 150 },
  'sv-x-lattlast': { voice: 'sv', wordsPerMinute: 120 },
  en: { voice: 'en-gb', wordsPerMinute: 150 },
  ar: { voice: 'ar', wordsPerMinute: 140 },
  fa: { voice: 'fa', wordsPerMinute: 140 },
  so: { voice: 'so', wordsPerMinute: 140 },
  ti: { voice: 'ti', wordsPerMinute: 140 },
  uk: { voice: 'uk', wordsPerMinute: 140 },
};

/** Which languages are to be read aloud, and the folders in which programs are looked for. */
export type SpeechSettings = Readonly<{ languages: ReadonlySet<string>; path: string }>;

/**
 * The speech engine of this machine: eSpeak NG as a program of its own, found on the path and asked which languages it has. With LAME
 * beside it the answer is MP3 (4 kB a second), else WAV (32 kB). Undefined when none is installed.
 */
export async function openSpeech({ languages: wanted, path }: SpeechSettings): Promise<Speech | undefined> {
  const engine = wanted.size === 0 ? undefined : await findProgram('espeak-ng', path);
  if (engine === undefined) return undefined;
  const listed = await runProgram(engine, ['--voices'], '', MOST_MS).catch(() => Buffer.alloc(0));
  const known = new Set(
    listed
      .toString()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)[1]),
  );
  const languages = portalLanguages.filter(
    (language) => known.has(voices[language].voice) && wanted.has(language.slice(0, 2)),
  );
  if (languages.length === 0) return undefined;
  const encoder = await findProgram('lame', path);
  return remembering(inTurn(speaker(engine, encoder, new Set(languages))));
}

function speaker(engine: string, encoder: string | undefined, languages: ReadonlySet<PortalLanguage>): Speech {
  return {
    languages,
    async speak(text, language): Promise<Spoken> {
      const { voice, wordsPerMinute } = voices[language];
      const given = ['--stdin', '-b', '1', '-v', voice, '-s', String(wordsPerMinute), '--stdout'];
      const wav = wavOf(await runProgram(engine, given, text, MOST_MS));
      if (encoder === undefined) return { type: 'audio/wav', body: wav };
      const body = await runProgram(encoder, ['--quiet', '-m', 'm', '-b', '32', '-', '-'], wav, MOST_MS);
      return { type: 'audio/mpeg', body };
    },
  };
}

function wavOf(streamed: Buffer): Buffer {
  try {
    return wholeWav(streamed);
  } catch {
    throw new SpeechError('failed');
  }
}

/** At most two texts are spoken at once; others wait their turn, and when too many wait they are turned away. */
function inTurn(speech: Speech): Speech {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    languages: speech.languages,
    async speak(text, language) {
      if (waiting.length >= MOST_WAITING) throw new SpeechError('busy');
      if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
      else running += 1;
      try {
        return await speech.speak(text, language);
      } finally {
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}

/** What was spoken lately is kept in memory, under a hash of its words; the same text asked for twice at once is spoken once. */
function remembering(speech: Speech): Speech {
  const kept = new Map<string, { answer: Promise<Spoken>; bytes: number }>();
  const drop = () => {
    let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    for (const [key, entry] of kept) {
      if (bytes <= MOST_CACHED_BYTES) break;
      kept.delete(key);
      bytes -= entry.bytes;
    }
  };
  return {
    languages: speech.languages,
    async speak(text, language) {
      const words = speakable(text);
      if (!speech.languages.has(language)) throw new SpeechError('no-voice');
      if (words.length > MOST_LETTERS) throw new SpeechError('too-long');
      const key = createHash('sha256').update(`${language}\0${words}`).digest('hex');
      const entry = kept.get(key) ?? { answer: speech.speak(words, language), bytes: 0 };
      // Asked for last, dropped last.
      kept.delete(key);
      kept.set(key, entry);
      try {
        const spoken = await entry.answer;
        entry.bytes = spoken.body.length;
        drop();
        return spoken;
      } catch (error) {
        kept.delete(key);
        throw error;
      }
    },
  };
}

// The engine reads [[…]] as sounds and not as words; marks of direction are nothing to say.
function speakable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/gu, ' ')
    .replaceAll(/\[\[|\]\]/g, ' ')
    .trim();
}
