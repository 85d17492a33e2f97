import pino from 'pino';

/** What the product writes down about itself. Messages and fields never hold personal data: ids of requests, durations, codes. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error'>;

/** A log as JSON lines on standard error; `level` 'silent' for tests. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** The part of an error that is safe to write down: its kind, code and stack without the message's values. */
export function safeError(error: unknown): { kind: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  // A message may have lines of its own that look like the stack's.
  const stack = error.stack?.replace(error.message, '') ?? '';
  const at = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join(' | ');
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), ...(at ? { at } : {}) };
}
