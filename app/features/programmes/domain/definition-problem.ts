import type { Expectation } from './definition-fields.ts';

/** One-based, as editors count. */
export interface Position {
  line: number;
  column: number;
}

/** Faults in the text itself: while there are any, the content is not judged. */
export const FILE_PROBLEMS = [
  'empty-file',
  'too-large',
  'not-yaml',
  'tab-as-indent',
  'wrong-indent',
  'missing-character',
  'colon-in-text',
  'text-needs-quotes',
  'wrong-escape',
  'several-documents',
  'reference-not-allowed',
  'tag-not-allowed',
  'key-not-text',
] as const;

/** Faults in one field. */
export const FIELD_PROBLEMS = [
  'duplicate-field',
  'unknown-field',
  'missing-field',
  'wrong-kind',
  'unknown-value',
  'empty-text',
  'too-long',
  'unseen-characters',
  'out-of-range',
  'not-a-slug',
  'not-a-date',
  'not-an-email',
] as const;

/** Fields that are right one by one but do not fit each other. */
export const RULE_PROBLEMS = [
  'same-key-twice',
  'same-value-twice',
  'same-partner-twice',
  'ends-before-start',
  'previous-end-not-earlier',
  'women-and-men-over-total',
  'support-over-budget',
  'several-lengths',
  'phase-ends-before-start',
  'phases-overlap',
  'open-phase-not-last',
  'phase-after-length',
  'interval-missing',
  'interval-not-wanted',
  'several-intervals',
  'unknown-reference',
  'owner-not-partner',
  'not-in-ordinary-operations',
  'limit-below-limit',
  'priority-groups-missing',
  'priority-groups-not-used',
] as const;

export type FileProblem = (typeof FILE_PROBLEMS)[number];
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];
export type ProblemCode = FileProblem | FieldProblem | (typeof RULE_PROBLEMS)[number];

/** A step on the way from the top of the file: a field by its name, or an entry of a list, counted from 1. */
export type PathStep = { field: string } | { entry: number; called?: string };

/** What was written at the place; `written` is shortened to 80 characters. */
export interface Found {
  kind: 'text' | 'number' | 'true-or-false' | 'nothing' | 'list' | 'group';
  written?: string;
}

export const HINTS = [
  'did-you-mean',
  'put-in-quotes',
  'write-as-number',
  'begin-with-dash',
  'indent-fields-below',
  'first-at-line',
  'remove-it',
  'use-spaces',
] as const;

/** A way to mend it. `suggestion` is the word to write, or the line number to look at. */
export interface Hint {
  kind: (typeof HINTS)[number];
  suggestion?: string;
}

/** One fault in a file of definitions, as data: where, what was found, what is taken there, and how it may be mended. */
export interface DefinitionProblem<Code extends string = ProblemCode> extends Position {
  code: Code;
  path: PathStep[];
  found?: Found;
  expected?: Expectation;
  hint?: Hint;
}
