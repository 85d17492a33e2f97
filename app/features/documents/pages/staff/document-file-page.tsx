import { z } from 'zod';
import { type Download, definePage, type Redirect } from '#app/platform/http/page.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { openingReasons } from '../../domain/document.ts';
import { openDocumentForm } from '../../domain/document-form.ts';
import { documentFilePath, documentPath } from '../../domain/paths.ts';
import { openDocument } from '../../domain/permissions.ts';
import { getDocument, type WholeDocument } from '../../server/get-documents.ts';
import { findFile, openFile } from '../../server/open-document.ts';
import { documentTranslate, formState, nameOf } from '../document-words.ts';
import { DocumentsHeader } from '../parts/document-parts.tsx';

/** Hands out a document's file. One about health or economy is handed out in answer to a stated reason, never at an address alone. */
export const documentFilePage = definePage({
  path: documentFilePath,
  permission: openDocument,
  audit: { action: 'read', category: 'documents' },
  submitAudit: { action: 'reveal', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({ number: z.coerce.number().int().min(1).max(1000).optional().catch(undefined) }),
  form: openDocumentForm,
  load: async (ctx, { params, query }): Promise<WholeDocument | Download | Redirect> => {
    const found = await findFile(ctx, params, query.number);
    return found.needsReason ? getDocument(ctx, params) : opened(params, await openFile(ctx, found, undefined));
  },
  // The answer is a download, which the platform sends instead of drawing the page again.
  lookUp: async (ctx, { params, query, form }) =>
    opened(params, await openFile(ctx, await findFile(ctx, params, query.number), form.reason)),
  view: ({ head, document }: WholeDocument, view) => {
    const t = documentTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('openPage.title'),
      body: (
        <Stack gap="lg">
          <DocumentsHeader
            head={head}
            locale={view.locale}
            below={document}
            title={t('openPage.title')}
            lead={`${nameOf(document, view.locale)}. ${t('openPage.lead')}`}
          />
          <Card>
            <Form download>
              <FormProblems state={state} />
              <RadioGroup
                name="reason"
                legend={t('openPage.reason')}
                error={state.errorOf('reason')}
                required
                options={openingReasons.map((value) => ({ value, label: t(`openingReason.${value}`) }))}
              />
              <Button icon="download">{t('openPage.submit')}</Button>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});

function opened(
  params: { enrolmentId: string; documentId: string },
  file: Awaited<ReturnType<typeof openFile>>,
): Download | Redirect {
  return file.ok ? file.value : { redirectTo: documentPath.to(params, { problem: file.problem }) };
}
