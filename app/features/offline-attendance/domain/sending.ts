import type { Refusal } from './answered.ts';

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 5 * 60 * 1000;

/** How long to wait before trying again, after so many tries without an answer. */
export const waitBeforeMs = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));

/** What an answer means for the save it answers. */
export type Outcome =
  | { is: 'taken' }
  /** Nothing was written; a person has to look. */
  | { is: 'refused'; refusal: Refusal }
  /** Nobody is signed in any more: names go, and what waits waits for signing in. */
  | { is: 'shut-out' }
  /** No answer, or a fault of the moment: the same again, later. */
  | { is: 'later' };

type Problems = Record<string, string[]>;

/** Reads the server's answer to a save. */
export function readAnswer(status: number, problems: Problems | undefined): Outcome {
  if (status === 200) return { is: 'taken' };
  if (status === 401) return { is: 'shut-out' };
  if (status === 403) return { is: 'refused', refusal: { whole: 'forbidden', rows: {} } };
  if (status === 404) return { is: 'refused', refusal: { whole: 'gone', rows: {} } };
  if (status === 400 || status === 412 || status === 413 || status === 422) {
    // Two that saved in the same moment: the same again finds the other's marks in place.
    if (problems?.['']?.includes('stale')) return { is: 'later' };
    return { is: 'refused', refusal: refusalOf(problems ?? {}) };
  }
  return { is: 'later' };
}

/** Problems by field as the server names them (`marks.<enrolment>`), by row. */
export function refusalOf(problems: Problems): Refusal {
  const rows: Record<string, string> = {};
  for (const [field, [code]] of Object.entries(problems)) {
    const enrolmentId = /^marks\.([^.]+)/.exec(field)?.[1];
    if (enrolmentId !== undefined && code !== undefined) rows[enrolmentId] = code;
  }
  const others = Object.entries(problems).filter(([field]) => !field.startsWith('marks.'));
  const whole = others.flatMap(([, codes]) => codes).find((code) => code !== 'conflict') ?? null;
  const isNamed = whole !== null || Object.keys(rows).length > 0;
  return { whole: isNamed ? whole : 'invalid', rows };
}
