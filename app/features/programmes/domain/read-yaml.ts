import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type {
  DefinitionProblem,
  FieldProblem,
  FileProblem,
  Found,
  Hint,
  PathStep,
  Position,
} from './definition-problem.ts';
import type { LocatedField, LocatedValue } from './located-value.ts';

const MAX_CHARACTERS = 200_000;
const MAX_DEPTH = 20;

const CODES: Partial<Record<YAMLError['code'], FileProblem>> = {
  TAB_AS_INDENT: 'tab-as-indent',
  BAD_INDENT: 'wrong-indent',
  MISSING_CHAR: 'missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-text',
  BAD_SCALAR_START: 'text-needs-quotes',
  BAD_DQ_ESCAPE: 'wrong-escape',
  MULTIPLE_DOCS: 'several-documents',
};

const HINT_OF: Partial<Record<FileProblem, Hint>> = {
  'tab-as-indent': { kind: 'use-spaces' },
  'colon-in-text': { kind: 'put-in-quotes' },
  'text-needs-quotes': { kind: 'put-in-quotes' },
};

/** Faults in the text, and fields that stand there twice. */
export type YamlProblem = DefinitionProblem<FileProblem | FieldProblem>;

/** What was read, and the faults that do not hinder the rest from being judged. */
export interface ReadYaml {
  root: LocatedValue;
  problems: YamlProblem[];
}

/**
 * Reads YAML into values that know their place. Refuses text that is not YAML, with every syntax fault; duplicated
 * fields, references (`*name`) and tags come beside the values. Dates stay text; an empty field counts as not stated.
 */
export function readYaml(text: string): Result<ReadYaml, YamlProblem[]> {
  const start = { line: 1, column: 1 };
  if (text.length > MAX_CHARACTERS) return refuse([{ code: 'too-large', ...start, path: [] }]);
  const lines = new LineCounter();
  let contents: Node | null;
  const problems: YamlProblem[] = [];
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    contents = document.contents;
    problems.push(...mostTelling(document.errors, lines).map((error) => syntaxProblem(error, lines, text)));
  } catch (error) {
    // Thousands of brackets within brackets exhaust the stack of the YAML reader.
    if (!(error instanceof RangeError)) throw error;
    return refuse([{ code: 'not-yaml', ...start, path: [] }]);
  }
  if (problems.length > 0) return refuse(inOrder(problems));
  const root = new Reader(text, lines, problems).read(contents, start, [], 0);
  if (root.found.kind === 'nothing' && problems.length === 0)
    return refuse([{ code: 'empty-file', ...start, path: [] }]);
  return ok({ root, problems });
}

/** Problems from the top of the file downwards. */
export function inOrder<Code extends string>(problems: readonly DefinitionProblem<Code>[]): DefinitionProblem<Code>[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** One slip makes the YAML reader stumble several times on the same line; the most telling of them is kept. */
function mostTelling(errors: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const rank = (error: YAMLError) => ({ 'not-yaml': 2, 'wrong-indent': 1 })[codeOf(error) as string] ?? 0;
  const kept = new Map<number, YAMLError>();
  for (const error of errors) {
    const { line } = positionOf(error.pos[0], lines);
    const other = kept.get(line);
    if (!other || rank(error) < rank(other)) kept.set(line, error);
  }
  return [...kept.values()];
}

function codeOf({ code, message }: YAMLError): FileProblem {
  // A bracket that is never closed swallows the lines below, and is told of as indentation.
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'missing-character';
  return CODES[code] ?? 'not-yaml';
}

function syntaxProblem(error: YAMLError, lines: LineCounter, text: string): YamlProblem {
  let code = codeOf(error);
  let offset = error.pos[0];
  if (code === 'colon-in-text' && !text.slice(offset).split('\n', 1)[0]?.includes(':')) {
    // The value ends on this line; it is the next one that stands too far in.
    code = 'wrong-indent';
    offset += text.slice(offset).search(/\n\s*\S/) + 1;
    offset += text.slice(offset).search(/\S/);
  }
  const line = text.slice(offset).split('\n', 1)[0]?.trim();
  const hint = HINT_OF[code];
  return {
    code,
    ...positionOf(offset, lines),
    path: [],
    ...(line && { found: { kind: 'text', written: shortened(line) } }),
    ...(hint && { hint }),
  };
}

function positionOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

class Reader {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #problems: YamlProblem[];

  constructor(text: string, lines: LineCounter, problems: YamlProblem[]) {
    this.#text = text;
    this.#lines = lines;
    this.#problems = problems;
  }

  read(node: unknown, fallback: Position, path: PathStep[], depth: number): LocatedValue {
    const range = (node as Node | null)?.range;
    const at = range ? positionOf(range[0], this.#lines) : fallback;
    const leaf = (found: Found, value: unknown): LocatedValue => ({ at, found, value, fields: new Map(), entries: [] });
    if (isAlias(node)) {
      this.#report('reference-not-allowed', at, path, `*${node.source}`);
      return leaf({ kind: 'nothing' }, undefined);
    }
    const tag = (node as Node | null)?.tag;
    if (tag) this.#report('tag-not-allowed', at, path, tag);
    if (depth > MAX_DEPTH) {
      this.#report('not-yaml', at, path);
      return leaf({ kind: 'nothing' }, undefined);
    }
    if (isMap(node)) return this.#readGroup(node, at, path, depth);
    if (isSeq(node)) {
      const entries = node.items.map((item, index) => this.read(item, at, [...path, { entry: index + 1 }], depth + 1));
      const value =
        entries.length === 0
          ? undefined
          : entries.map((entry) => entry.value ?? (entry.found.kind === 'group' ? {} : null));
      return { at, found: { kind: 'list' }, value, fields: new Map(), entries };
    }
    if (!isScalar(node) || node.value === null) return leaf({ kind: 'nothing' }, undefined);
    const written = shortened(range ? this.#text.slice(range[0], range[1]) : String(node.value));
    if (typeof node.value === 'number') return leaf({ kind: 'number', written }, node.value);
    if (typeof node.value === 'boolean') return leaf({ kind: 'true-or-false', written }, node.value);
    return leaf({ kind: 'text', written: shortened(String(node.value)) }, String(node.value));
  }

  #readGroup(map: YAMLMap, at: Position, path: PathStep[], depth: number): LocatedValue {
    const fields = new Map<string, LocatedField>();
    for (const { key, value } of map.items) {
      const keyRange = (key as Node | null)?.range;
      const keyAt = keyRange ? positionOf(keyRange[0], this.#lines) : at;
      if (!isScalar(key) || key.value === null) {
        this.#report('key-not-text', keyAt, path);
        continue;
      }
      const name = key.source ?? String(key.value);
      const content = this.read(value, keyAt, [...path, { field: name }], depth + 1);
      const first = fields.get(name);
      if (first) {
        const hint: Hint = { kind: 'first-at-line', suggestion: String(first.keyAt.line) };
        this.#problems.push({ code: 'duplicate-field', ...keyAt, path: [...path, { field: name }], hint });
      } else fields.set(name, { keyAt, content });
    }
    const filled = [...fields].flatMap(([name, { content }]) =>
      content.value === undefined ? [] : [[name, content.value] as const],
    );
    const value = filled.length === 0 ? undefined : Object.fromEntries(filled);
    return { at, found: { kind: 'group' }, value, fields, entries: [] };
  }

  #report(code: FileProblem, at: Position, path: PathStep[], written?: string): void {
    this.#problems.push({
      code,
      ...at,
      path,
      ...(written && { found: { kind: 'text', written: shortened(written) } }),
    });
  }
}
