import { z } from 'zod';
import { definitionSchema } from './definition.ts';
import { type Expectation, expectationOf, schemaAt } from './definition-fields.ts';
import type { DefinitionProblem, FieldProblem, Hint } from './definition-problem.ts';
import { type LocatedValue, pathSteps, positionAt, valueAt } from './located-value.ts';
import { nearestWord, slugOf } from './nearest-word.ts';
import { suggestStatedDate } from './stated-dates.ts';

type Issue = z.core.$ZodIssue;

/** Every field that is unknown, missing or filled with something its schema does not take. One mistake gives one problem. */
export function checkFields(
  root: LocatedValue,
  whole: z.ZodType = definitionSchema,
): DefinitionProblem<FieldProblem>[] {
  const parsed = whole.safeParse(root.value ?? {});
  if (parsed.success) return [];
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownField(root, whole, issue.path, key)) : [],
  );
  const misspelt = new Set(unknown.map(({ path, meant }) => JSON.stringify([...path, meant])));
  const faulty = new Set<string>();
  const others = parsed.error.issues.flatMap((issue) => {
    const place = JSON.stringify(issue.path);
    if (issue.code === 'unrecognized_keys' || misspelt.has(place) || faulty.has(place)) return [];
    faulty.add(place);
    return [faultyField(root, whole, issue)];
  });
  return [...unknown.map(({ problem }) => problem), ...others];
}

function unknownField(root: LocatedValue, whole: z.ZodType, path: PropertyKey[], key: string) {
  const group = schemaAt(whole, path);
  const known = group instanceof z.ZodObject ? Object.keys(group.shape) : [];
  const written = valueAt(root, path)?.fields ?? new Map();
  const free = known.filter((name) => !written.has(name));
  const meant = nearestWord(key, free) ?? nearestWord(key, known);
  const problem: DefinitionProblem<FieldProblem> = {
    code: 'unknown-field',
    ...(written.get(key)?.keyAt ?? positionAt(root, path)),
    path: pathSteps(root, [...path, key]),
    found: { kind: 'text', written: key },
    expected: { kind: 'one-of', values: known },
    ...(meant && { hint: { kind: 'did-you-mean', suggestion: meant } }),
  };
  return { path, meant, problem };
}

function faultyField(root: LocatedValue, whole: z.ZodType, issue: Issue): DefinitionProblem<FieldProblem> {
  const schema = schemaAt(whole, issue.path);
  const expected: Expectation = schema ? expectationOf(schema) : { kind: 'text' };
  const value = valueAt(root, issue.path);
  const missing = value === undefined || value.value === undefined;
  const code = missing && typeof issue.path.at(-1) !== 'number' ? 'missing-field' : codeOf(issue, expected, value);
  const found = code === 'empty-text' ? ({ kind: 'nothing' } as const) : value?.found;
  const hint = code === 'missing-field' ? undefined : hintFor(code, expected, value, isOptional(whole, issue.path));
  return {
    code,
    ...positionAt(root, issue.path),
    path: pathSteps(root, issue.path),
    ...(found && code !== 'missing-field' && { found }),
    expected,
    ...(hint && { hint }),
  };
}

function codeOf(issue: Issue, expected: Expectation, value: LocatedValue | undefined): FieldProblem {
  if (issue.code === 'custom') return (issue.params?.problem as FieldProblem | undefined) ?? 'wrong-kind';
  if (issue.code === 'invalid_value') {
    return value?.found.kind === 'list' || value?.found.kind === 'group' ? 'wrong-kind' : 'unknown-value';
  }
  if (issue.code === 'invalid_format') return 'not-an-email';
  const textual = expected.kind === 'text' || expected.kind === 'email';
  if (issue.code === 'too_small') return textual ? 'empty-text' : 'out-of-range';
  if (issue.code === 'too_big') return textual || expected.kind === 'list' ? 'too-long' : 'out-of-range';
  return 'wrong-kind';
}

function isOptional(whole: z.ZodType, path: readonly PropertyKey[]): boolean {
  const group = schemaAt(whole, path.slice(0, -1));
  const field = group instanceof z.ZodObject ? group.shape[String(path.at(-1))] : undefined;
  return field instanceof z.ZodOptional;
}

function hintFor(
  code: FieldProblem,
  expected: Expectation,
  value: LocatedValue | undefined,
  optional: boolean,
): Hint | undefined {
  const found = value?.found;
  const written = found?.written ?? '';
  const meaning = (suggestion: string | undefined): Hint | undefined =>
    suggestion === undefined ? undefined : { kind: 'did-you-mean', suggestion };
  if (code === 'not-a-date') return meaning(suggestStatedDate(written));
  if (code === 'not-a-slug' || (code === 'wrong-kind' && expected.kind === 'slug' && written !== '')) {
    return meaning(slugOf(written));
  }
  if (code === 'empty-text') return optional ? { kind: 'remove-it' } : undefined;
  if (code === 'unknown-value') return meaning(meantValue(written, expected));
  if (code !== 'wrong-kind') return undefined;
  const plainText = expected.kind === 'text' || expected.kind === 'email' || expected.kind === 'stated-date';
  if (plainText && (found?.kind === 'number' || found?.kind === 'true-or-false')) {
    return { kind: 'put-in-quotes', suggestion: JSON.stringify(written) };
  }
  if (expected.kind === 'list') return { kind: 'begin-with-dash' };
  if (expected.kind === 'group') return { kind: 'indent-fields-below' };
  if (found?.kind === 'text' && (expected.kind === 'whole-number' || expected.kind === 'number')) {
    const number = numberIn(written, expected);
    return number === undefined ? undefined : { kind: 'write-as-number', suggestion: number };
  }
  return undefined;
}

/** The number in '11 218 708 kr', '6 månader' or '40 %'; in whole numbers a decimal part is cut off. */
function numberIn(written: string, { kind }: Expectation): string | undefined {
  const compact = written.replace(/(?<=\d)[\s\u00a0\u202f._](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/, '.');
  const [digits, decimals = ''] = /\d+(\.\d+)?/.exec(compact) ?? [];
  return kind === 'number' ? digits : digits?.slice(0, digits.length - decimals.length);
}

function meantValue(written: string, { kind, values = [] }: Expectation): string | undefined {
  if (kind === 'true') return /^(y|yes|ja|on|1|sant|sann|true)$/i.test(written) ? 'true' : undefined;
  return nearestWord(written, values);
}
