import { z } from 'zod';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { mostFileBytes } from '#app/platform/files/reading/limits.ts';
import { formState } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { importKinds } from '../../domain/kinds.ts';
import { importColumnsPath, importTemplatePath, newImportPath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { lookAtSent, receiveFile } from '../../server/receive-file.ts';
import { importTexts } from '../../texts/index.ts';
import { readingWords } from '../../texts/words.ts';
import { ImportCrumbs, ImportSteps } from '../parts.tsx';

/** Sends a list in. */
export const newImportPage = definePage({
  path: newImportPath,
  permission: importLists,
  audit: { none: 'an empty form' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined), kind: z.enum(importKinds).catch('participants') }),
  form: z.object({
    id: z.uuid(),
    programmeId: z.uuid('choose'),
    kind: z.enum(importKinds, 'choose'),
    file: z.file('required'),
  }),
  takesFiles: { field: 'file', mostBytes: mostFileBytes },
  load: async (ctx, { query }) => ({
    programmes: await listOwnProgrammes(ctx),
    chosen: query.programme,
    kind: query.kind,
  }),
  prepare: async (_, { file }) => lookAtSent(Buffer.from(await file.arrayBuffer())),
  submit: async (ctx, { form: { file, ...form }, prepared }) => {
    const received = await receiveFile(ctx, { ...form, ...prepared, fileName: file.name });
    return received.ok ? ok(importColumnsPath.to({ importId: received.value })) : received;
  },
  view: ({ programmes, chosen, kind }, view) => {
    const t = translate(importTexts, view.locale);
    const { textOf, errorOf, summary, whole } = formState(view, (code) => readingWords(view.locale, code));
    // What is wrong with the whole was read out of the file.
    const errors = [...(whole === undefined ? [] : [{ fieldId: 'file', message: whole }]), ...summary()];
    const programmeId = textOf('programmeId', chosen ?? (programmes.length === 1 ? programmes[0]?.id : undefined));
    const title = t('new.title');
    if (programmes.length === 0)
      return { title, body: <EmptyState title={t('new.noProgramme')}>{t('new.noProgrammeText')}</EmptyState> };
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={<ImportCrumbs locale={view.locale} />} title={title} lead={t('new.lead')} />
          <ImportSteps at="file" locale={view.locale} />
          <Form multipart hidden={{ id: newId() }}>
            <ErrorSummary title={t('columns.problemTitle')} errors={errors} />
            <Card>
              <Stack>
                <Select
                  name="programmeId"
                  label={t('new.programme')}
                  options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
                  emptyLabel={programmes.length === 1 ? undefined : '–'}
                  defaultValue={programmeId}
                  error={errorOf('programmeId')}
                  width="lg"
                />
                <RadioGroup
                  name="kind"
                  legend={t('new.kind')}
                  defaultValue={textOf('kind', kind)}
                  error={errorOf('kind')}
                  options={importKinds.map((each) => ({
                    value: each,
                    label: t(`kind.${each}`),
                    hint: t(`kindText.${each}`),
                  }))}
                />
                <FileInput
                  name="file"
                  label={t('new.file')}
                  hint={t('new.fileHint')}
                  accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
                  error={errorOf('file') ?? whole}
                />
                <Text soft>{t('new.kept')}</Text>
              </Stack>
            </Card>
            <ButtonRow>
              <Button icon="chevron-end">{t('new.submit')}</Button>
            </ButtonRow>
          </Form>
          <Card title={t('new.templates')}>
            <Stack>
              <Text>{t('new.templatesText')}</Text>
              <ul>
                {programmes
                  .filter(({ id }) => programmeId === undefined || programmeId === '' || id === programmeId)
                  .flatMap(({ id, name }) =>
                    importKinds.map((each) => (
                      <li key={`${id} ${each}`}>
                        <Link href={importTemplatePath.to({}, { programme: id, kind: each })}>
                          {t('new.template', { kind: t(`kind.${each}`).toLowerCase(), programme: name })}
                        </Link>
                      </li>
                    )),
                  )}
              </ul>
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
});
