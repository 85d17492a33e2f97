import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { DocumentRecord, DocumentType, OpeningReason, Remark } from '../domain/document.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** A document in a list, with what its newest file is. */
export type ListedDocument = DocumentRecord & {
  versionNumber: number;
  type: DocumentType;
  byteCount: number;
  openings: number;
};

export type VersionRecord = {
  id: string;
  number: number;
  type: DocumentType;
  byteCount: number;
  remarks: Remark[];
  storageKey: string | null;
  addedAt: string;
  addedBy: string;
};

export type OpeningRecord = {
  id: string;
  number: number;
  openedAt: string;
  openedBy: string;
  reason: OpeningReason | null;
};

export type ChangeRecord = {
  id: string;
  what: 'added' | 'replaced' | 'kind' | 'title' | 'class' | 'audience' | 'shown' | 'hidden' | 'deleted';
  fromValue: string | null;
  toValue: string | null;
  reason: string | null;
  changedAt: string;
  changedBy: string;
};

const documentColumns = sql`d.id, d.enrolment_id as "enrolmentId", d.person_id as "personId", d.programme_id as "programmeId", d.kind, d.title,
  d.class, d.audience, d.added_at as "addedAt", d.added_by as "addedById", coalesce(a.name, '') as "addedBy", d.version,
  d.shown_since as "shownSince", d.deleted_at as "deletedAt", b.name as "deletedBy", d.delete_reason as "deleteReason"`;
const documentTables = sql`documents d left join accounts a on a.tenant_id = d.tenant_id and a.id = d.added_by
  left join accounts b on b.tenant_id = d.tenant_id and b.id = d.deleted_by`;

/** A participation's documents that the caller may open, the latest first; deleted ones last. */
export async function selectDocuments({ db, caller }: Ctx, enrolmentId: string): Promise<ListedDocument[]> {
  const { rows } =
    await sql<ListedDocument>`select ${documentColumns}, v.number as "versionNumber", v.media_type as type,
      v.byte_count as "byteCount", (select count(*)::int from document_openings o where o.tenant_id = d.tenant_id and o.document_id = d.id) as openings
    from ${documentTables} cross join lateral (select * from document_versions v where v.tenant_id = d.tenant_id and v.document_id = d.id
      order by v.number desc limit 1) v
    where d.tenant_id = ${caller.tenantId}::uuid and d.enrolment_id = ${enrolmentId}::uuid
    order by d.deleted_at is not null, d.added_at desc, d.id desc`.execute(db);
  return rows;
}

/** One document of a participation; undefined when the caller may not know of it. `lock`: nobody else changes it until this is saved. */
export async function findDocument(
  { db, caller }: Ctx,
  enrolmentId: string,
  documentId: string,
  lock = false,
): Promise<DocumentRecord | undefined> {
  const { rows } = await sql<DocumentRecord>`select ${documentColumns} from ${documentTables}
    where d.tenant_id = ${caller.tenantId}::uuid and d.enrolment_id = ${enrolmentId}::uuid and d.id = ${documentId}::uuid
    ${lock ? sql`for update of d` : sql``}`.execute(db);
  return rows[0];
}

/** Every file a document has had, the newest first. */
export async function selectVersions({ db, caller }: Ctx, documentId: string): Promise<VersionRecord[]> {
  const { rows } =
    await sql<VersionRecord>`select v.id, v.number, v.media_type as type, v.byte_count as "byteCount", v.remarks,
      v.storage_key as "storageKey", v.added_at as "addedAt", coalesce(a.name, '') as "addedBy"
    from document_versions v left join accounts a on a.tenant_id = v.tenant_id and a.id = v.added_by
    where v.tenant_id = ${caller.tenantId}::uuid and v.document_id = ${documentId}::uuid order by v.number desc`.execute(
      db,
    );
  return rows;
}

/** Who has opened a document, the latest first, at most `most`. */
export async function selectOpenings({ db, caller }: Ctx, documentId: string, most: number): Promise<OpeningRecord[]> {
  const { rows } =
    await sql<OpeningRecord>`select o.id, v.number, o.opened_at as "openedAt", coalesce(a.name, '') as "openedBy", o.reason
    from document_openings o join document_versions v on v.tenant_id = o.tenant_id and v.id = o.version_id
      left join accounts a on a.tenant_id = o.tenant_id and a.id = o.account_id
    where o.tenant_id = ${caller.tenantId}::uuid and o.document_id = ${documentId}::uuid
    order by o.opened_at desc, o.id desc limit ${most}`.execute(db);
  return rows;
}

/** What was done with a document, the latest first. */
export async function selectChanges({ db, caller }: Ctx, documentId: string): Promise<ChangeRecord[]> {
  const { rows } =
    await sql<ChangeRecord>`select c.id, c.what, c.from_value as "fromValue", c.to_value as "toValue", c.reason,
      c.changed_at as "changedAt", coalesce(a.name, '') as "changedBy"
    from document_changes c left join accounts a on a.tenant_id = c.tenant_id and a.id = c.changed_by
    where c.tenant_id = ${caller.tenantId}::uuid and c.document_id = ${documentId}::uuid
    order by c.changed_at desc, c.id desc`.execute(db);
  return rows;
}

/** How many documents the participation holds, those included that the caller may not see; asked one at a time. */
export async function countDocuments({ db }: Ctx, enrolmentId: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`select app.documents_held(${enrolmentId}::uuid) as held`.execute(db);
  return rows[0]?.held ?? 0;
}

/** The document of a participation that holds exactly this content just now, if the caller may see it. */
export async function findSameContent(
  { db, caller }: Ctx,
  enrolmentId: string,
  digest: Buffer,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select d.id from documents d join document_versions v
      on v.tenant_id = d.tenant_id and v.document_id = d.id and v.digest = ${digest}
    where d.tenant_id = ${caller.tenantId}::uuid and d.enrolment_id = ${enrolmentId}::uuid and d.deleted_at is null
      and v.number = (select max(n.number) from document_versions n where n.tenant_id = d.tenant_id and n.document_id = d.id)
    limit 1`.execute(db);
  return rows[0]?.id;
}

/** Notes that the caller has opened a version. */
export async function insertOpening(
  { db, caller, now }: Ctx,
  opened: { documentId: string; versionId: string; reason: OpeningReason | undefined },
): Promise<void> {
  await db
    .insertInto('document_openings')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      document_id: opened.documentId,
      version_id: opened.versionId,
      account_id: caller.accountId,
      opened_at: now,
      reason: opened.reason ?? null,
    })
    .execute();
}
