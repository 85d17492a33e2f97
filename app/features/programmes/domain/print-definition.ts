import { Document, isMap, isScalar } from 'yaml';
import { z } from 'zod';
import { definitionSchema, type ProgrammeDefinition } from './definition.ts';

const HEADER = '# Programdefinition för Egenväg. Formatet beskrivs i docs/programme-definition.md.\n';

/**
 * The definition as YAML in its one canonical form: fields in a fixed order, nothing that is not stated, a blank line
 * before each group and list. The same definition always gives the same bytes, and parsing them gives it back.
 */
export function printDefinition(definition: ProgrammeDefinition): string {
  const document = new Document(inFieldOrder(definition, definitionSchema), { aliasDuplicateObjects: false });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (isScalar(key) && !isScalar(value)) key.spaceBefore = true;
    }
  }
  return HEADER + document.toString({ lineWidth: 100, indent: 2, indentSeq: true });
}

/** The value with fields in the schema's order, without fields that hold nothing. */
function inFieldOrder(value: unknown, schema: z.ZodType): unknown {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((entry) => inFieldOrder(entry, inner.element as z.ZodType));
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(inner.shape).flatMap(([field, fieldSchema]) => {
      const content = inFieldOrder(given[field], fieldSchema as z.ZodType);
      return isNothing(content) ? [] : [[field, content]];
    }),
  );
}

function isNothing(content: unknown): boolean {
  return (
    content === undefined || (typeof content === 'object' && content !== null && Object.keys(content).length === 0)
  );
}
