import { readFile } from 'node:fs/promises';
import { computeIndicators } from '../domain/compute-indicators.ts';
import { type DocumentProblem, parseIndicatorsDocument } from '../domain/document/parse-document.ts';
import { FRAMEWORKS, type Framework } from '../domain/rules/rule-set.ts';

const SHOWN_PROBLEMS = 50;

type Run = {
  framework: string;
  inputPath: string;
  print: (text: string) => void;
  printError?: (text: string) => void;
  withPeople?: boolean;
};

function problemText(problems: readonly DocumentProblem[], inputPath: string): string {
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(({ path, message }) => `  ${path}: ${message}`);
  const rest = problems.length > SHOWN_PROBLEMS ? [`  … and ${problems.length - SHOWN_PROBLEMS} more`] : [];
  return [
    `${inputPath}: ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}. See docs/indicators-document.md.`,
    ...shown,
    ...rest,
  ].join('\n');
}

function isFramework(text: string): text is Framework {
  return (FRAMEWORKS as readonly string[]).includes(text);
}

/**
 * Reads an indicators document from a file and prints the report as JSON. Returns the exit code: 0, or 2 when the
 * framework, the file or the document is not right; then every fault is printed with its path and no report.
 */
export async function runIndicators({ framework, inputPath, print, printError, withPeople }: Run): Promise<number> {
  const complain = printError ?? ((text: string) => void process.stderr.write(`${text}\n`));
  if (!isFramework(framework)) {
    complain(`--framework: expected ${FRAMEWORKS.join(' or ')}, got "${framework}"`);
    return 2;
  }
  let value: unknown;
  try {
    value = JSON.parse((await readFile(inputPath, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is no valid JSON (${error.message})` : 'cannot be read';
    complain(`${inputPath}: ${reason}`);
    return 2;
  }
  const parsed = parseIndicatorsDocument(value);
  if (!parsed.ok) {
    complain(problemText(parsed.problem, inputPath));
    return 2;
  }
  print(JSON.stringify(computeIndicators(framework, parsed.value, { withPeople }), null, 2));
  return 0;
}
