/** What browsers record, the smallest first: Chromium and Firefox write WebM or Ogg, Safari MP4. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const EXTENSIONS: Record<string, string> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

// A voice is clear at this; half an hour of it would still fit into ten megabytes.
const BITS_PER_SECOND = 48_000;
// What may still arrive between the decision to stop and the end.
const LAST_BYTES = 256 * 1024;

export type RecordedSound = { blob: Blob; seconds: number; isCutShort: boolean };

/** Why nothing could be recorded: the reader or her browser said no, there is no microphone, something else holds it, or it broke off. */
export type RecordingProblem = 'refused' | 'missing' | 'busy' | 'failed';

export type Recording = { stop: () => void; ended: Promise<RecordedSound | undefined> };

type Limits = { mostSeconds: number; mostBytes: number; onSecond: (seconds: number) => void };

/** Whether this browser can record here; it cannot where the page came over an open connection. */
export function canRecord(): boolean {
  return typeOfRecordings() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;
}

/** Asks for the microphone and records until `stop` or a limit. Throws what `problemOf` names; `ended` gives nothing when nothing was heard. */
export async function startRecording({ mostSeconds, mostBytes, onSecond }: Limits): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: typeOfRecordings(), audioBitsPerSecond: BITS_PER_SECOND });
  const parts: Blob[] = [];
  let byteCount = 0;
  let isCutShort = false;
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const cutShort = () => {
    isCutShort = true;
    stop();
  };
  const clock = setInterval(() => {
    onSecond(Math.min(mostSeconds, Math.floor(seconds())));
    if (seconds() >= mostSeconds) cutShort();
  }, 250);
  recorder.addEventListener('dataavailable', ({ data }) => {
    parts.push(data);
    byteCount += data.size;
    if (byteCount > mostBytes - LAST_BYTES) cutShort();
  });
  const ended = new Promise<RecordedSound | undefined>((resolve) => {
    recorder.addEventListener('stop', () => {
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      const blob = new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' });
      resolve(blob.size === 0 ? undefined : { blob, seconds: Math.round(seconds()), isCutShort });
    });
  });
  recorder.start(1000);
  return { stop, ended };
}

/** What was wrong, by what the browser threw. */
export function problemOf(error: unknown): RecordingProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed';
}

/** A recording as a file of a form; its name tells only its order and its kind. */
export function fileOfRecording({ blob }: RecordedSound, number: number): File {
  return new File([blob], `${number}.${EXTENSIONS[blob.type] ?? 'webm'}`, { type: blob.type });
}

/** 75 as "1:15". */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function typeOfRecordings(): string | undefined {
  return typeof MediaRecorder === 'undefined' ? undefined : TYPES.find((type) => MediaRecorder.isTypeSupported(type));
}
