import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { parseDefinition } from '../../domain/parse-definition.ts';
import { copyProgrammePath, newProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import { createProgrammePermission, editProgrammePermission } from '../../domain/permissions.ts';
import type { Programme } from '../../domain/programme.ts';
import { importProgramme } from '../../server/import-programme.ts';
import { listProgrammes } from '../../server/list-programmes.ts';
import { DefinitionExample, DefinitionFaults, DefinitionTextArea } from './definition-faults.tsx';
import { programmeTranslate } from './programme-words.ts';

const form = z.object({
  id: z.uuid(),
  text: z.string().optional(),
  file: z.string().optional(),
  /** The version of the programme that is to become as the file. */
  updateVersion: z.coerce.number().int().optional(),
});

export const newProgrammePage = definePage({
  path: newProgrammePath,
  permission: createProgrammePermission,
  audit: { none: 'a programme is not about a person' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ id: newId(), programmes: await listProgrammes(ctx) }),
  view: ({ id, programmes }, view) => {
    const t = programmeTranslate(view.locale);
    const text = fileOrText(view);
    return {
      title: t('create.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: programmesPath.to(), label: t('programmes') }]} />
            }
            title={t('create.title')}
            lead={t('create.lead')}
          />
          <Split aside={<CopyCard programmes={programmes} view={view} />}>
            {view.problems ? <Refusal text={text} programmes={programmes} view={view} /> : null}
            <Card id="from-file" title={t('create.fileTitle')}>
              <Form multipart hidden={{ id: typedText(view.typed, 'id') || id }} warnUnsaved>
                <FileInput
                  name="file"
                  accept=".yaml,.yml,text/yaml,text/plain"
                  label={t('create.file')}
                  hint={t('create.fileHint')}
                />
                <DefinitionTextArea
                  label={t('create.text')}
                  text={text}
                  rows={text === '' ? 12 : 24}
                  error={view.problems?.text ? t('create.emptyText') : undefined}
                />
                <ButtonRow>
                  <Button>{t('create.submit')}</Button>
                  <LinkButton href={programmesPath.to()} variant="tertiary">
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
              <Details summary={t('create.example')}>
                <DefinitionExample />
              </Details>
            </Card>
          </Split>
        </Stack>
      ),
    };
  },
  filesAsText: true,
  form,
  submit: async (ctx, { form: { id, text = '', file = '', updateVersion } }) => {
    const given = file.trim() === '' ? text : file;
    if (given.trim() === '') return refuse({ text: ['required'] });
    const onExisting = updateVersion === undefined ? 'refuse' : { update: { version: updateVersion } };
    const imported = await importProgramme(ctx, { id, text: given, onExisting });
    if (imported.ok)
      return ok(programmePath.to(imported.value, { done: updateVersion === undefined ? 'created' : 'saved' }));
    return refuse({ '': [imported.problem.code] });
  },
});

function fileOrText(view: ViewContext): string {
  const file = typedText(view.typed, 'file');
  return file.trim() === '' ? typedText(view.typed, 'text') : file;
}

type RefusalProps = { text: string; programmes: Programme[]; view: ViewContext };

function Refusal({ text, programmes, view }: RefusalProps) {
  const t = programmeTranslate(view.locale);
  const parsed = parseDefinition(text);
  const code = view.problems?.['']?.[0];
  if (!parsed.ok) {
    return text.trim() === '' ? null : <DefinitionFaults problems={parsed.problem} text={text} locale={view.locale} />;
  }
  const { key } = parsed.value;
  const existing = programmes.find((each) => each.key === key);
  const isMine = existing !== undefined && may(view.caller, editProgrammePermission);
  if (code === 'in-use') {
    return <Alert tone="danger" role="alert" title={t('problem.in-use', { name: existing?.name ?? key })} />;
  }
  return (
    <Alert tone="warning" role="alert" title={t('create.existsTitle', { key })}>
      <Stack gap="sm">
        <p>{isMine ? t('create.existsMine', { name: existing.name }) : t('create.existsOther')}</p>
        {isMine ? (
          <Form hidden={{ id: typedText(view.typed, 'id'), text, updateVersion: String(existing.version) }}>
            <Button variant="secondary" icon="refresh">
              {t('create.update', { name: existing.name })}
            </Button>
          </Form>
        ) : null}
      </Stack>
    </Alert>
  );
}

function CopyCard({ programmes, view }: { programmes: Programme[]; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  return (
    <Card id="from-copy" title={t('create.copyTitle')} description={t('create.copyLead')}>
      {programmes.length === 0 ? (
        <Text soft>{t('create.copyNone')}</Text>
      ) : (
        <DefinitionList
          items={programmes.map(({ id, name }) => ({
            term: name,
            value: <Link href={copyProgrammePath.to({ programmeId: id })}>{t('create.copyOf')}</Link>,
          }))}
        />
      )}
    </Card>
  );
}
