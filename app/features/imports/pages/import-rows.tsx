import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { cellText } from '#app/shared/cell.ts';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Import } from '../domain/import.ts';
import type { Outcome } from '../domain/kinds.ts';
import { importPath, importRowPath } from '../domain/paths.ts';
import { type ImportView, pagesOf } from '../server/get-import.ts';
import type { StoredRow } from '../server/row-store.ts';
import { importTexts } from '../texts/index.ts';
import { fieldWords, problemWords } from '../texts/words.ts';

type Props = { data: ImportView; shown: Outcome; view: ViewContext };

/** A page of the rows that end in one way: with what is wrong and a way to correct it, or with what happens. */
export function ImportRows({ data, shown, view }: Props) {
  const t = translate(importTexts, view.locale);
  const { of, rows, page } = data;
  const isFaulty = shown === 'faulty' || shown === 'left-out';
  const columns: Column<StoredRow>[] = [
    { key: 'row', header: t('view.row'), numeric: true, cell: ({ number }) => number },
    { key: 'who', header: t('view.who'), rowHeader: true, cell: (row) => nameOf(row, of) || t('view.unnamed') },
    isFaulty
      ? { key: 'what', header: t('view.what'), cell: (row) => <Faults row={row} of={of} view={view} /> }
      : { key: 'happens', header: t('view.happens'), cell: (row) => t(`view.outcome.${row.outcome}`) },
    ...(isFaulty ? [] : [{ key: 'note', header: t('view.note'), cell: (row: StoredRow) => notesOf(row, t) || '–' }]),
    ...(of.state === 'checked'
      ? [
          {
            key: 'correct',
            header: t('view.correct'),
            headerHidden: true,
            cell: (row: StoredRow) => (
              <Link href={importRowPath.to({ importId: of.id, number: String(row.number) })}>{t('view.correct')}</Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={`${t(`view.${shown}`)}`}>
      <Stack>
        <Table
          caption={t('view.rows')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ number }) => String(number)}
          dense
          empty={<Text soft>{t('view.noRows')}</Text>}
        />
        <Pagination
          label={t('view.pages')}
          page={page}
          pageCount={pagesOf(of.counts[shown] ?? 0)}
          hrefFor={(next) => importPath.to({ importId: of.id }, { show: shown, page: next })}
          previousLabel={t('view.previous')}
          nextLabel={t('view.next')}
          pageLabel={(each) => t('view.page', { page: String(each) })}
        />
      </Stack>
    </Section>
  );
}

/** What the row calls the person it is about; '' once what stood in it was taken away. */
export function nameOf({ content }: StoredRow, { columns }: Pick<Import, 'columns'>): string {
  const text = (field: string) => cellText(content?.cells[columns.indexOf(field)]);
  return text('fullName') || [text('givenName'), text('familyName')].filter(Boolean).join(' ') || text('number');
}

function Faults({ row, of, view }: { row: StoredRow; of: Import; view: ViewContext }) {
  const t = translate(importTexts, view.locale);
  if (row.problems.length === 0) return t('view.outcome.left-out');
  return (
    <Stack gap="sm">
      {row.problems.map((problem) => {
        const value = cellText(row.content?.cells[of.columns.indexOf(problem.field)]).slice(0, 60);
        const field = fieldWords(view.locale, problem.field);
        return (
          <div key={`${problem.field} ${problem.code}`}>
            <Text as="span" strong>
              {value === '' ? `${field}:` : t('view.cell', { field, value })}
            </Text>{' '}
            {problemWords(view.locale, problem)}
          </div>
        );
      })}
    </Stack>
  );
}

function notesOf(
  { notes, ids, content }: StoredRow,
  t: ReturnType<typeof translate<(typeof importTexts)['sv']>>,
): string {
  const said = notes.map(({ code }) => t(`note.${code}` as 'note.zeros-restored'));
  const hasNumber = Boolean((content?.values as { who?: { number: unknown } } | null)?.who?.number);
  if (ids.known && !hasNumber) said.unshift(t('view.matchedByName'));
  return said.join(' ');
}
