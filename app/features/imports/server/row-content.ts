import { decryptField, encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import type { Cell } from '#app/shared/cell.ts';
import type { RowValues } from '../domain/rows/read-row.ts';

/** What stood in a row and what was read out of it. */
export type RowContent = { cells: Cell[]; values: RowValues | null };

const placeOf = (tenantId: string, importId: string, number: number) => `${tenantId}|import_rows|${importId}|${number}`;

/** Encrypts a row for the table it waits in. */
export function sealRow(keys: Keys, tenantId: string, importId: string, number: number, content: RowContent): Buffer {
  return encryptField(keys, placeOf(tenantId, importId, number), JSON.stringify(content));
}

/** The row as it was before it was encrypted. */
export function openRow(keys: Keys, tenantId: string, importId: string, number: number, bytes: Buffer): RowContent {
  return JSON.parse(decryptField(keys, placeOf(tenantId, importId, number), bytes)) as RowContent;
}
