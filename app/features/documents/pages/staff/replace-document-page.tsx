import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { mostBytesOfDocument } from '../../domain/document.ts';
import { replaceDocumentForm } from '../../domain/document-form.ts';
import { documentPath, replaceDocumentPath } from '../../domain/paths.ts';
import { changeDocument } from '../../domain/permissions.ts';
import { getDocument } from '../../server/get-documents.ts';
import { readUpload } from '../../server/read-upload.ts';
import { replaceDocument } from '../../server/replace-document.ts';
import { documentTranslate, formState, nameOf } from '../document-words.ts';
import { DocumentsHeader, FileField } from '../parts/document-parts.tsx';

export const replaceDocumentPage = definePage({
  path: replaceDocumentPath,
  permission: changeDocument,
  audit: { action: 'read', category: 'documents' },
  submitAudit: { action: 'write', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({}),
  takesFiles: { field: 'file', mostBytes: mostBytesOfDocument },
  form: replaceDocumentForm,
  load: async (ctx, { params }) => {
    const { head, document } = await getDocument(ctx, params);
    if (document.deletedAt !== null) throw new NotFoundError();
    return { head, document, versionId: newId() };
  },
  prepare: readUpload,
  submit: async (ctx, { params, form, prepared }) => {
    const replaced = await replaceDocument(ctx, params, form, prepared);
    return replaced.ok ? ok(documentPath.to(params, { done: 'saved' })) : replaced;
  },
  view: ({ head, document, versionId }, view) => {
    const t = documentTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('replacePage.title'),
      body: (
        <Stack gap="lg">
          <DocumentsHeader
            head={head}
            locale={view.locale}
            below={document}
            title={t('replacePage.title')}
            lead={`${nameOf(document, view.locale)}. ${t('replacePage.lead')}`}
          />
          <FormCard
            state={state}
            multipart
            hidden={{ id: versionId, version: String(document.version) }}
            submit={t('replacePage.submit')}
            icon="upload"
            cancel={{
              href: documentPath.to({ enrolmentId: head.id, documentId: document.id }),
              label: t('page.cancel'),
            }}
          >
            <FileField state={state} locale={view.locale} />
          </FormCard>
        </Stack>
      ),
    };
  },
});
