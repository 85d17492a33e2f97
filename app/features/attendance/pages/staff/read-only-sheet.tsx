import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Table } from '#app/ui/table.tsx';
import type { SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { describeMark } from './describe-mark.ts';

/** The sheet for those who may see it and not fill it in. */
export function ReadOnlySheet({ rows, view }: { rows: readonly SheetRowView[]; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  return (
    <Table
      caption={t('sheet')}
      rows={rows}
      rowKey={(row) => row.enrolmentId}
      empty={<EmptyState icon="users" title={t('empty')} />}
      columns={[
        { key: 'name', header: t('history.who'), rowHeader: true, cell: (row) => row.name },
        { key: 'mark', header: t('history.mark'), cell: (row) => describeMark(view.locale, row.mark) },
      ]}
    />
  );
}
