import { definitionSchema, type ProgrammeDefinition } from './definition.ts';
import { printDefinition } from './print-definition.ts';

/** The top fields in which two definitions differ, in the order of the definition. */
export function changedFields(one: ProgrammeDefinition, other: ProgrammeDefinition): string[] {
  const alone = (definition: ProgrammeDefinition, field: keyof ProgrammeDefinition) =>
    printDefinition({ [field]: definition[field] } as unknown as ProgrammeDefinition);
  const fields = Object.keys(definitionSchema.shape) as (keyof ProgrammeDefinition)[];
  return fields.filter((field) => alone(one, field) !== alone(other, field));
}
