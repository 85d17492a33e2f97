import { z } from 'zod';
import { daysOf } from './stated-dates.ts';

/** What a field of a programme definition takes, as data: the kind, its limits, and the allowed words if it has such. */
export interface Expectation {
  kind: 'text' | 'slug' | 'stated-date' | 'email' | 'number' | 'whole-number' | 'true' | 'one-of' | 'list' | 'group';
  min?: number;
  max?: number;
  values?: readonly string[];
}

/** Lower-case words joined by hyphens, beginning with a letter: what keys look like in files and addresses. */
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Line breaks, control characters, direction overrides and half characters: they cannot be seen, so nobody means them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

const expecting = (expects: Expectation) => ({ expects });

/** One line of text. */
export function textField(max = 200) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !UNSEEN.test(text) && text.isWellFormed(), { params: { problem: 'unseen-characters' } })
    .meta(expecting({ kind: 'text', max }));
}

/** A key: 'group', 'tia-mariestad'. */
export function slugField() {
  return z
    .string()
    .refine((text) => SLUG.test(text) && text.length <= 60, { params: { problem: 'not-a-slug' } })
    .meta(expecting({ kind: 'slug' }));
}

/** A day, month, season or year. A bare year arrives from YAML as a number and is taken as it stands. */
export function statedDateField() {
  const text = z.string().refine((stated) => daysOf(stated) !== undefined, { params: { problem: 'not-a-date' } });
  return z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), text)
    .meta(expecting({ kind: 'stated-date' }));
}

/** An e-mail address. */
export function emailField() {
  return z
    .email()
    .max(254)
    .meta(expecting({ kind: 'email' }));
}

/** A whole number within limits, both included. */
export function wholeNumberField(min: number, max: number) {
  return z
    .int()
    .min(min)
    .max(max)
    .meta(expecting({ kind: 'whole-number', min, max }));
}

/** A percentage, 0–100, decimals allowed. */
export function percentField() {
  return z
    .number()
    .min(0)
    .max(100)
    .meta(expecting({ kind: 'number', min: 0, max: 100 }));
}

/** A field that is either there and true, or not there. */
export function trueField() {
  return z.literal(true).meta(expecting({ kind: 'true' }));
}

/** One of the given words. */
export function choiceField<const Value extends string>(values: readonly Value[]) {
  return z.enum(values).meta(expecting({ kind: 'one-of', values }));
}

/** A list with at least one entry; a list with none is left out of the definition instead. */
export function listField<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(200);
}

/** What the schema of a field takes; groups and lists answer by what they are. */
export function expectationOf(schema: z.ZodType): Expectation {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodObject) return { kind: 'group' };
  if (inner instanceof z.ZodArray) return { kind: 'list' };
  const meta = inner.meta();
  return (meta?.expects as Expectation | undefined) ?? { kind: 'text' };
}

/** The schema that lies at a path below another; undefined where no field has that name. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const step of path) {
    if (here instanceof z.ZodOptional) here = here.unwrap() as z.ZodType;
    if (here instanceof z.ZodArray) here = here.element as z.ZodType;
    else if (here instanceof z.ZodObject && Object.hasOwn(here.shape, step)) here = here.shape[step as string];
    else return undefined;
  }
  return here instanceof z.ZodOptional ? (here.unwrap() as z.ZodType) : here;
}
