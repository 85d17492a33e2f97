/** The outcome of something that can be refused for a known reason: a value, or a problem (data, never a text). */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** Wraps a value that was granted. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Wraps the reason for a refusal. */
export function refuse<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}
