import { z } from 'zod';
import { definitionSchema, type ProgrammeDefinition } from './definition.ts';
import { expectationOf } from './definition-fields.ts';
import type { PathStep } from './definition-problem.ts';
import { deriveKey } from './derive-key.ts';
import { daysOf, suggestStatedDate } from './stated-dates.ts';

/** What a posted form holds: texts, and lists and groups of them. */
type Typed = unknown;

/** A definition as typed: in its shape, but a number may still be a text. parseDefinition judges it. */
export type TypedDefinition = ProgrammeDefinition;

/** How long a person takes part is asked as a kind and a number. */
export const LENGTH_KINDS = ['months', 'weeks', 'openEnded', 'flexible'] as const;

/**
 * The definition that a form describes. Its fields are named as in the definition. Rows without content or marked
 * `remove` are left out, a new row gets a key from its name, phases are put in the order of their weeks. What the form
 * does not ask (key, origin, ordinary operations, former ends, who may take part, the waiting list, days of reading) is kept from `saved`.
 */
export function definitionFromForm(typed: Typed, saved: ProgrammeDefinition): TypedDefinition {
  const form = readTyped(typed, definitionSchema) as Partial<ProgrammeDefinition> | undefined;
  const { key, ordinaryOperations, copiedFrom, eligibility, admission } = saved;
  const period = { ...form?.period, previousEndsOn: saved.period?.previousEndsOn };
  const lengthPerPerson = lengthOf(fieldOf(typed, 'length'));
  const phases = form?.phases && inOrderOfWeeks(form.phases);
  const messages = { ...form?.messages, readOn: saved.messages?.readOn };
  const kept = { key, ordinaryOperations, copiedFrom, eligibility, admission, messages };
  return { ...form, ...kept, period, lengthPerPerson, phases } as TypedDefinition;
}

/** The form's name for a place in the definition: 'phases[0].fromWeek'. */
export function fieldName(path: readonly PathStep[]): string {
  const name = path.map((step) => ('field' in step ? `.${step.field}` : `[${step.entry - 1}]`)).join('');
  return name.slice(1).replace(/^lengthPerPerson\.(months|weeks)$/, 'length.amount');
}

function readTyped(typed: Typed, schema: z.ZodType): unknown {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodArray) return listOf(typed, inner.element as z.ZodType);
  if (inner instanceof z.ZodObject) return groupOf(typed, inner);
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return undefined;
  switch (expectationOf(inner).kind) {
    case 'whole-number':
    case 'number':
      return numberOf(text);
    case 'true':
      return true;
    case 'stated-date':
      return daysOf(text) ? text : (suggestStatedDate(text) ?? text);
    default:
      return text.replace(/\s*[\r\n]+\s*/g, ' ');
  }
}

/** Numbers as people write them: '1 250 000', '37,5'. What is none stays as it was typed. */
function numberOf(text: string): number | string {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function groupOf(typed: Typed, schema: z.ZodObject): object | undefined {
  const fields = Object.entries(schema.shape).flatMap(([field, fieldSchema]) => {
    const value = readTyped(fieldOf(typed, field), fieldSchema as z.ZodType);
    return value === undefined ? [] : [[field, value] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function listOf(typed: Typed, schema: z.ZodType): unknown[] | undefined {
  const rows = Array.isArray(typed) ? typed : typed === undefined ? [] : [typed];
  const kept = rows.filter((row) => fieldOf(row, 'remove') === undefined).map((row) => readTyped(row, schema));
  const filled = kept.filter((value) => value !== undefined && !isOnlyKey(value));
  const isKeyed = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, 'key');
  if (filled.length === 0) return undefined;
  return isKeyed ? withKeys(filled as { key?: string; name?: string }[]) : filled;
}

const isOnlyKey = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).every((field) => field === 'key');

function withKeys(rows: readonly { key?: string; name?: string }[]) {
  const taken = new Set(rows.flatMap(({ key }) => (key === undefined ? [] : [key])));
  return rows.map((row) => {
    const key = row.key ?? deriveKey(row.name ?? '', taken);
    taken.add(key);
    return { ...row, key };
  });
}

function inOrderOfWeeks<Row extends { fromWeek?: number }>(phases: readonly Row[]): readonly Row[] {
  const allKnown = phases.every(({ fromWeek }) => typeof fromWeek === 'number');
  return allKnown ? phases.toSorted((a, b) => (a.fromWeek ?? 0) - (b.fromWeek ?? 0)) : phases;
}

function lengthOf(typed: Typed): ProgrammeDefinition['lengthPerPerson'] {
  const kind = LENGTH_KINDS.find((each) => each === fieldOf(typed, 'kind'));
  if (kind === undefined) return undefined;
  if (kind === 'openEnded' || kind === 'flexible') return { [kind]: true };
  const amount = fieldOf(typed, 'amount');
  // An amount that is missing is told of as a number of the wrong kind, at its own field.
  return { [kind]: numberOf(typeof amount === 'string' ? amount.trim() : '') };
}

function fieldOf(typed: Typed, field: string): unknown {
  const isGroup = typeof typed === 'object' && typed !== null && !Array.isArray(typed);
  return isGroup && Object.hasOwn(typed, field) ? (typed as Record<string, unknown>)[field] : undefined;
}
