import { z } from 'zod';
import { documentsPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { mayBeShown } from '../../domain/document.ts';
import { changeDocumentForm } from '../../domain/document-form.ts';
import {
  deleteDocumentPath,
  documentFilePath,
  documentPath,
  replaceDocumentPath,
  showDocumentPath,
} from '../../domain/paths.ts';
import { changeDocument as mayChange, readDocuments } from '../../domain/permissions.ts';
import { changeDocument } from '../../server/change-document.ts';
import { type ChangeRecord, getDocument, mostOpeningsShown, type WholeDocument } from '../../server/get-documents.ts';
import { showDocument } from '../../server/show-document.ts';
import { classTones, documentTranslate, formState, nameOf, sizeLine, whenAndWho } from '../document-words.ts';
import { DocumentFields, DocumentsHeader } from '../parts/document-parts.tsx';

type Props = { data: WholeDocument; view: ViewContext };

export const documentPage = definePage({
  path: documentPath,
  permission: readDocuments,
  audit: { action: 'read', category: 'documents' },
  submitPermission: mayChange,
  submitAudit: { action: 'write', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({}),
  form: changeDocumentForm,
  load: (ctx, { params }) => getDocument(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeDocument(ctx, params, form);
    return changed.ok ? ok(documentPath.to(params, { done: 'saved' })) : changed;
  },
  view: (data, view) => {
    const t = documentTranslate(view.locale);
    const { head, document } = data;
    const ids = { enrolmentId: head.id, documentId: document.id };
    const isDeleted = document.deletedAt !== null;
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <DocumentsHeader
            head={head}
            locale={view.locale}
            title={nameOf(document, view.locale)}
            tags={<Tag tone={classTones[document.class]}>{t(`class.c${document.class}`)}</Tag>}
            actions={
              isDeleted ? undefined : (
                <Cluster>
                  <LinkButton variant="primary" icon="download" href={documentFilePath.to(ids)}>
                    {t('page.download')}
                  </LinkButton>
                  <LinkButton icon="upload" href={replaceDocumentPath.to(ids)}>
                    {t('page.replace')}
                  </LinkButton>
                  <LinkButton variant="tertiary" icon="trash" href={deleteDocumentPath.to(ids)}>
                    {t('page.delete')}
                  </LinkButton>
                </Cluster>
              )
            }
          />
          {isDeleted ? <Alert tone="info">{t('page.deleted')}</Alert> : null}
          <Split
            aside={
              <>
                {isDeleted ? null : <Shown data={data} view={view} />}
                <Openings data={data} view={view} />
                <Changes data={data} view={view} />
              </>
            }
          >
            <Versions data={data} view={view} />
            {isDeleted ? null : <Settings data={data} view={view} />}
          </Split>
        </Stack>
      ),
    };
  },
});

