import type { FieldProblems } from '#app/platform/http/form.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import type { ProgrammeTranslate } from './programme-words.ts';

const CODES = [
  'key-taken',
  'same-key',
  'not-a-slug',
  'not-a-name',
  'not-a-date',
  'ends-before-start',
  'no-end-to-extend',
  'before-start',
  'not-later',
  'required',
] as const;

/** The problems of a small form in words: for the summary, and by field. */
export function firstProblems(problems: FieldProblems | undefined, t: ProgrammeTranslate) {
  const errors: FieldProblem[] = Object.entries(problems ?? {}).flatMap(([fieldId, [code]]) =>
    code === undefined || fieldId === '' ? [] : [{ fieldId, message: wordsFor(code, t) }],
  );
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  return { errors, errorOf };
}

function wordsFor(code: string, t: ProgrammeTranslate): string {
  return t(`problems.${CODES.find((each) => each === code) ?? 'invalid'}`);
}
