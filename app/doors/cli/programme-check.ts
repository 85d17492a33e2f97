import { readFileSync } from 'node:fs';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { problemLine } from '#app/features/programmes/domain/describe-definition-problem.ts';
import { parseDefinition } from '#app/features/programmes/domain/parse-definition.ts';
import { definitionProblemsEn } from '#app/features/programmes/texts/definition-problems.en.ts';
import { definitionProblemsSv } from '#app/features/programmes/texts/definition-problems.sv.ts';
import { type Command, UsageError } from './command.ts';

/** Tells what is wrong in a programme definition file, fault by fault. Ends with 1 when there is any. */
export const programmeCheck: Command = {
  usage: 'FILE [--language sv|en]',
  options: { language: { type: 'string', default: 'en' } },
  words: [1, 1],
  async run({ values, words: [file = ''] }) {
    const definition = readDefinition(file, values.language);
    if (definition === undefined) return 1;
    console.log(`${file}: the definition of "${definition.name}" is good.`);
    return 0;
  },
};

/** The definition in a file; undefined after its faults were printed, one a line. */
export function readDefinition(file: string, language: unknown = 'en'): ProgrammeDefinition | undefined {
  if (language !== 'sv' && language !== 'en') throw new UsageError('--language wants sv or en.');
  const parsed = parseDefinition(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.value;
  const texts = language === 'sv' ? definitionProblemsSv : definitionProblemsEn;
  for (const problem of parsed.problem) console.log(problemLine(problem, texts));
  return undefined;
}
