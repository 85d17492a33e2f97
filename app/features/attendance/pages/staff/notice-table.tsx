import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { AbsenceNotice } from '../../domain/absence-notice.ts';
import { withdrawNoticePath } from '../../domain/paths.ts';
import { noteAbsence } from '../../domain/permissions.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { saidWords } from './notice-words.ts';

type Props = { notices: readonly AbsenceNotice[]; enrolmentId: string; view: ViewContext };

/** What was told beforehand about one person; what is still to come can be taken back. */
export function NoticeTable({ notices, enrolmentId, view }: Props) {
  const { locale } = view;
  const t = translate(attendanceTexts, locale);
  if (notices.length === 0) return <Text soft>{t('notice.none')}</Text>;
  const days = ({ startsOn, endsOn }: AbsenceNotice) =>
    startsOn === endsOn
      ? formatDate(locale, startsOn)
      : `${formatDate(locale, startsOn)} – ${formatDate(locale, endsOn)}`;
  return (
    <Table
      caption={t('notice.title')}
      captionHidden
      dense
      rows={notices}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'days',
          header: t('notice.days'),
          rowHeader: true,
          cell: (row) => (row.sessionId === null ? days(row) : `${days(row)}, ${t('notice.oneSession')}`),
        },
        { key: 'reason', header: t('reason'), cell: (row) => saidWords(locale, row) },
        {
          key: 'told',
          header: t('notice.toldBy'),
          cell: (row) => `${t(`notice.by.${row.toldBy}`)}, ${formatDate(locale, row.toldOn)}`,
        },
        {
          key: 'recorded',
          header: t('notice.recorded'),
          hiddenOnPhone: true,
          cell: (row) => [row.recordedBy, formatInstant(locale, row.recordedAt)].filter(Boolean).join(', '),
        },
        {
          key: 'state',
          header: t('notice.withdraw'),
          headerHidden: true,
          cell: (row) =>
            row.withdrawnAt !== null ? (
              <Tag>{t('notice.withdrawn')}</Tag>
            ) : row.endsOn >= view.today && may(view.caller, noteAbsence) ? (
              <Form action={withdrawNoticePath.to({ enrolmentId, noticeId: row.id })} hidden={{ confirmed: '1' }}>
                <Button variant="tertiary" size="sm">
                  {t('notice.withdraw')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}
