import { z } from 'zod';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { readingWords } from '#app/features/imports/public.ts';
import { mostFileBytes } from '#app/platform/files/reading/limits.ts';
import { formState } from '#app/platform/http/form-state.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { problemWords } from '#app/platform/i18n/problem-words.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { importHeadings, mostImportRows, readImportRows } from '../../domain/import-rows.ts';
import { employersPath, importEmployersPath, runEmployerImportPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { type CheckedImport, checkImport, readEmployerFile, runImport } from '../../server/import-employers.ts';
import { employerTexts } from '../../texts/index.ts';
import { EmployerTrail } from '../parts/frame.tsx';
import { ProgrammeSelect } from '../parts/programme-select.tsx';
import { employerTranslate, noPeople, problemOf } from '../words.ts';

const MOST_SHOWN = 200;
const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);
const tones = { new: 'success', added: 'info', known: 'neutral', refused: 'danger' } as const;
type Data = {
  programmes: { id: string; name: string }[];
  checked: CheckedImport | undefined;
  added: number | undefined;
};

/** Reads a list of employers in: first it only says what would be added, row by row. */
export const importEmployersPage = definePage({
  path: importEmployersPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({ added: count }),
  form: z.object({ programmeId: z.uuid('choose'), file: z.file('required') }),
  takesFiles: { field: 'file', mostBytes: mostFileBytes },
  load: async (ctx, { query }): Promise<Data> => ({
    programmes: await listOwnProgrammes(ctx),
    checked: undefined,
    added: query.added,
  }),
  prepare: async (_, { file }) => readEmployerFile(Buffer.from(await file.arrayBuffer())),
  lookUp: async (ctx, { form, prepared }): Promise<Data> => {
    const checked = await checkImport(ctx, form.programmeId, prepared);
    return {
      programmes: await listOwnProgrammes(ctx),
      checked: checked.ok ? checked.value : undefined,
      added: undefined,
    };
  },
  view: ({ programmes, checked, added }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view, wordsFor(view));
    const problem = problemOf(view);
    return {
      title: t('import.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('import.title')} lead={t('import.lead')} kicker={<EmployerTrail view={view} />} />
          {problem ? <Alert tone="warning">{problem}</Alert> : null}
          {added === undefined ? null : (
            <Alert tone="success" role="status">
              {t('import.done', { count: added })}
            </Alert>
          )}
          {checked ? <Report checked={checked} view={view} /> : null}
          <FormCard
            title={checked ? t('import.another') : undefined}
            state={state}
            multipart
            submit={t('import.check')}
            icon="upload"
            cancel={{ href: employersPath.to(), label: t('cancel') }}
          >
            <ProgrammeSelect programmes={programmes} state={state} locale={view.locale} />
            <FileInput
              name="file"
              label={t('import.file')}
              hint={t('import.fileHint', { most: mostImportRows })}
              accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
              error={state.errorOf('file')}
            />
            <Text soft small>
              {t('import.columns', {
                names: Object.values(importHeadings)
                  .map(([word]) => word)
                  .join(', '),
              })}
            </Text>
          </FormCard>
        </Stack>
      ),
    };
  },
});

// What is wrong with a file is said in the words of the reading; the rest in this feature's.
const wordsFor = (view: ViewContext) => (code: string) =>
  Object.hasOwn(employerTexts.sv.problem, code.split(':')[0] ?? '')
    ? problemWords(employerTexts, view.locale)(code)
    : readingWords(view.locale, code);

function Report({ checked, view }: { checked: CheckedImport; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const words = problemWords(employerTexts, view.locale);
  const total = checked.added.employers + checked.added.workplaces + checked.added.contacts;
  const order = ['refused', 'new', 'added', 'known'];
  const shown = [...checked.outcomes]
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .slice(0, MOST_SHOWN);
  const refused = checked.outcomes.filter(({ outcome }) => outcome === 'refused').length;
  return (
    <Card title={t('import.report')}>
      <Stack>
        <Text>{total === 0 ? t('import.nothingNew') : t('import.would', checked.added)}</Text>
        {refused > 0 ? <Alert tone="warning">{t('import.refused', { count: refused })}</Alert> : null}
        {checked.unknownWords.length > 0 ? (
          <Alert tone="info">{t('import.unknownWords', { words: checked.unknownWords.slice(0, 20).join(', ') })}</Alert>
        ) : null}
        {total === 0 ? null : (
          <Form
            multipart
            action={runEmployerImportPath.to()}
            hidden={{ programmeId: checked.programmeId, rows: JSON.stringify(rowsAgain(checked)) }}
          >
            <div>
              <Button icon="check">{t('import.run')}</Button>
            </div>
          </Form>
        )}
        <Table
          caption={t('import.caption')}
          captionHidden
          rows={shown}
          rowKey={({ row }) => String(row.row)}
          columns={[
            { key: 'row', header: t('import.row'), numeric: true, cell: ({ row }) => row.row },
            { key: 'name', header: t('list.name'), rowHeader: true, cell: ({ row }) => row.name },
            {
              key: 'place',
              header: t('list.workplaces'),
              cell: ({ row }) => [row.workplace, row.city].filter(Boolean).join(', '),
            },
            {
              key: 'outcome',
              header: t('import.outcome'),
              cell: ({ outcome }) => <Tag tone={tones[outcome]}>{t(`import.outcomes.${outcome}`)}</Tag>,
            },
            {
              key: 'why',
              header: t('import.why'),
              cell: ({ row }) =>
                row.problems.map(({ field, code }) => `${importHeadings[field][0]}: ${words(code)}`).join(' '),
            },
          ]}
        />
      </Stack>
    </Card>
  );
}

const fields = [
  'name',
  'number',
  'kind',
  'sni',
  'workplace',
  'street',
  'postcode',
  'city',
  'occupations',
  'contact',
  'phone',
  'email',
  'note',
] as const;

// The rows as a sheet of their own, read once more when they are written: what the browser sends back is believed no more than a file.
function rowsAgain({ outcomes }: CheckedImport): string[][] {
  const rows = outcomes.filter(({ outcome }) => outcome === 'new' || outcome === 'added').map(({ row }) => row);
  return [
    fields.map((field) => importHeadings[field][0]),
    ...rows.map((row) => fields.map((field) => row[field] ?? '')),
  ];
}

export const runEmployerImportAction = defineAction({
  path: runEmployerImportPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({}),
  form: z.object({
    programmeId: z.uuid('choose'),
    rows: z
      .string('required')
      .max(1_900_000, 'too-long')
      .transform((text, context) => {
        try {
          return z.array(z.array(z.string())).parse(JSON.parse(text));
        } catch {
          context.addIssue({ code: 'custom', message: 'invalid' });
          return z.NEVER;
        }
      }),
  }),
  submit: async (ctx, { form }) => {
    const read = readImportRows(form.rows);
    if (!('rows' in read)) return { ok: false, problem: { '': [read.problem] } };
    const added = await runImport(ctx, form.programmeId, read.rows);
    if (!added.ok) return added;
    return ok(importEmployersPath.to({}, { added: added.value.employers + added.value.workplaces }));
  },
  backTo: () => importEmployersPath.to(),
});
