import type { DocumentClass, DocumentKind } from '#app/features/documents/domain/document.ts';
import type { Field } from './fields.ts';

// What one and the same consent must name besides papers before a paper of this kind shows. A paper about money may tell of sickness benefits.
const besides: Partial<Record<DocumentKind, readonly Field[]>> = {
  permit: ['fact:right-to-work'],
  economy: ['support', 'health'],
  health: ['health'],
};

/** Whether a consent with these fields opens a paper: the rule that the database holds, too (app.opens_document). Proof of identity is opened by none. */
export function opensDocument(
  fields: readonly Field[],
  { kind, class: sensitivity }: { kind: DocumentKind; class: DocumentClass },
): boolean {
  if (kind === 'identity' || !fields.includes('documents')) return false;
  const needed: readonly Field[] = [...(besides[kind] ?? []), ...(sensitivity === 4 ? (['health'] as const) : [])];
  return needed.every((field) => fields.includes(field));
}
