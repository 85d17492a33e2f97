import type { Expectation } from './definition-fields.ts';
import type { DefinitionProblem, Found, Hint, PathStep, ProblemCode } from './definition-problem.ts';

/** The words for problems in one language. `{name}` is filled in. Fields without a word are shown as they are written. */
export interface DefinitionProblemTexts<Code extends string = ProblemCode> {
  position: string;
  wholeFile: string;
  entry: string;
  entryCalled: string;
  found: Record<Found['kind'], string>;
  expectedPrefix: string;
  expected: Record<Expectation['kind'], string>;
  hints: Record<Hint['kind'], string>;
  problems: Record<Code, string>;
  fields: Record<string, string>;
}

/** A problem told in words, part by part, for a page or a terminal to lay out. */
export interface DescribedProblem {
  position: string;
  place: string;
  message: string;
  found?: string;
  expected?: string;
  hint?: string;
}

/** Puts a problem into words. */
export function describeProblem<Code extends string>(
  problem: DefinitionProblem<Code>,
  texts: DefinitionProblemTexts<Code>,
): DescribedProblem {
  const { code, line, column, path, found, expected, hint } = problem;
  return {
    position: fill(texts.position, { line, column }),
    place: path.length === 0 ? texts.wholeFile : path.map((step) => stepInWords(step, texts)).join(' › '),
    message: texts.problems[code],
    ...(found && { found: fill(texts.found[found.kind], { written: found.written ?? '' }) }),
    ...(expected && { expected: fill(texts.expectedPrefix, { expected: expectationInWords(expected, texts) }) }),
    ...(hint && { hint: fill(texts.hints[hint.kind], { suggestion: hint.suggestion ?? '' }) }),
  };
}

/** The same as one line: position, place, message, what was found, what is taken there, how to mend it. */
export function problemLine<Code extends string>(
  problem: DefinitionProblem<Code>,
  texts: DefinitionProblemTexts<Code>,
): string {
  const { position, place, message, found, expected, hint } = describeProblem(problem, texts);
  return [`${position}, ${place}: ${message}`, found, expected, hint].filter((part) => part !== undefined).join(' ');
}

function stepInWords(step: PathStep, texts: Pick<DefinitionProblemTexts, 'fields' | 'entry' | 'entryCalled'>): string {
  if ('field' in step)
    return Object.hasOwn(texts.fields, step.field) ? (texts.fields[step.field] ?? step.field) : step.field;
  const { entry, called } = step;
  return called === undefined ? fill(texts.entry, { entry }) : fill(texts.entryCalled, { entry, called });
}

function expectationInWords(
  { kind, min, max, values }: Expectation,
  texts: Pick<DefinitionProblemTexts, 'expected'>,
): string {
  return fill(texts.expected[kind], { min: min ?? '', max: max ?? '', values: values?.join(', ') ?? '' });
}

function fill(text: string, words: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? String(words[name]) : whole,
  );
}
