import { ok, type Result, refuse } from '#app/shared/result.ts';
import { checkFields } from './check-fields.ts';
import { checkRules } from './check-rules.ts';
import { definitionSchema, type ProgrammeDefinition } from './definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { inOrder, readYaml } from './read-yaml.ts';

/**
 * Reads a programme definition from YAML. Refuses with every fault at once, from the top of the file downwards, each
 * with line and column. Only text that is not YAML at all is judged on its syntax alone.
 */
export function parseDefinition(yamlText: string): Result<ProgrammeDefinition, DefinitionProblem[]> {
  const read = readYaml(yamlText);
  if (!read.ok) return read;
  const { root } = read.value;
  const problems: DefinitionProblem[] = [...read.value.problems];
  const told = new Set(problems.filter(({ code }) => code !== 'duplicate-field').map(placeOf));
  problems.push(...[...checkFields(root), ...checkRules(root)].filter((problem) => !told.has(placeOf(problem))));
  return problems.length > 0 ? refuse(inOrder(problems)) : ok(definitionSchema.parse(root.value));
}

/** The path alone, so that a reference or tag that could not be read is not told of once more as a missing field. */
function placeOf({ path }: DefinitionProblem): string {
  return JSON.stringify(path.map((step) => ('field' in step ? step.field : step.entry)));
}
