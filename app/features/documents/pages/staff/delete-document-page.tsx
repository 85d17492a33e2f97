import { z } from 'zod';
import { documentsPath } from '#app/features/enrolments/domain/paths.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { deleteDocumentForm } from '../../domain/document-form.ts';
import { deleteDocumentPath, documentPath } from '../../domain/paths.ts';
import { deleteDocument as mayDelete } from '../../domain/permissions.ts';
import { deleteDocument } from '../../server/delete-document.ts';
import { getDocument } from '../../server/get-documents.ts';
import { documentTranslate, formState, nameOf } from '../document-words.ts';
import { DocumentsHeader } from '../parts/document-parts.tsx';

export const deleteDocumentPage = definePage({
  path: deleteDocumentPath,
  permission: mayDelete,
  audit: { action: 'read', category: 'documents' },
  submitAudit: { action: 'write', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({}),
  form: deleteDocumentForm,
  load: async (ctx, { params }) => {
    const { head, document } = await getDocument(ctx, params);
    if (document.deletedAt !== null) throw new NotFoundError();
    return { head, document };
  },
  submit: async (ctx, { params, form }) => {
    const deleted = await deleteDocument(ctx, params, form);
    return deleted.ok ? ok(documentsPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : deleted;
  },
  view: ({ head, document }, view) => {
    const t = documentTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('deletePage.title'),
      body: (
        <Stack gap="lg">
          <DocumentsHeader
            head={head}
            locale={view.locale}
            below={document}
            title={t('deletePage.title')}
            lead={`${nameOf(document, view.locale)}. ${t('deletePage.lead')}`}
          />
          <FormCard
            state={state}
            hidden={{ version: String(document.version) }}
            submit={t('deletePage.submit')}
            variant="danger"
            icon="trash"
            cancel={{
              href: documentPath.to({ enrolmentId: head.id, documentId: document.id }),
              label: t('page.cancel'),
            }}
          >
            <TextArea
              name="reason"
              label={t('deletePage.reason')}
              hint={t('deletePage.reasonHint')}
              rows={2}
              maxLength={500}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              required
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
