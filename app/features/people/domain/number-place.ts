/** Where a number's ciphertext belongs; bound into the encryption, so that the bytes cannot be moved to another row or tenant. */
export function numberPlace(tenantId: string, rowId: string): string {
  return `${tenantId}|person_identifiers|number|${rowId}`;
}