/** Shows a document to the participant, or no longer. */
export const showDocumentAction = defineAction({
  path: showDocumentPath,
  permission: mayChange,
  audit: { action: 'write', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  form: z.object({ version: z.coerce.number().int(), isShown: z.boolean().default(false) }),
  submit: async (ctx, { params, form }) => {
    const shown = await showDocument(ctx, params, form);
    return shown.ok ? ok(documentPath.to(params, { done: 'saved' })) : shown;
  },
  backTo: (params) => documentPath.to(params),
});

function Shown({ data: { head, document }, view }: Props) {
  const t = documentTranslate(view.locale);
  const isShown = document.shownSince !== null;
  if (!isShown && !mayBeShown(document)) return null;
  return (
    <Card id="shown" title={t('page.shown')} description={t('page.shownHint')}>
      <Form
        action={showDocumentPath.to({ enrolmentId: head.id, documentId: document.id })}
        hidden={{ version: String(document.version), isShown: isShown ? undefined : 'on' }}
      >
        <Button variant="secondary" icon={isShown ? 'lock' : 'eye'}>
          {t(isShown ? 'page.hide' : 'page.show')}
        </Button>
      </Form>
    </Card>
  );
}

function Versions({ data: { head, document, versions }, view }: Props) {
  const t = documentTranslate(view.locale);
  return (
    <Card id="versions" title={t('page.versions')}>
      <DefinitionList
        items={versions.map((each, index) => ({
          term: (
            <Cluster>
              {t('page.version', { number: String(each.number) })}
              {index === 0 && document.deletedAt === null ? <Tag tone="success">{t('page.current')}</Tag> : null}
            </Cluster>
          ),
          value: (
            <Stack gap="xs">
              <span>
                {sizeLine(view.locale, each.type, each.byteCount)} ·{' '}
                {whenAndWho(view.locale, each.addedAt, each.addedBy)}
              </span>
              {each.remarks.map((remark) => (
                <Text key={remark} soft small>
                  {t(`remark.${remark}`)}
                </Text>
              ))}
            </Stack>
          ),
          action:
            each.storageKey === null ? undefined : (
              <Link
                href={documentFilePath.to({ enrolmentId: head.id, documentId: document.id }, { number: each.number })}
              >
                {t('open')}
              </Link>
            ),
        }))}
      />
    </Card>
  );
}

function Settings({ data: { document }, view }: Props) {
  const t = documentTranslate(view.locale);
  const state = formState(view);
  return (
    <Card id="settings" title={t('page.settings')}>
      <Form warnUnsaved hidden={{ version: String(document.version) }}>
        <FormProblems state={state} />
        <DocumentFields
          state={state}
          locale={view.locale}
          saved={document}
          isOther={document.addedById !== view.caller.accountId}
        />
        <TextArea
          name="reason"
          label={t('page.reason')}
          hint={t('page.reasonHint')}
          optionalText={t('optional')}
          rows={2}
          maxLength={500}
          defaultValue={state.textOf('reason')}
          error={state.errorOf('reason')}
        />
        <ButtonRow>
          <Button icon="save">{t('page.save')}</Button>
          <LinkButton variant="tertiary" href={documentsPath.to({ enrolmentId: document.enrolmentId })}>
            {t('page.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Openings({ data: { openings }, view }: Props) {
  const t = documentTranslate(view.locale);
  return (
    <Card id="openings" title={t('page.openings')}>
      {openings.length === 0 ? (
        <Text soft>{t('page.openingsNone')}</Text>
      ) : (
        <Stack gap="sm">
          <EventList
            label={t('page.openings')}
            items={openings.map((each) => ({
              key: each.id,
              date: formatInstant(view.locale, each.openedAt),
              title: each.openedBy,
              body: each.reason
                ? `${t('page.openedFile', { number: String(each.number) })} · ${t(`openingReason.${each.reason}`)}`
                : t('page.openedFile', { number: String(each.number) }),
              icon: 'eye',
            }))}
          />
          {openings.length === mostOpeningsShown ? (
            <Text soft small>
              {t('page.openingsMore', { count: formatNumber(view.locale, mostOpeningsShown) })}
            </Text>
          ) : null}
        </Stack>
      )}
    </Card>
  );
}

function Changes({ data: { changes }, view }: Props) {
  const t = documentTranslate(view.locale);
  const words = ({ what, fromValue, toValue }: ChangeRecord) => {
    const named = (value: string | null) =>
      what === 'class'
        ? t(`class.c${value as '2'}`)
        : what === 'kind'
          ? t(`kind.${value as 'cv'}`)
          : what === 'audience'
            ? t(`shortAudience.${value as 'team'}`)
            : (value ?? '');
    return t(`change.${what}`, { from: named(fromValue), to: named(toValue) });
  };
  return (
    <Card id="changes" title={t('page.changes')}>
      <EventList
        label={t('page.changes')}
        items={changes.map((each) => ({
          key: each.id,
          date: `${formatInstant(view.locale, each.changedAt)}, ${each.changedBy}`,
          title: words(each),
          body: each.reason ?? undefined,
        }))}
      />
    </Card>
  );
}
