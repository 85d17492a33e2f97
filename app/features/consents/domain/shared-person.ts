import type { PlainDate } from '#app/shared/dates.ts';
import { type Field, fields } from './fields.ts';

type Held = { fields: readonly Field[]; validBefore: PlainDate };

/** What the consents name together, each once, in the order in which it is asked. */
export function fieldsOf(held: readonly Held[]): Field[] {
  return fields.filter((field) => held.some((one) => one.fields.includes(field)));
}

/** The day on which the last of the consents no longer holds. */
export function latestEnd(held: readonly Held[]): PlainDate | null {
  return held.reduce<PlainDate | null>(
    (latest, { validBefore }) => (latest === null || validBefore > latest ? validBefore : latest),
    null,
  );
}

/** The consent that gives something the longest: what stands beside it as its ground. */
export function groundOf<One extends Held>(held: readonly One[], field: Field): One | undefined {
  return held
    .filter((one) => one.fields.includes(field))
    .reduce<One | undefined>(
      (longest, one) => (longest === undefined || one.validBefore > longest.validBefore ? one : longest),
      undefined,
    );
}
