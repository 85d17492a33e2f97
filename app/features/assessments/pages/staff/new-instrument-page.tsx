import { z } from 'zod';
import { DefinitionTextArea, FileFaults } from '#app/features/programmes/pages/parts.tsx';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { parseInstrument } from '../../domain/parse-instrument.ts';
import { instrumentPath, instrumentsPath, newInstrumentPath } from '../../domain/paths.ts';
import { loadInstrument as mayLoad } from '../../domain/permissions.ts';
import { loadInstrument } from '../../server/instruments.ts';
import { instrumentProblemTexts } from '../../texts/instrument-problems.ts';
import { assessmentTranslate } from '../words.ts';

/** An organisation's own instrument out of its file, or every fault of the file by line. */
export const newInstrumentPage = definePage({
  path: newInstrumentPath,
  permission: mayLoad,
  audit: { none: 'an instrument is not about a person' },
  params: z.object({}),
  query: z.object({}),
  filesAsText: true,
  form: z.object({ id: z.uuid(), text: z.string().optional(), file: z.string().optional() }),
  load: async () => ({ id: newId() }),
  submit: async (ctx, { form: { id, text = '', file = '' } }) => {
    const given = file.trim() === '' ? text : file;
    if (given.trim() === '') return refuse({ text: ['required'] });
    const loaded = await loadInstrument(ctx, { id, text: given });
    if (!loaded.ok) return refuse({ '': [loaded.problem.code] });
    const { key, number } = loaded.value;
    return ok(instrumentPath.to({ instrumentKey: key, number: String(number) }, { done: 'saved' }));
  },
  view: ({ id }, view) => {
    const t = assessmentTranslate(view.locale);
    const file = typedText(view.typed, 'file');
    const text = file.trim() === '' ? typedText(view.typed, 'text') : file;
    return {
      title: t('instruments.newTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: instrumentsPath.to(), label: t('instruments.title') }]}
              />
            }
            title={t('instruments.newTitle')}
            lead={t('instruments.newLead')}
          />
          <Refusal text={text} view={view} />
          <Card>
            <Form multipart hidden={{ id: typedText(view.typed, 'id') || id }} warnUnsaved>
              <FileInput
                name="file"
                accept=".yaml,.yml,text/yaml,text/plain"
                label={t('instruments.fileLabel')}
                hint={t('instruments.fileHint')}
              />
              <DefinitionTextArea
                label={t('instruments.textLabel')}
                text={text}
                rows={text === '' ? 12 : 24}
                error={view.problems?.['text'] ? t('instruments.emptyText') : undefined}
              />
              <ButtonRow>
                <Button icon="upload">{t('instruments.submit')}</Button>
                <LinkButton href={instrumentsPath.to()} variant="tertiary">
                  {t('cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});

function Refusal({ text, view }: { text: string; view: ViewContext }) {
  const t = assessmentTranslate(view.locale);
  const code = view.problems?.['']?.[0];
  if (code === undefined) return null;
  if (code !== 'faulty') {
    return (
      <Alert tone="danger" role="alert">
        {t(code === 'other-use' ? 'instruments.otherUse' : 'instruments.versionTaken')}
      </Alert>
    );
  }
  const parsed = parseInstrument(text, view.today);
  return parsed.ok ? null : (
    <FileFaults
      problems={parsed.problem}
      text={text}
      title={t('instruments.faults', { count: parsed.problem.length })}
      lead={t('instruments.faultsLead')}
      words={instrumentProblemTexts(view.locale)}
    />
  );
}
