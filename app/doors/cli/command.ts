import type { ParseArgsConfig } from 'node:util';

/** A command of `egenvag`: what it takes and what it does. */
export interface Command {
  /** What stands after the command's name: `FILE`, `[--people N]`. */
  usage: string;
  /** The options it knows, as node:util parseArgs wants them. */
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many words it wants beside its options: fewest and most. */
  words: [number, number];
  /** Does the work; resolves to the exit code. Throws UsageError when what it was given makes no sense. */
  run(given: { values: Record<string, unknown>; words: string[] }): Promise<number>;
}

/** The command was called in a way it cannot understand; the message says how. */
export class UsageError extends Error {}

/** A whole number of at least `least` from an option; `fallback` when it was not given. Throws UsageError. */
export function wholeNumber(values: Record<string, unknown>, name: string, least: number, fallback: number): number {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (typeof text !== 'string' || !Number.isSafeInteger(number) || number < least) {
    throw new UsageError(`--${name} wants a whole number of at least ${least}.`);
  }
  return number;
}
