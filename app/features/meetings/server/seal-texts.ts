import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';

type Ctx = { caller: { tenantId: string }; services: Pick<RequestContext['services'], 'keys'> };
type SealedTable = 'meeting_note_versions' | 'meeting_minutes' | 'meeting_minutes_additions' | 'peer_supervisions';

/** Texts about a person as they lie in the database: encrypted, bound to tenant, table and row. */
export function sealTexts({ caller, services }: Ctx, table: SealedTable, rowId: string, texts: object): Buffer {
  return encryptField(services.keys, placeOf(caller.tenantId, table, rowId), JSON.stringify(texts));
}

/** The texts behind `sealTexts`. */
export function openTexts<Texts>({ caller, services }: Ctx, table: SealedTable, rowId: string, sealed: Buffer): Texts {
  return JSON.parse(decryptField(services.keys, placeOf(caller.tenantId, table, rowId), sealed)) as Texts;
}

/** What sealed texts are bound to. */
export function placeOf(tenantId: string, table: SealedTable, rowId: string): string {
  return `${tenantId}|${table}|sealed|${rowId}`;
}
