import type { FieldProblems } from './form.ts';

/** What the database refuses by a rule of the field bears this code; its message is the problem code to show. */
const REFUSED = 'EG422';

/** The problem for which the database refused to save, whatever way was taken to it; undefined when the error is another one. */
export function refusalOf(error: unknown): FieldProblems | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === REFUSED && typeof message === 'string' && /^[a-z-]{1,60}$/.test(message)
    ? { '': [message] }
    : undefined;
}
