import { z } from 'zod';
import { documentsPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { mostBytesOfDocument } from '../../domain/document.ts';
import { addDocumentForm } from '../../domain/document-form.ts';
import { documentFilePath, documentPath } from '../../domain/paths.ts';
import { addDocument as mayAdd, readDocuments } from '../../domain/permissions.ts';
import { addDocument } from '../../server/add-document.ts';
import { type ListedDocument, listDocuments } from '../../server/get-documents.ts';
import { readUpload } from '../../server/read-upload.ts';
import { classTones, documentTranslate, formState, nameOf, sizeLine, whenAndWho } from '../document-words.ts';
import { DocumentFields, DocumentsHeader, FileField } from '../parts/document-parts.tsx';

export const documentsPage = definePage({
  path: documentsPath,
  permission: readDocuments,
  audit: { action: 'read', category: 'documents' },
  submitPermission: mayAdd,
  submitAudit: { action: 'write', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  takesFiles: { field: 'file', mostBytes: mostBytesOfDocument },
  form: addDocumentForm,
  load: async (ctx, { params }) => ({ ...(await listDocuments(ctx, params.enrolmentId)), newDocumentId: newId() }),
  prepare: readUpload,
  submit: async (ctx, { params, form, prepared }) => {
    const added = await addDocument(ctx, params.enrolmentId, form, prepared);
    return added.ok ? ok(documentsPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, documents, newDocumentId }, view) => {
    const t = documentTranslate(view.locale);
    const state = formState(view);
    const kept = documents.filter(({ deletedAt }) => deletedAt === null);
    const deleted = documents.filter(({ deletedAt }) => deletedAt !== null);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <DocumentsHeader head={head} locale={view.locale} isList title={t('title')} lead={t('lead')} />
          <ParticipantTabs enrolmentId={head.id} locale={view.locale} current="documents" />
          <Split
            aside={
              <Card id="add" title={t('add.title')}>
                <Form multipart warnUnsaved hidden={{ id: newDocumentId }}>
                  <FormProblems state={state} />
                  <FileField state={state} locale={view.locale} />
                  <DocumentFields state={state} locale={view.locale} />
                  <Text soft small>
                    {t('add.private')}
                  </Text>
                  <Button icon="upload">{t('add.submit')}</Button>
                </Form>
              </Card>
            }
          >
            {kept.length === 0 ? (
              <EmptyState icon="file" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <Table
                caption={t('listTitle')}
                columns={columnsOf(head.id, view)}
                rows={kept}
                rowKey={({ id }) => id}
                compact
              />
            )}
            {deleted.length === 0 ? null : (
              <Details summary={t('deletedTitle', { count: formatNumber(view.locale, deleted.length) })}>
                <LinkList
                  label={t('deletedTitle', { count: formatNumber(view.locale, deleted.length) })}
                  items={deleted.map((each) => ({
                    key: each.id,
                    href: documentPath.to({ enrolmentId: head.id, documentId: each.id }),
                    title: t(`kind.${each.kind}`),
                    meta: t('deletedLine', {
                      day: formatDate(view.locale, dayOf(each.deletedAt as string)),
                      name: each.deletedBy ?? '',
                      reason: each.deleteReason ?? '',
                    }),
                  }))}
                />
              </Details>
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

function columnsOf(enrolmentId: string, view: ViewContext): Column<ListedDocument>[] {
  const t = documentTranslate(view.locale);
  const { locale } = view;
  return [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (each) => <Link href={documentPath.to({ enrolmentId, documentId: each.id })}>{nameOf(each, locale)}</Link>,
    },
    {
      key: 'class',
      header: t('classLabel'),
      besideName: true,
      cell: (each) => <Tag tone={classTones[each.class]}>{t(`class.c${each.class}`)}</Tag>,
    },
    { key: 'added', header: t('addedBy'), cell: (each) => whenAndWho(locale, each.addedAt, each.addedBy) },
    { key: 'size', header: t('size'), nowrap: true, cell: (each) => sizeLine(locale, each.type, each.byteCount) },
    {
      key: 'opened',
      header: t('opened'),
      labelled: true,
      nowrap: true,
      cell: ({ openings }) =>
        openings === 0
          ? t('openedNever')
          : openings === 1
            ? t('openedOnce')
            : t('openedTimes', { count: formatNumber(locale, openings) }),
    },
    {
      key: 'open',
      header: t('open'),
      headerHidden: true,
      hiddenOnPhone: true,
      cell: (each) => (
        <LinkButton
          size="sm"
          variant="tertiary"
          icon="download"
          iconOnly
          href={documentFilePath.to({ enrolmentId, documentId: each.id })}
        >
          {t('openNamed', { name: nameOf(each, locale) })}
        </LinkButton>
      ),
    },
  ];
}
