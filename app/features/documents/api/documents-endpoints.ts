import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { Download } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import {
  audiences,
  documentKinds,
  documentTypes,
  mostBytesOfDocument,
  openingReasons,
  remarks,
} from '../domain/document.ts';
import {
  addDocumentForm,
  changeDocumentForm,
  deleteDocumentForm,
  replaceDocumentForm,
} from '../domain/document-form.ts';
import * as permissions from '../domain/permissions.ts';
import { addDocument } from '../server/add-document.ts';
import { changeDocument } from '../server/change-document.ts';
import { deleteDocument } from '../server/delete-document.ts';
import { getDocument, listDocuments } from '../server/get-documents.ts';
import { findFile, openFile } from '../server/open-document.ts';
import { readUpload } from '../server/read-upload.ts';
import { replaceDocument } from '../server/replace-document.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofDocument = ofEnrolment.extend({ documentId: z.uuid() });
const nothing = z.object({});
const isSaved = z.object({ documentId: z.uuid() });
const takesFiles = { field: 'file', mostBytes: mostBytesOfDocument };
const file = z.file('file-missing').openapi({ type: 'string', format: 'binary' });
const moment = z.string();

const answered = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  title: z.string(),
  class: z.int(),
  audience: z.enum(audiences),
  addedAt: moment,
  addedBy: z.string(),
  version: z.int(),
  deletedAt: moment.nullable(),
});

export const listDocumentsEndpoint = defineEndpoint({
  name: 'list-documents',
  summary: 'The documents of a participation that you may open, the latest first. Never their content.',
  method: 'get',
  path: '/participants/{enrolmentId}/documents',
  permission: permissions.readDocuments,
  audit: { action: 'read', category: 'documents' },
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    documents: z.array(
      answered.extend({ fileNumber: z.int(), type: z.enum(documentTypes), byteCount: z.int(), openings: z.int() }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { documents } = await listDocuments(ctx, params.enrolmentId);
    return ok({
      documents: documents.map(({ versionNumber, ...each }) => ({
        ...pick(each),
        ...filePart(each),
        fileNumber: versionNumber,
      })),
    });
  },
});

export const getDocumentEndpoint = defineEndpoint({
  name: 'get-document',
  summary: 'One document: its files, who has opened it, and what was done with it.',
  method: 'get',
  path: '/participants/{enrolmentId}/documents/{documentId}',
  permission: permissions.readDocuments,
  audit: { action: 'read', category: 'documents' },
  params: ofDocument,
  query: nothing,
  answer: answered.extend({
    files: z.array(
      z.object({
        number: z.int(),
        type: z.enum(documentTypes),
        byteCount: z.int(),
        remarks: z.array(z.enum(remarks)),
        addedAt: moment,
        addedBy: z.string(),
      }),
    ),
    openings: z.array(
      z.object({
        openedAt: moment,
        openedBy: z.string(),
        fileNumber: z.int(),
        reason: z.enum(openingReasons).nullable(),
      }),
    ),
    changes: z.array(
      z.object({
        what: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
        changedAt: moment,
        changedBy: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { document, versions, openings, changes } = await getDocument(ctx, params);
    return ok({
      ...pick(document),
      files: versions.map(({ id: _, storageKey: __, ...each }) => each),
      openings: openings.map(({ openedAt, openedBy, number, reason }) => ({
        openedAt,
        openedBy,
        fileNumber: number,
        reason,
      })),
      changes: changes.map(({ what, fromValue, toValue, reason, changedAt, changedBy }) => ({
        what,
        from: fromValue,
        to: toValue,
        reason,
        changedAt,
        changedBy,
      })),
    });
  },
});

export const getDocumentFileEndpoint = defineEndpoint({
  name: 'get-document-file',
  summary: 'The bytes of a document, its newest file unless another is named. Class 4 asks for a reason.',
  method: 'get',
  path: '/participants/{enrolmentId}/documents/{documentId}/file',
  permission: permissions.openDocument,
  audit: { action: 'read', category: 'documents' },
  params: ofDocument,
  query: z.object({
    number: z.coerce.number().int().min(1).max(1000).optional(),
    reason: z.enum(openingReasons).optional(),
  }),
  givesFile: true,
  answer: z.custom<Download>().openapi({ type: 'string', format: 'binary' }),
  handle: async (ctx, { params, query }) => {
    const found = await findFile(ctx, params, query.number);
    if (found.needsReason && query.reason === undefined) return refuse({ reason: ['choose'] });
    const opened = await openFile(ctx, found, found.needsReason ? query.reason : undefined);
    return opened.ok ? opened : refuse({ file: [opened.problem] });
  },
});

export const addDocumentEndpoint = defineEndpoint({
  name: 'add-document',
  summary: 'Adds a document to a participation. The same id sent twice adds one.',
  method: 'post',
  path: '/participants/{enrolmentId}/documents',
  permission: permissions.addDocument,
  audit: { action: 'write', category: 'documents' },
  params: ofEnrolment,
  query: nothing,
  takesFiles,
  body: addDocumentForm.extend({ file }),
  answer: isSaved,
  prepare: readUpload,
  handle: async (ctx, { params, body, prepared }) => {
    const added = await addDocument(ctx, params.enrolmentId, body, prepared);
    return added.ok ? ok({ documentId: added.value.id }) : added;
  },
});

export const replaceDocumentEndpoint = defineEndpoint({
  name: 'replace-document',
  summary:
    'A newer file for a document; the earlier one is kept. `id` names the new file, `version` is what you have seen.',
  method: 'post',
  path: '/participants/{enrolmentId}/documents/{documentId}/files',
  permission: permissions.changeDocument,
  audit: { action: 'write', category: 'documents' },
  params: ofDocument,
  query: nothing,
  takesFiles,
  body: replaceDocumentForm.extend({ file }),
  answer: isSaved,
  prepare: readUpload,
  handle: async (ctx, { params, body, prepared }) => {
    const replaced = await replaceDocument(ctx, params, body, prepared);
    return replaced.ok ? ok({ documentId: params.documentId }) : replaced;
  },
});

export const changeDocumentEndpoint = defineEndpoint({
  name: 'change-document',
  summary: 'Changes kind, name, class and audience. A class falls only by a coordinator who says why.',
  method: 'put',
  path: '/participants/{enrolmentId}/documents/{documentId}',
  permission: permissions.changeDocument,
  audit: { action: 'write', category: 'documents' },
  params: ofDocument,
  query: nothing,
  body: changeDocumentForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeDocument(ctx, params, body);
    return changed.ok ? ok({ documentId: params.documentId }) : changed;
  },
});

export const deleteDocumentEndpoint = defineEndpoint({
  name: 'delete-document',
  summary: 'Deletes a document with all its files; that it was there, by whom it was deleted and why is kept.',
  method: 'post',
  path: '/participants/{enrolmentId}/documents/{documentId}/delete',
  permission: permissions.deleteDocument,
  audit: { action: 'write', category: 'documents' },
  params: ofDocument,
  query: nothing,
  body: deleteDocumentForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const deleted = await deleteDocument(ctx, params, body);
    return deleted.ok ? ok({ documentId: params.documentId }) : deleted;
  },
});

type Picked = z.output<typeof answered>;

function pick({ id, kind, title, class: sensitivity, audience, addedAt, addedBy, version, deletedAt }: Picked): Picked {
  return { id, kind, title, class: sensitivity, audience, addedAt, addedBy, version, deletedAt };
}

function filePart<Part extends { type: unknown; byteCount: number; openings: number }>({
  type,
  byteCount,
  openings,
}: Part) {
  return { type: type as Part['type'], byteCount, openings };
}
