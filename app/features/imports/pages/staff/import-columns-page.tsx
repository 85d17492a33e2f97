import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { cellText } from '#app/shared/cell.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { columnsForm } from '../../domain/columns-form.ts';
import { dayOfMarkColumn, fieldsOf } from '../../domain/fields/field.ts';
import { importColumnsPath, importPath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { chooseColumns } from '../../server/choose-columns.ts';
import { type ColumnChoices, getColumnChoices } from '../../server/get-columns.ts';
import { importTexts } from '../../texts/index.ts';
import { columnWords, fieldWords } from '../../texts/words.ts';
import { columnState } from '../form-state.ts';
import { ImportCrumbs, ImportSteps } from '../parts.tsx';
import { WholeList } from '../whole-list.tsx';

const EXAMPLES = 3;
const number = (most: number) => z.coerce.number().int().min(0).max(most).optional().catch(undefined);

/** What each column of the file holds: guessed, remembered, confirmed or changed. */
export const importColumnsPage = definePage({
  path: importColumnsPath,
  permission: importLists,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ importId: z.uuid() }),
  query: z.object({ sheet: number(100), row: number(2_000_000) }),
  form: columnsForm,
  load: (ctx, { params, query }) =>
    getColumnChoices(ctx, params.importId, { sheet: query.sheet, headerRow: query.row || undefined }),
  submit: async (ctx, { params, form }) => {
    const chosen = await chooseColumns(ctx, params.importId, form);
    return chosen.ok ? ok(importPath.to({ importId: params.importId })) : chosen;
  },
  view: (data, view) => {
    const t = translate(importTexts, view.locale);
    const errors = Object.entries(view.problems ?? {}).flatMap(([field, codes]) =>
      codes.map((code) => ({ fieldId: field === '' ? 'columns[0]' : field, message: columnWords(view.locale, code) })),
    );
    return {
      title: t('columns.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<ImportCrumbs locale={view.locale} />}
            title={t('columns.title')}
            lead={data.isRemembered ? t('columns.remembered') : t('columns.lead')}
          />
          <ImportSteps at="columns" locale={view.locale} />
          <Place data={data} view={view} />
          <Form hidden={{ sheet: String(data.sheet), headerRow: String(data.headed.headerRow) }} warnUnsaved>
            <ErrorSummary title={t('columns.problemTitle')} errors={errors} />
            <Columns data={data} view={view} />
            <WholeList data={data} view={view} />
            <ButtonRow>
              <Button icon="chevron-end">{t('columns.submit')}</Button>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
});

type Part = { data: ColumnChoices; view: ViewContext };

// Another sheet or another row of headings is looked at by address, before anything is confirmed.
function Place({ data, view }: Part) {
  const t = translate(importTexts, view.locale);
  const { sheets, sheet, headed, firstRows } = data;
  const name = sheets[sheet]?.name ?? '';
  const said =
    name === ''
      ? t('columns.placeTextFile', { row: String(headed.headerRow) })
      : t('columns.placeText', { sheet: name, row: String(headed.headerRow) });
  return (
    <Details summary={`${t('columns.place')}: ${said}`}>
      <Form method="get">
        <Cluster>
          {sheets.length > 1 ? (
            <Select
              name="sheet"
              label={t('columns.sheet')}
              defaultValue={String(sheet)}
              options={sheets.map((each, index) => ({
                value: String(index),
                label: each.hidden ? t('columns.hiddenSheet', { name: each.name }) : each.name,
              }))}
            />
          ) : null}
          <Select
            name="row"
            label={t('columns.headerRow')}
            defaultValue={String(headed.headerRow)}
            options={firstRows.map((row) => ({
              value: String(row.number),
              label: `${row.number}: ${row.cells.map(cellText).filter(Boolean).join(' · ').slice(0, 70)}`,
            }))}
          />
        </Cluster>
        <ButtonRow>
          <Button variant="secondary">{t('columns.change')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}

function Columns({ data, view }: Part) {
  const t = translate(importTexts, view.locale);
  const { headed, of } = data;
  const typed = view.typed?.['columns'];
  const chosen = Array.isArray(typed) ? typed.map((each) => (typeof each === 'string' ? each : '')) : data.columns;
  const { errorOf } = columnState(view);
  const fields = fieldsOf[of.kind].map(({ key }) => ({ value: key, label: fieldWords(view.locale, key) }));
  const rows = headed.headings.map((heading, index) => ({
    index,
    heading: heading || t('columns.unnamed', { letter: letterOf(index) }),
    examples: headed.below
      .map((row) => cellText(row.cells[index]))
      .filter(Boolean)
      .slice(0, EXAMPLES),
  }));
  return (
    <Table
      caption={t('columns.caption')}
      captionHidden
      rowKey={({ index }) => String(index)}
      rows={rows}
      columns={[
        { key: 'column', header: t('columns.column'), rowHeader: true, cell: ({ heading }) => heading },
        {
          key: 'examples',
          header: t('columns.examples'),
          cell: ({ examples }) => <Text soft>{examples.join(' · ').slice(0, 120) || '–'}</Text>,
        },
        {
          key: 'means',
          header: t('columns.means'),
          cell: ({ index, heading }) => {
            const field = chosen[index] ?? '';
            const day = dayOfMarkColumn(field) ?? dayOfMarkColumn(data.columns[index] ?? '');
            const own = day ? [{ value: `mark:${day}`, label: fieldWords(view.locale, `mark:${day}`) }] : [];
            return (
              <Select
                name={`columns[${index}]`}
                label={`${t('columns.means')}: ${heading}`}
                labelHidden
                defaultValue={field}
                emptyLabel={t('columns.ignore')}
                options={[...own, ...fields]}
                error={errorOf(`columns[${index}]`)}
              />
            );
          },
        },
      ]}
    />
  );
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${String.fromCharCode(64 + Math.floor(index / 26))}${last}`;
}
