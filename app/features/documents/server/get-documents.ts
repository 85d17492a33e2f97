import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { DocumentRecord } from '../domain/document.ts';
import {
  type ChangeRecord,
  findDocument,
  type ListedDocument,
  type OpeningRecord,
  selectChanges,
  selectDocuments,
  selectOpenings,
  selectVersions,
  type VersionRecord,
} from './document-store.ts';

export type { ChangeRecord, ListedDocument, OpeningRecord, VersionRecord };

/** A participant's documents that the caller may open. Throws NotFoundError when she may not know of the participant. */
export async function listDocuments(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; documents: ListedDocument[] }> {
  const [head, documents] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectDocuments(ctx, enrolmentId),
  ]);
  return { head, documents };
}

export type WholeDocument = {
  head: ParticipantHead;
  document: DocumentRecord;
  versions: VersionRecord[];
  openings: OpeningRecord[];
  changes: ChangeRecord[];
};

export const mostOpeningsShown = 50;

/** One document with its files, who has opened it and what was done with it. Throws NotFoundError. */
export async function getDocument(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
): Promise<WholeDocument> {
  const [head, document, versions, openings, changes] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDocument(ctx, enrolmentId, documentId),
    selectVersions(ctx, documentId),
    selectOpenings(ctx, documentId, mostOpeningsShown),
    selectChanges(ctx, documentId),
  ]);
  if (document === undefined) throw new NotFoundError();
  return { head, document, versions, openings, changes };
}
