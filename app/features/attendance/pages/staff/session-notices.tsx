import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { noticeReasons, noticeTellers } from '../../domain/absence-notice.ts';
import { sessionNoticePath, withdrawSessionNoticePath } from '../../domain/paths.ts';
import type { Sheet, SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { saidWords } from './notice-words.ts';

type Told = SheetRowView & { notice: NonNullable<SheetRowView['notice']> };

/** Before the day: who has said that she will not come, and a form for one more. */
export function SessionNotices({ sheet: { session, rows }, view }: { sheet: Sheet; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  const told = rows.filter((row): row is Told => row.notice !== null);
  const others = rows.filter((row) => row.notice?.says !== 'absent');
  const here = { sessionId: session.id };
  return (
    <Card title={t('notice.before')} id="notices">
      <Stack gap="md">
        {told.length === 0 ? (
          <p>{t('notice.nobody')}</p>
        ) : (
          <Table
            caption={t('notice.before')}
            captionHidden
            bare
            dense
            rows={told}
            rowKey={(row) => row.enrolmentId}
            columns={[
              { key: 'who', header: t('history.who'), rowHeader: true, cell: (row) => row.name },
              { key: 'reason', header: t('reason'), cell: (row) => saidWords(view.locale, row.notice) },
              {
                key: 'told',
                header: t('notice.toldBy'),
                cell: (row) => `${t(`notice.by.${row.notice.toldBy}`)}, ${formatDate(view.locale, row.notice.toldOn)}`,
              },
              {
                key: 'withdraw',
                header: t('notice.withdraw'),
                headerHidden: true,
                cell: (row) =>
                  row.notice.sessionId === null ? (
                    t('notice.severalDays')
                  ) : (
                    <Form
                      action={withdrawSessionNoticePath.to({ ...here, noticeId: row.notice.id })}
                      hidden={{ confirmed: '1' }}
                    >
                      <Button variant="tertiary" size="sm">
                        {t('notice.withdraw')}
                      </Button>
                    </Form>
                  ),
              },
            ]}
          />
        )}
        {others.length === 0 ? null : (
          <Form action={sessionNoticePath.to(here)} hidden={{ id: newId() }} noValidate={false}>
            <Columns min="narrow">
              <Select
                name="enrolmentId"
                label={t('history.who')}
                emptyLabel={t('addEmpty')}
                required
                options={others.map((row) => ({ value: row.enrolmentId, label: row.name }))}
              />
              <Select
                name="reason"
                label={t('reason')}
                options={noticeReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              />
              <Select
                name="toldBy"
                label={t('notice.toldBy')}
                options={noticeTellers.map((value) => ({ value, label: t(`notice.by.${value}`) }))}
              />
            </Columns>
            <div>
              <Button variant="secondary" icon="plus">
                {t('notice.add')}
              </Button>
            </div>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
