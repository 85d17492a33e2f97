import type { Instant } from '#app/shared/dates.ts';

export const documentKinds = [
  'cv',
  'certificate',
  'agreement',
  'identity',
  'permit',
  'health',
  'economy',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How sensitive: 2 ordinary, 3 identity, permit and CV, 4 health and economy. */
export const documentClasses = [2, 3, 4] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** Who may open it, the widest first. Coordinators of the programme always may. */
export const audiences = ['team', 'handlers', 'own'] as const;
export type Audience = (typeof audiences)[number];

/** Why somebody opens a document of class 4. */
export const openingReasons = ['decision', 'contact', 'support', 'check', 'other'] as const;
export type OpeningReason = (typeof openingReasons)[number];

export const documentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What else can be looked through and kept: somebody's recorded voice. No document is one; a goal picture may be. */
export const soundTypes = ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav'] as const;
export type SoundType = (typeof soundTypes)[number];

/** What was taken away from a file when it came in, and what could not be. */
export const remarks = [
  'information-removed',
  'picture-rewritten',
  'signed-kept',
  'tracked-changes',
  'text-converted',
] as const;
export type Remark = (typeof remarks)[number];

export const mostBytesOfDocument = 10 * 1024 * 1024;
export const mostDocuments = 100;
export const mostVersions = 20;
export const mostTitleLength = 120;

const leastClass: Record<DocumentKind, DocumentClass> = {
  cv: 3,
  certificate: 2,
  agreement: 2,
  identity: 3,
  permit: 3,
  health: 4,
  economy: 4,
  other: 2,
};

/** The class below which a document of this kind is never kept (docs/rules/documents.md). */
export function leastClassOf(kind: DocumentKind): DocumentClass {
  return leastClass[kind];
}

/** A document as those who may open it see it, without its bytes. Deleted, it has neither title nor current version. */
export type DocumentRecord = {
  id: string;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  kind: DocumentKind;
  title: string;
  class: DocumentClass;
  audience: Audience;
  addedAt: Instant;
  addedById: string;
  addedBy: string;
  version: number;
  /** Since when the participant sees it on her own page; null: she does not. */
  shownSince: Instant | null;
  deletedAt: Instant | null;
  deletedBy: string | null;
  deleteReason: string | null;
};

/** Whether it may be shown to the participant on her own page: what is about health and economy is gone through together. */
export function mayBeShown({ class: itsClass }: Pick<DocumentRecord, 'class'>): boolean {
  return itsClass < 4;
}
