import type { Answer } from '../http-connection.ts';
import type { Way } from '../measure.ts';

/** A piece of work and the ways of doing it; the first is plain SQL. `check` throws when an answer is not what SQL says. */
export type Operation = {
  name: string;
  ways: Way[];
  check: () => Promise<void>;
  /** Visits everything that will be measured once: what people work with lies in memory on a server that has run for a while. */
  warm: () => Promise<void>;
};

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** One of them, whichever. */
export function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}

/** The answer, when it has one of these statuses; throws otherwise. */
export function must(answer: Answer, ...statuses: number[]): Answer {
  if (!statuses.includes(answer.status)) throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  return answer;
}

/** Throws when what was found is not what was wanted. */
export function same(what: string, found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a?.slice(0, 300)} instead of ${b?.slice(0, 300)}`);
}

/** Does something with each of them, as many at a time as there are workers. */
export async function withEach<T>(
  list: readonly T[],
  workers: number,
  work: (worker: number, item: T) => Promise<unknown>,
): Promise<void> {
  const left = [...list];
  const next = async (worker: number): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(worker, item);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => next(worker)));
}
