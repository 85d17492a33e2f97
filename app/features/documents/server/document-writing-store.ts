import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { Guarding } from '../domain/decide-document.ts';
import type { DocumentType, Remark } from '../domain/document.ts';
import type { ChangeRecord } from './document-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Saves a new document without a file. */
export async function insertDocument(
  { db, caller, now }: Ctx,
  document: Guarding & {
    id: string;
    title: string;
    enrolment: { id: string; programmeId: string; personId: string; restricted: boolean };
  },
): Promise<void> {
  await db
    .insertInto('documents')
    .values({
      tenant_id: caller.tenantId,
      id: document.id,
      enrolment_id: document.enrolment.id,
      programme_id: document.enrolment.programmeId,
      person_id: document.enrolment.personId,
      restricted: document.enrolment.restricted,
      kind: document.kind,
      title: document.title,
      class: document.class,
      audience: document.audience,
      added_at: now,
      added_by: caller.accountId,
    })
    .execute();
}

/** Saves which file a document has from now on. */
export async function insertVersion(
  { db, caller, now }: Ctx,
  version: {
    id: string;
    documentId: string;
    number: number;
    type: DocumentType;
    byteCount: number;
    digest: Buffer;
    remarks: readonly Remark[];
    storageKey: string;
  },
): Promise<void> {
  await db
    .insertInto('document_versions')
    .values({
      tenant_id: caller.tenantId,
      id: version.id,
      document_id: version.documentId,
      number: version.number,
      media_type: version.type,
      byte_count: version.byteCount,
      digest: version.digest,
      remarks: [...version.remarks],
      storage_key: version.storageKey,
      added_at: now,
      added_by: caller.accountId,
    })
    .execute();
}

export type KeptChange = Pick<ChangeRecord, 'what'> & Partial<Pick<ChangeRecord, 'fromValue' | 'toValue' | 'reason'>>;

/** Keeps what was done with a document. */
export async function insertChanges(
  { db, caller, now }: Ctx,
  documentId: string,
  changes: readonly KeptChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto('document_changes')
    .values(
      changes.map(({ what, fromValue, toValue, reason }) => ({
        tenant_id: caller.tenantId,
        id: newId(),
        document_id: documentId,
        what,
        from_value: fromValue ?? null,
        to_value: toValue ?? null,
        reason: reason ?? null,
        changed_at: now,
        changed_by: caller.accountId,
      })),
    )
    .execute();
}

/** Changes a document if nobody has since `version`; false when somebody has. */
export async function updateDocument(
  { db, caller }: Ctx,
  documentId: string,
  version: number,
  changes: Partial<
    Guarding & {
      title: string;
      lowered_because: string;
      shown_since: string | null;
      deleted_at: string;
      deleted_by: string;
      delete_reason: string;
    }
  >,
): Promise<boolean> {
  const saved = await db
    .updateTable('documents')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Forgets where a document's bytes lie, and says where they lay. */
export async function forgetStorageKeys({ db, caller }: Ctx, documentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('document_versions')
    .where('tenant_id', '=', caller.tenantId)
    .where('document_id', '=', documentId)
    .where('storage_key', 'is not', null)
    .select('storage_key')
    .execute();
  await db
    .updateTable('document_versions')
    .set({ storage_key: null })
    .where('tenant_id', '=', caller.tenantId)
    .where('document_id', '=', documentId)
    .execute();
  return rows.flatMap(({ storage_key }) => (storage_key === null ? [] : [storage_key]));
}
