import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { changedFields } from '../../domain/changed-fields.ts';
import type { ProgrammeDefinition } from '../../domain/definition.ts';
import { definitionFromForm } from '../../domain/definition-form.ts';
import { parseDefinition } from '../../domain/parse-definition.ts';
import { editProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import { editProgrammePermission } from '../../domain/permissions.ts';
import { printDefinition } from '../../domain/print-definition.ts';
import { keysRemovedInUse } from '../../domain/removed-keys.ts';
import { editProgramme } from '../../server/edit-programme.ts';
import { getProgramme, getProgrammeToEdit } from '../../server/get-programme.ts';
import { DefinitionFaults } from './definition-faults.tsx';
import { EditFile, EditForm } from './edit-form.tsx';
import { editState, ROW_LISTS } from './edit-state.ts';
import { faultTexts, programmeTranslate } from './programme-words.ts';

type Data = Awaited<ReturnType<typeof getProgrammeToEdit>> & { tab: 'form' | 'file' };

const form = z.object({
  version: z.coerce.number().int(),
  add: z.enum(ROW_LISTS).optional(),
  text: z.string().optional(),
  /** The fields of the definition, nested by their names. */
  d: z.unknown().optional(),
});

export const editProgrammePage = definePage({
  path: editProgrammePath,
  permission: editProgrammePermission,
  audit: { none: 'a programme is not about a person' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ tab: z.enum(['form', 'file']).catch('form') }),
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getProgrammeToEdit(ctx, params.programmeId)),
    tab: query.tab,
  }),
  view: (data, view) => {
    const { programme, tab } = data;
    const t = programmeTranslate(view.locale);
    const title = t('edit.title', { name: programme.name });
    const to = { programmeId: programme.id };
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: programmesPath.to(), label: t('programmes') },
                  { href: programmePath.to(to), label: programme.name },
                ]}
              />
            }
            title={title}
          />
          <TabLinks
            label={t('edit.tabs')}
            items={[
              { href: editProgrammePath.to(to), label: t('edit.form'), current: tab === 'form', icon: 'edit' },
              {
                href: editProgrammePath.to(to, { tab: 'file' }),
                label: t('edit.file'),
                current: tab === 'file',
                icon: 'file',
              },
            ]}
          />
          {tab === 'file' ? <FileTab data={data} view={view} /> : <FormTab data={data} view={view} />}
        </Stack>
      ),
    };
  },
  form,
  submit: async (ctx, { params: { programmeId }, form: { version, add, text, d } }) => {
    if (add !== undefined) return refuse({ add: [add] });
    const saved = text === undefined ? (await getProgramme(ctx, programmeId)).definition : undefined;
    const typed = saved === undefined ? (text ?? '') : printDefinition(definitionFromForm(d, saved));
    const edited = await editProgramme(ctx, { programmeId, version, text: typed });
    return edited.ok ? ok(programmePath.to(edited.value, { done: 'saved' })) : refuse({ '': [edited.problem.code] });
  },
});

function FormTab({ data, view }: { data: Data; view: ViewContext }) {
  const state = editState(data, view);
  return (
    <>
      {isStale(view) ? <Stale typed={state.definition} data={data} view={view} /> : null}
      <ErrorSummary title={state.t('problem.title')} errors={state.errors} />
      <EditForm state={state} programme={data.programme} />
    </>
  );
}

function FileTab({ data, view }: { data: Data; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  const { programme, used } = data;
  const text = view.typed ? typedText(view.typed, 'text') : printDefinition(programme.definition);
  const parsed = parseDefinition(text);
  const code = view.problems?.['']?.[0];
  const inUse = code === 'in-use' && parsed.ok ? keysRemovedInUse(programme.definition, parsed.value, used) : [];
  return (
    <>
      {isStale(view) && parsed.ok ? <Stale typed={parsed.value} data={data} view={view} /> : null}
      {code === 'faulty' && !parsed.ok ? (
        <DefinitionFaults problems={parsed.problem} text={text} locale={view.locale} />
      ) : null}
      {code === 'other-key' ? (
        <Alert tone="danger" role="alert" title={t('problem.other-key', { key: programme.key })} />
      ) : null}
      <ErrorSummary
        title={t('problem.title')}
        errors={inUse.map(({ name }) => ({ fieldId: 'text', message: t('problem.in-use', { name }) }))}
      />
      <EditFile text={text} programme={programme} view={view} />
    </>
  );
}

const isStale = (view: ViewContext) => view.problems?.['']?.includes('stale') ?? false;

function Stale({ typed, data, view }: { typed: ProgrammeDefinition; data: Data; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  const words: Record<string, string> = faultTexts(view.locale).fields;
  const fields = changedFields(typed, data.programme.definition).map((field) => words[field] ?? field);
  return (
    <Alert tone="warning" role="alert" title={t('problem.stale')}>
      <p>{fields.length === 0 ? t('problem.staleSame') : t('problem.staleText', { fields: fields.join(', ') })}</p>
    </Alert>
  );
}
