/** Where the words of a guarded answer belong; bound into the encryption, so that the bytes cannot be moved to another row or tenant. */
export function answerPlace(tenantId: string, rowId: string): string {
  return `${tenantId}|assessment_answers|words|${rowId}`;
}
