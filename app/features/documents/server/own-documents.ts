import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download } from '#app/platform/http/page.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { DocumentKind, DocumentType } from '../domain/document.ts';
import { fetchFile } from './open-document.ts';

export type OwnDocument = {
  id: string;
  kind: DocumentKind;
  title: string;
  shownSince: Instant;
  number: number;
  type: DocumentType;
  byteCount: number;
  storageKey: string;
};

/** The documents that staff have marked for her, each with its newest file, the latest first. */
export async function listOwnDocuments({ db, person }: Pick<PortalContext, 'db' | 'person'>): Promise<OwnDocument[]> {
  const { rows } =
    await sql<OwnDocument>`select d.id, d.kind, d.title, d.shown_since as "shownSince", v.number, v.media_type as type,
      v.byte_count as "byteCount", v.storage_key as "storageKey"
    from documents d cross join lateral (select * from (select number, media_type, byte_count, storage_key from document_versions v
      where v.tenant_id = d.tenant_id and v.document_id = d.id) n order by n.number desc limit 1) v
    where d.tenant_id = ${person.tenantId}::uuid and d.person_id = ${person.personId}::uuid order by d.shown_since desc, d.id desc`.execute(
      db,
    );
  return rows;
}

/** The newest file of one of them. Throws NotFoundError, also when the storage has lost it. */
export async function openOwnDocument(ctx: PortalContext, documentId: string): Promise<Download> {
  const document = (await listOwnDocuments(ctx)).find(({ id }) => id === documentId);
  if (document === undefined) throw new NotFoundError();
  const { services, person } = ctx;
  const fetched = await fetchFile({ services, caller: person }, { ...document, documentId });
  if (!fetched.ok) throw new NotFoundError();
  return fetched.value;
}
